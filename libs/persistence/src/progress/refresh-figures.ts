import { projectFigures } from '#domain/progress/project-figures.js';
import type { Within } from '../recorded.js';
import { raw, sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { WriteTx } from '../write-transaction.js';
import { FIGURES_COLUMNS, figuresRow, type FiguresRow } from './figures-row.js';
import { readFacts, readRules } from './project-facts.store.js';
import { holdStatusDates } from './status-date-lock.js';

/** A prepared statement is planned for a few projects: larger blocks take quadratic time. */
const AT_ONCE = 250;

/**
 * Recomputes the figures of projects from all facts, with the pure rules and whoever asks, at their programmes' status
 * date. Called once before commit by every write that touched a fact of theirs.
 */
export async function refreshFigures(tx: WriteTx, within: Within): Promise<void> {
  // Not awaited: it is queued before the rules and the facts, and fails the transaction with them.
  const held = holdStatusDates(tx);
  held.catch(() => undefined);
  for await (const rows of currentFigures(tx, within)) await storeFigures(tx, rows);
}

/** The figures of projects as the rules give them now, a block of projects at a time. */
export async function* currentFigures(tx: ReadTx, within: Within): AsyncGenerator<FiguresRow[]> {
  for await (const block of blocks(tx, within)) {
    const [held, facts] = await Promise.all([readRules(tx, block, null), readFacts(tx, block, null, null)]);
    const rulesOf = new Map(held.map((programme) => [programme.programmeId, programme]));
    yield facts.flatMap(({ keys, facts: known }) => {
      const programme = rulesOf.get(keys.programme_id);
      return programme ? [figuresRow(keys, projectFigures(known, programme.rules, programme.statusOn))] : [];
    });
  }
}

/** A programme in blocks of projects, so that memory stays flat. */
async function* blocks(tx: ReadTx, within: Within): AsyncGenerator<Within> {
  if ('projectIds' in within) {
    yield within;
    return;
  }
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ids = await tx.rows<{ id: string }>(sql`
      SELECT id FROM project WHERE programme_id = ${within.programmeId}::uuid AND id > ${after}::uuid
      ORDER BY id LIMIT ${AT_ONCE}`);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield { projectIds: ids.map(({ id }) => id) };
    after = last.id;
  }
}

const COLUMNS = FIGURES_COLUMNS.join(', ');
const EXCLUDED = FIGURES_COLUMNS.map((column) => `excluded.${column}`).join(', ');

async function storeFigures(tx: WriteTx, rows: readonly FiguresRow[]): Promise<void> {
  await tx.rowsOfAllFacts(sql`
    INSERT INTO project_figures AS kept (project_id, ${raw(COLUMNS)})
    SELECT project_id, ${raw(COLUMNS)} FROM jsonb_populate_recordset(NULL::project_figures, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (project_id) DO UPDATE SET (${raw(COLUMNS)}) = ROW (${raw(EXCLUDED)})
    WHERE to_jsonb(kept) <> to_jsonb(excluded)`);
}
