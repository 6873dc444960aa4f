import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { jsonObject, type Selection } from '../selection.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { spoken } from '../spoken.js';
import { whereVisible, type Visible } from '../visible.js';

/** Series of values that a programme is read by. */
export function indicatorStore(tx: ReadTx, language: Language) {
  return {
    /** Those that may be seen at the moment of the reading, with the fields asked for. */
    list<T>(
      visible: Visible<'indicator.read'>,
      reading: ProgrammeReading,
      selection: Selection,
    ): Promise<T[]> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const columns = {
        code: sql`i.code`,
        name: spoken('i.name', language),
        parentCode: () => sql`(SELECT up.code FROM ${held.from('indicator')} up WHERE up.id = i.parent_id)`,
        values:
          () => sql`(SELECT coalesce(json_agg(${jsonObject(VALUE, selection['values'] ?? {})} ORDER BY v.year), '[]')
          FROM ${held.from('indicator_value')} v WHERE v.indicator_id = i.id
            AND make_date(v.year, 1, 1) <= ${reading.asOf.statusOn}::date)`,
      };
      const targets =
        (): Sql => sql`(SELECT coalesce(json_agg(${jsonObject(TARGET, selection['targets'] ?? {})} ORDER BY t.year), '[]')
          FROM ${held.from('indicator_target')} t WHERE t.indicator_id = i.id)`;
      const select = sql`SELECT coalesce(json_agg(${jsonObject({ ...columns, targets }, selection)} ORDER BY i.code), '[]')
        FROM ${held.from('indicator')} i
        WHERE i.programme_id = ${reading.id}::uuid AND ${whereVisible(visible, { programmeId: 'i.programme_id' })}`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}

const TARGET = { version: sql`t.version`, year: sql`t.year`, value: sql`t.value`, rank: sql`t.rank` };

const VALUE = {
  version: sql`v.version`,
  year: sql`v.year`,
  value: sql`v.value`,
  rank: sql`v.rank`,
  countries: sql`v.countries`,
  dataCollected: sql`v.data_collected`,
  basis: sql`v.basis`,
  source: sql`v.source`,
  note: sql`v.note`,
};
