import type { Language } from '#domain/shared/text.js';
import type { HeldTables } from '../held.js';
import type { Columns } from '../selection.js';
import { spoken } from '../spoken.js';
import { sql } from '../sql.js';

/** The columns of a strategy node by the field they answer, over node `n`. */
export function strategyNodeColumns(held: HeldTables, language: Language): Columns {
  return {
    code: sql`n.code`,
    level: sql`n.level`,
    name: spoken('n.name', language),
    parentCode: () => sql`(SELECT up.code FROM ${held.from('strategy_node')} up WHERE up.id = n.parent_id)`,
    position: sql`n.position`,
    basis: sql`n.basis`,
  };
}
