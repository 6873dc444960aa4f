import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import type { Selection } from '../selection.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { namedIn } from './named-in.js';
import { organisationJson } from './organisation-columns.js';

/** The bodies that a programme names. */
export function organisationStore(tx: ReadTx, language: Language) {
  return {
    /** Those that may be seen at the moment of the reading, with the fields asked for. */
    list<T>(
      visible: Visible<'organisation.read'>,
      reading: ProgrammeReading,
      selection: Selection,
    ): Promise<T[]> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const body = organisationJson('o', held, reading.asOf.statusOn, language, selection);
      const named = namedIn(reading.id, (table) => held.from(table));
      const seen = whereVisible(visible, { organisationId: 'o.id', programmeId: 'named.programme_id' });
      const select = sql`SELECT coalesce(json_agg(${body} ORDER BY o.code), '[]') FROM ${held.from('organisation')} o
        JOIN (${named}) named ON named.id = o.id WHERE ${seen}`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}
