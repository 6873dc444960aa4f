import { DomainError, type ErrorParams, type FieldError } from '#domain/shared/errors.js';
import { sql } from './sql.js';
import type { ReadTx } from './transaction.js';

/** A row that was to be edited, as it now stands. */
export interface EditedRow {
  readonly table: string;
  readonly id: string;
  readonly version: number;
}

type Kept = Readonly<Record<string, unknown>>;

/**
 * STALE_VERSION with what changed in a row since the version an edit was made from. `columns` names, by the field of the
 * API (`input.name`), the columns that the edit is about; asked before the row is changed.
 */
export async function staleVersion(
  tx: ReadTx,
  { table, id, version }: EditedRow,
  madeFrom: number,
  columns: Readonly<Record<string, string>>,
): Promise<DomainError> {
  const found = await tx.row<{ before: Kept | null; after: Kept }>(sql`
    SELECT past."row" AS before, present."row" AS after FROM history present
    LEFT JOIN history past ON past.table_name = present.table_name AND past.row_id = present.row_id
      AND (past."row"->>'version')::int = ${madeFrom}::int
    WHERE present.table_name = ${table} AND present.row_id = ${id}::uuid AND upper_inf(present.recorded)
    ORDER BY lower(past.recorded) DESC LIMIT 1`);
  const before = found?.before;
  const fields = Object.entries(columns).flatMap(([field, column]): FieldError[] => {
    const [was, is] = [told(before?.[column]), told(found?.after[column])];
    if (!before || was === is) return [];
    const params: ErrorParams = { ...(was !== null && { before: was }), ...(is !== null && { after: is }) };
    return [{ field, code: 'STALE_VERSION', params }];
  });
  return new DomainError('STALE_VERSION', { version }, fields);
}

function told(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
