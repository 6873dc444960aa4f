import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { jsonObject, type Selection } from '../selection.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';
import { sessionColumns } from './session-columns.js';
import { whereSessionVisible, type SessionSight } from './session-sight.js';

/** Sessions of the committees. */
export function sessionStore(tx: ReadTx, language: Language) {
  return {
    /** Those that may be seen at the moment of the reading, with the fields asked for. */
    list<T>(
      visible: SessionSight,
      decisions: Visible<'decision.read'>,
      reading: ProgrammeReading,
      selection: Selection,
    ): Promise<T[]> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const { statusOn } = reading.asOf;
      const columns = sessionColumns(held, decisions, statusOn, language, selection['decisions'] ?? {});
      const select = sql`SELECT coalesce(json_agg(${jsonObject(columns, selection)}
          ORDER BY s.held_on NULLS LAST, s.number NULLS LAST, s.code), '[]')
        FROM ${held.from('committee_session')} s JOIN ${held.from('committee')} c ON c.id = s.committee_id
        WHERE s.programme_id = ${reading.id}::uuid AND ${whereSessionVisible(visible)}`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}
