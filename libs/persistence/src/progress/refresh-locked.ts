import { sql, type Sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';
import { refreshFigures } from './refresh-figures.js';

const AT_ONCE = 250;

/**
 * Recomputes the figures of the projects whose ids a query gives, each locked before, so that no edit that overlaps
 * computes them by what was before. Answers how many they are.
 */
export async function refreshLocked(tx: WriteTx, projectIds: Sql): Promise<number> {
  const locked = await tx.rows<{ id: string }>(sql`
    SELECT p.id FROM project p WHERE p.id IN (${projectIds}) ORDER BY p.id FOR NO KEY UPDATE`);
  const ids = locked.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await refreshFigures(tx, { projectIds: ids.slice(from, from + AT_ONCE) });
  return ids.length;
}
