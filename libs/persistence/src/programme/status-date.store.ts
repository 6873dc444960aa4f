import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { raw, sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { WriteTx } from '../write-transaction.js';

/** Live, and its status date is past in its own time zone. */
const BEHIND = raw(`NOT g.status_pinned AND g.status_on < (now() AT TIME ZONE g.time_zone)::date`);

/** The live programmes whose status date lies behind today, by code. */
export async function programmesBehind(tx: ReadTx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`SELECT g.id FROM programme g WHERE ${BEHIND} ORDER BY g.code`,
  );
  return rows.map(({ id }) => id);
}

/** Locks a programme that lies behind and answers today in its time zone; null when another has moved it meanwhile. */
export async function lockProgrammeBehind(tx: WriteTx, id: string): Promise<LocalDate | null> {
  const row = await tx.row<{ today: LocalDate }>(sql`
    SELECT (now() AT TIME ZONE g.time_zone)::date AS today
    FROM programme g WHERE g.id = ${id}::uuid AND ${BEHIND} FOR UPDATE`);
  return row?.today ?? null;
}

/** Moves a programme's status date; its figures are to be refreshed in the same transaction. */
export async function moveStatusDate(
  tx: WriteTx,
  grant: Grant<'programme.move-status-date'>,
  id: string,
  statusOn: LocalDate,
): Promise<void> {
  demandWithin(grant, { id, programmeId: id });
  await tx.rows(sql`
    UPDATE programme SET status_on = ${statusOn}::date, version = version + 1 WHERE id = ${id}::uuid`);
}
