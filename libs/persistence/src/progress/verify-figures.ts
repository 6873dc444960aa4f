import type { ReadTx } from '../transaction.js';
import { sql } from '../sql.js';
import { FIGURES_COLUMNS, type FiguresRow } from './figures-row.js';
import { currentFigures } from './refresh-figures.js';

/** A project whose kept figures differ from what its facts give, and where. */
export interface FiguresDifference {
  readonly projectId: string;
  readonly columns: readonly string[];
}

/** Recomputes every figure of every programme from the facts and returns where the kept ones differ. */
export async function verifyFigures(
  tx: ReadTx,
): Promise<{ checked: number; differences: FiguresDifference[] }> {
  const programmes = await tx.rows<{ id: string }>(sql`SELECT id FROM programme ORDER BY code`);
  let checked = 0;
  const differences: FiguresDifference[] = [];
  for (const { id } of programmes) {
    for await (const rows of currentFigures(tx, { programmeId: id })) {
      checked += rows.length;
      differences.push(...(await compare(tx, rows)));
    }
  }
  return { checked, differences };
}

async function compare(tx: ReadTx, rows: readonly FiguresRow[]): Promise<FiguresDifference[]> {
  return tx.rowsOfAllFacts<{ projectId: string; columns: string[] }>(sql`
    SELECT made.project_id AS "projectId", coalesce(array_agg(cell.key) FILTER (WHERE cell.key IS NOT NULL), '{}') AS columns
    FROM jsonb_populate_recordset(NULL::project_figures, ${JSON.stringify(rows)}::jsonb) made
    LEFT JOIN project_figures kept USING (project_id)
    LEFT JOIN LATERAL (
      SELECT key FROM jsonb_each(to_jsonb(made)) cell
      WHERE cell.value IS DISTINCT FROM to_jsonb(kept)->cell.key AND cell.key = ANY(${[...FIGURES_COLUMNS]}::text[])
    ) cell ON true
    WHERE to_jsonb(made) IS DISTINCT FROM to_jsonb(kept)
    GROUP BY made.project_id`);
}
