import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { jsonObject, type Selection } from '../selection.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { prerequisiteColumns } from './prerequisite-columns.js';

/** Legal texts, infrastructure and budgets that projects wait for. */
export function prerequisiteStore(tx: ReadTx, language: Language) {
  return {
    /** Those that may be seen at the moment of the reading, with the fields asked for. */
    list<T>(
      visible: Visible<'prerequisite.read'>,
      projects: Visible<'project.read'>,
      reading: ProgrammeReading,
      selection: Selection,
    ): Promise<T[]> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const columns = prerequisiteColumns(held, { projects }, reading.asOf.statusOn, language);
      const select = sql`SELECT coalesce(json_agg(${jsonObject(columns, selection)} ORDER BY q.code), '[]')
        FROM ${held.from('prerequisite')} q
        WHERE q.programme_id = ${reading.id}::uuid AND ${whereVisible(visible, { programmeId: 'q.programme_id' })}`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}
