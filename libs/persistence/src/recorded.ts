import { raw, sql, type Sql } from './sql.js';

/**
 * A business table as the database now holds it, or as it held it at an instant (ISO 8601), for a FROM clause:
 * `FROM ${recorded('project', at)} p`. Columns are the table's own; a column younger than the instant reads null.
 */
export function recorded(table: string, at: string | null): Sql {
  if (!/^[a-z_]+$/.test(table)) throw new Error(`not a table: ${table}`);
  if (at === null) return raw(table);
  return sql`(
    SELECT kept.* FROM history past, jsonb_populate_record(NULL::${raw(table)}, past."row") kept
    WHERE past.table_name = ${table} AND past.recorded @> ${at}::timestamptz)`;
}
