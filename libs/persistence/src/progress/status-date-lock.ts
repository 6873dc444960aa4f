import { sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';

const STATUS_DATES = 7_305_002;

/**
 * Keeps every status date where it is until this transaction ends, for whoever computes figures at one: shared by all
 * who do, waiting for who moves one. Without it an edit that overlaps the turn of the day would store figures of the day
 * before.
 */
export async function holdStatusDates(tx: WriteTx): Promise<void> {
  await tx.rows(sql`SELECT pg_advisory_xact_lock_shared(${STATUS_DATES}::bigint)`);
}

/** Lets this transaction move status dates, once nobody is computing figures at one. Taken before anything else. */
export async function claimStatusDates(tx: WriteTx): Promise<void> {
  await tx.rows(sql`SELECT pg_advisory_xact_lock(${STATUS_DATES}::bigint)`);
}
