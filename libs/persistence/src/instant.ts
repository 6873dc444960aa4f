import { sql, type Sql } from './sql.js';

/** An instant as it is told: ISO 8601 in UTC, to the microsecond. */
export function instant(value: Sql): Sql {
  return sql`to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
