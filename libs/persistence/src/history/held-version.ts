import type { FieldError } from '#domain/shared/errors.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';

/** A row as it stood under an earlier version, and the last instant at which it did. */
export interface HeldVersion {
  readonly row: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** A row of a versioned table under the version that an edit was made from; null when history knows none. */
export function heldVersion(
  tx: ReadTx,
  table: string,
  id: string,
  version: number,
): Promise<HeldVersion | null> {
  return tx.row(sql`
    SELECT h."row", (upper(h.recorded) - interval '1 microsecond')::text AS at FROM history h
    WHERE h.table_name = ${table} AND h.row_id = ${id}::uuid AND (h."row"->>'version')::int = ${version}::int
      AND NOT upper_inf(h.recorded)`);
}

/** What an editor reads of a field: its text, a number or nothing. */
export type Told = string | number | null;

/** The fields that stand otherwise than an edit saw them, each with what it said before and says now. */
export function changedFields(
  before: Readonly<Record<string, Told>>,
  after: Readonly<Record<string, Told>>,
): readonly FieldError[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({
      field,
      code: 'STALE_VERSION',
      params: {
        ...(before[field] != null && { before: before[field] }),
        ...(after[field] != null && { after: after[field] }),
      },
    }));
}

/** Two lists of lines, each without what the other has as well. */
export function differingLines(before: readonly string[], after: readonly string[]): readonly [Told, Told] {
  const only = (lines: readonly string[], others: readonly string[]): Told =>
    lines.filter((line) => !others.includes(line)).join('; ') || null;
  return [only(before, after), only(after, before)];
}
