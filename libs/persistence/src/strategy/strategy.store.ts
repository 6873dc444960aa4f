import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { STRATEGY_LEVELS } from '#domain/strategy/strategy-node.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { jsonObject, type Selection } from '../selection.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { strategyNodeColumns } from './strategy-columns.js';

/** A programme's strategy, from its top down. */
export function strategyStore(tx: ReadTx, language: Language) {
  return {
    /** Those that may be seen at the moment of the reading, with the fields asked for. */
    list<T>(
      visible: Visible<'strategy.read'>,
      reading: ProgrammeReading,
      selection: Selection,
    ): Promise<T[]> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const node = jsonObject(strategyNodeColumns(held, language), selection);
      const select = sql`SELECT coalesce(json_agg(${node} ORDER BY array_position(${[...STRATEGY_LEVELS]}::text[], n.level), n.position, n.code), '[]')
        FROM ${held.from('strategy_node')} n
        WHERE n.programme_id = ${reading.id}::uuid AND ${whereVisible(visible, { programmeId: 'n.programme_id' })}`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}
