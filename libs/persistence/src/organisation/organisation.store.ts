import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import type { Selection } from '../selection.js';
import { join, raw, sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
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
      const named = ['project', 'project_partner', 'committee_membership'].map((table) => {
        const column = table === 'project' ? 'lead_organisation_id' : 'organisation_id';
        return sql`SELECT t.${raw(column)} FROM ${held.from(table)} t WHERE t.programme_id = ${reading.id}::uuid`;
      });
      // Those that lead, help or sit in a committee of it, and all that supervise these.
      const select = sql`SELECT coalesce(json_agg(${body} ORDER BY o.code), '[]') FROM ${held.from('organisation')} o
        WHERE ${whereVisible(visible, { organisationId: 'o.id' })} AND o.id IN (
          WITH RECURSIVE named(id) AS (
            (${join(named, ' UNION ')})
            UNION SELECT t.supervisor_id FROM named JOIN ${held.from('organisation_tutelle')} t ON t.organisation_id = named.id
          ) SELECT id FROM named)`;
      return jsonValue<T[]>(tx, held.value(select));
    },
  };
}
