import { raw, sql, type Sql } from './sql.js';

/** Which rows of a table a statement is after, so that history need not be read whole. */
export type Within = { readonly programmeId: string } | { readonly projectIds: readonly string[] };

/**
 * A business table as the database now holds it, or as it held it at an instant (ISO 8601), for a FROM clause:
 * `FROM ${recorded('project', at)} p`. Columns are the table's own; a column younger than the instant reads null.
 * `within` narrows a past read; the statement still says for itself which rows it wants.
 */
export function recorded(table: string, at: string | null, within?: Within): Sql {
  if (!/^[a-z_]+$/.test(table)) throw new Error(`not a table: ${table}`);
  if (at === null) return raw(table);
  return sql`(
    SELECT kept.* FROM history past, jsonb_populate_record(NULL::${raw(table)}, past."row") kept
    WHERE past.table_name = ${table} AND past.recorded @> ${at}::timestamptz ${narrowed(within)})`;
}

function narrowed(within: Within | undefined): Sql {
  if (within === undefined) return sql``;
  if ('programmeId' in within) return sql`AND past.programme_id = ${within.programmeId}::uuid`;
  return sql`AND past.project_id = ANY(${[...within.projectIds]}::uuid[])`;
}
