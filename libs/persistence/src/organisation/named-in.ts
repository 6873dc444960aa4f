import { join, raw, sql, type Sql } from '../sql.js';

const NAMING = [
  ['project', 'lead_organisation_id'],
  ['project_partner', 'organisation_id'],
  ['committee_membership', 'organisation_id'],
] as const;

/**
 * The bodies that a programme names, as rows (id, programme_id): those that lead, help or sit in a committee of it, and
 * all that supervise these. `from` gives the tables to read.
 */
export function namedIn(programmeId: string, from: (table: string) => Sql = raw): Sql {
  const named = NAMING.map(
    ([table, column]) =>
      sql`SELECT t.${raw(column)} FROM ${from(table)} t WHERE t.programme_id = ${programmeId}::uuid`,
  );
  return sql`WITH RECURSIVE named(id) AS (
      (${join(named, ' UNION ')})
      UNION SELECT t.supervisor_id FROM named JOIN ${from('organisation_tutelle')} t ON t.organisation_id = named.id
    ) SELECT id, ${programmeId}::uuid AS programme_id FROM named`;
}
