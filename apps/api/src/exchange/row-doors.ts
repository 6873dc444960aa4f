import type { ComparedRow } from '#domain/exchange/compare.js';
import { changedFields, projectOf, valuesAfter, type ExchangeContext } from '#domain/exchange/row-context.js';
import { deploymentOf, milestoneEditOf, riskOf } from '#domain/exchange/row-rules.js';
import type { CellValue, ExchangeTable } from '#domain/exchange/table.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { editDeploymentIn, recordDeploymentIn } from '../deployment/deployment-edit.js';
import { editMilestoneIn } from '../milestone/milestone-edit.js';
import type { EditMilestoneInput } from '../milestone/milestone.types.js';
import { editRiskIn, recordRiskIn } from '../risk/risk-edit.js';
import { editProjectUpdateIn } from '../update/update-edit.js';
import type { EditProjectUpdateInput } from '../update/update.types.js';

/** Makes the change of a row through the same door as the screens; the figures are refreshed by whoever calls. */
type RowDoor = (tx: WriteTx, row: ComparedRow, context: ExchangeContext) => Promise<unknown>;

const project: RowDoor = (tx, row, { language, updateId }) => {
  const after = valuesAfter(row);
  const input: EditProjectUpdateInput = {
    ...{ id: updateId ?? '', projectCode: String(after['projectCode']), version: row.now?.version ?? 0 },
    ...(chosen(row, after) as Partial<EditProjectUpdateInput>),
    sentenceLang: language,
  };
  return editProjectUpdateIn(tx, language, input);
};

const milestone: RowDoor = (tx, row, context) => {
  const { statedOn, ...edit } = milestoneEditOf(row, context);
  const input: EditMilestoneInput = {
    ...{ id: row.id, version: row.now?.version ?? 0, ...edit },
    ...(statedOn !== undefined && { percentStatedOn: statedOn }),
  };
  return editMilestoneIn(tx, input);
};

/** A language of a title that is emptied is said to be empty: one that is not said stays. */
const risk: RowDoor = (tx, row, context) => {
  const { title, ...record } = riskOf(row, context);
  if (row.now === null)
    return recordRiskIn(tx, { id: row.id, projectId: projectOf(row, context) ?? '', title, ...record });
  const asked = changedFields(row);
  const { [context.language]: said = null } = title;
  const edit = Object.fromEntries(Object.entries(record).filter(([field]) => asked.includes(field)));
  return editRiskIn(tx, {
    ...{ id: row.id, version: row.now.version, ...edit },
    ...(asked.includes('title') && { title: { [context.language]: said } }),
  });
};

const deployment: RowDoor = (tx, row, context) => {
  const { countedOn, ...record } = deploymentOf(row, context);
  const fields = { ...record, countedOn: countedOn as LocalDate };
  if (row.now === null)
    return recordDeploymentIn(tx, { id: row.id, projectId: projectOf(row, context), ...fields });
  return editDeploymentIn(tx, { id: row.id, version: row.now.version, ...fields });
};

function chosen(
  row: ComparedRow,
  after: Readonly<Record<string, CellValue>>,
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(changedFields(row).map((field) => [field, after[field] ?? null]));
}

/** The door of the rows of each table. */
export const ROW_DOORS: Readonly<Record<ExchangeTable, RowDoor>> = {
  project,
  milestone,
  risk,
  deployment,
};
