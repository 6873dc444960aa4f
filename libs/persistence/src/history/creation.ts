import { DomainError } from '#domain/shared/errors.js';
import { refuseInput } from '../edited.js';
import { actorId } from '../session-settings.js';
import { sql } from '../sql.js';
import { isUuid, uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';

/** A row about to be made. */
export interface Creation {
  readonly id: string;
  /** The same person made the same row before: its answer was lost, and there is nothing more to do. */
  readonly made: boolean;
}

/**
 * Settles the id of a row to be made: the one that its sender gave it, so that the creation can be sent again after a
 * lost answer, else a new one. The first period of the row in history tells whether it was made already, even when it
 * was changed or removed since. INVALID_INPUT when it is no id; MADE_ALREADY when somebody else used it, or the same
 * person for other content, by column. The same creation sent twice at once is made one after the other.
 */
export async function creation(
  tx: WriteTx,
  table: string,
  given: string | null | undefined,
  content: Readonly<Record<string, unknown>>,
): Promise<Creation> {
  if (given == null) return { id: uuidv7(), made: false };
  if (!isUuid(given)) refuseInput([{ field: 'id', code: 'UNKNOWN_VALUE', params: { value: given } }]);
  const id = given.toLowerCase();
  await tx.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${table}:${id}`}, 0))`);
  const first = await tx.row<{ own: boolean; same: boolean }>(sql`
    SELECT coalesce(h.actor_id = ${actorId(tx.actor)}::uuid, FALSE) AS own, NOT EXISTS (
      SELECT FROM jsonb_each(${JSON.stringify(content)}::jsonb) asked
      WHERE h."row"->asked.key IS DISTINCT FROM asked.value) AS same
    FROM history h WHERE h.table_name = ${table} AND h.row_id = ${id}::uuid ORDER BY lower(h.recorded) LIMIT 1`);
  if (first === null) return { id, made: false };
  if (!first.own || !first.same) throw new DomainError('MADE_ALREADY');
  return { id, made: true };
}
