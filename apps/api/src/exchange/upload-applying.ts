import type { Receipt, ReceiptRow } from '#domain/exchange/receipt.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import { readFacts } from '#persistence/progress/project-facts.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { figuresTold, type Comparison, type JudgedRow } from './comparison.js';
import { ROW_DOORS } from './row-doors.js';

/**
 * Makes the changes of the rows chosen, all of them or none, and answers the receipt. INVALID_INPUT naming the row and
 * column that was refused; STALE_VERSION when a row was changed meanwhile.
 */
export async function applyRows(
  tx: WriteTx,
  comparison: Comparison,
  chosen: readonly string[],
): Promise<Receipt> {
  const { rows, context } = comparison;
  const wanted = new Set(chosen);
  const unknown = chosen.filter((key) => !rows.some((row) => row.key === key && row.allowed));
  if (unknown.length > 0)
    throw new DomainError('INVALID_INPUT', {}, [
      { field: `input.rows.${unknown[0]}`, code: 'REFERENCE_NOT_FOUND' },
    ]);
  const applied = rows.filter(({ key, allowed }) => allowed && wanted.has(key)).sort(byProject);
  for (const { row, key } of applied)
    await ROW_DOORS[row.table](tx, row, context).catch((error: unknown) => refuseRow(key, error));
  const projectIds = [...new Set(applied.flatMap(({ projectId }) => projectId ?? []))];
  if (projectIds.length > 0) await refreshFigures(tx, { projectIds });
  return {
    applied: applied.map(receiptRow),
    left: rows
      .filter(({ key, changes }) => changes && !wanted.has(key))
      .map((row) => ({ ...receiptRow(row), allowed: row.allowed, errors: row.errors })),
    projects: await figuresMoved(tx, comparison, projectIds),
    findings: comparison.findings,
  };
}

/** Projects are locked in one order, so that two workbooks never wait for each other. */
function byProject(one: JudgedRow, other: JudgedRow): number {
  const keys = [one, other].map(({ projectId, key }) => `${projectId} ${key}`) as [string, string];
  return keys[0] < keys[1] ? -1 : 1;
}

/** A refusal, with its fields named by the row that it is of. */
function refuseRow(key: string, error: unknown): never {
  if (!(error instanceof DomainError) || error.fields.length === 0) throw error;
  const fields = error.fields.map((each): FieldError => ({
    ...each,
    field: each.field.replace(/^input\./, `input.rows.${key}.`),
  }));
  throw new DomainError(error.code, error.params, fields);
}

function receiptRow({ row, projectCode, title }: JudgedRow): ReceiptRow {
  const { table, id, sheet, row: number, cells } = row;
  return {
    ...{ table, id, sheet, row: number, projectCode, title },
    cells: cells
      .filter(({ state }) => state !== 'ALREADY')
      .map(({ field, cell, now, uploaded }) => ({ field, cell, before: now, after: uploaded })),
  };
}

async function figuresMoved(
  tx: WriteTx,
  { facts, rules, projects, context }: Comparison,
  projectIds: readonly string[],
): Promise<Receipt['projects']> {
  if (projectIds.length === 0) return [];
  const after = await readFacts(tx, { projectIds }, null, null);
  return projects.flatMap(({ id, code }) => {
    const [was, is] = [facts.get(id), after.find((each) => each.facts.projectId === id)?.facts];
    if (was === undefined || is === undefined) return [];
    const told = (of: typeof was) => figuresTold(of, rules, context.statusOn);
    return [{ code, before: told(was), after: told(is) }];
  });
}
