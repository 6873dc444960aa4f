import type { Action } from '../access/policy.js';
import { deploymentErrors, type DeploymentRecord } from '../deployment/edit.js';
import { milestoneEditErrors, type MilestoneEdit, type MilestoneRecord } from '../milestone/edit.js';
import type { MilestoneFacts, ProjectFacts } from '../progress/facts.js';
import { riskErrors, type RiskRecord } from '../risk/edit.js';
import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { projectUpdateErrors, type ProjectUpdateRecord } from '../update/update.js';
import type { ComparedRow } from './compare.js';
import { changedFields, isDayImplied, textsAfter, valuesAfter, type ExchangeContext } from './row-context.js';
import type { CellValue, ExchangeTable } from './table.js';

/** The rules that a changed row of one table passes. */
export interface RowRules {
  /** The rights that the change of these fields needs. */
  rights(fields: readonly string[]): readonly Action[];
  /** What is wrong with the row as it would stand, by column. */
  errors(row: ComparedRow, context: ExchangeContext): readonly FieldError[];
  /** The facts of its project with the row as it would stand; the same when its figures do not hang on it. */
  factsAfter(facts: ProjectFacts, row: ComparedRow, context: ExchangeContext): ProjectFacts;
}

/** What a milestone's row asks for. */
export function milestoneEditOf(row: ComparedRow, { statusOn }: ExchangeContext): MilestoneEdit {
  const after = valuesAfter(row);
  const changed = changedFields(row);
  const day = (field: string): LocalDate | null => (after[field] ?? null) as LocalDate | null;
  return {
    ...(changed.includes('forecastEndOn') && { forecastEndOn: day('forecastEndOn') }),
    ...(changed.includes('actualEndOn') && { actualEndOn: day('actualEndOn') }),
    ...(changed.includes('percentComplete') && { percentComplete: numberIn(after['percentComplete']) }),
    ...(changed.includes('percentStatedOn') && { statedOn: day('percentStatedOn') }),
    ...(isDayImplied(row) && { statedOn: statusOn }),
  };
}

/** The count that a deployment's row would make. */
export function deploymentOf(row: ComparedRow, { language }: ExchangeContext): DeploymentRecord {
  const after = valuesAfter(row);
  return {
    unit: textsAfter(row, 'unit', language),
    countedOn: (after['countedOn'] ?? null) as LocalDate | null,
    deployed: numberIn(after['deployed']),
    target: numberIn(after['target']),
    targetOn: (after['targetOn'] ?? null) as LocalDate | null,
  };
}

/** The risk that a row would make; a new one is open unless it says otherwise. */
export function riskOf(row: ComparedRow, { language }: ExchangeContext): RiskRecord {
  const after = valuesAfter(row);
  return {
    title: textsAfter(row, 'title', language),
    category: (after['category'] ?? null) as RiskRecord['category'],
    likelihood: numberIn(after['likelihood']),
    impact: numberIn(after['impact']),
    status: (after['status'] ?? (row.now === null ? 'OPEN' : null)) as RiskRecord['status'],
    raisedOn: (after['raisedOn'] ?? null) as LocalDate | null,
    owner: (after['owner'] ?? null) as string | null,
  };
}

function riskBefore({ now }: ComparedRow): Pick<RiskRecord, 'raisedOn'> | null {
  return now && { raisedOn: (now.values['raisedOn'] ?? null) as LocalDate | null };
}

/** What an update's row would say of its project. */
export function projectUpdateOf(row: ComparedRow, { language }: ExchangeContext): ProjectUpdateRecord {
  const after = valuesAfter(row);
  const sentence = (after['sentence'] ?? null) as string | null;
  return {
    confirmation: (after['confirmation'] ?? null) as ProjectUpdateRecord['confirmation'],
    declaredHealth: (after['declaredHealth'] ?? null) as ProjectUpdateRecord['declaredHealth'],
    sentence,
    sentenceLang: sentence === null ? null : language,
    evidenceUrls: [],
  };
}

function numberIn(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

const unchanged = (facts: ProjectFacts): ProjectFacts => facts;

const project: RowRules = {
  rights: (fields) => [
    'update.edit',
    ...(fields.includes('declaredHealth') ? ['health.declare' as const] : []),
  ],
  errors: (row, context) =>
    context.updateId === null
      ? changedFields(row).map((field) => ({ field, code: 'PERIOD_CLOSED' as const }))
      : projectUpdateErrors(projectUpdateOf(row, context)),
  factsAfter: unchanged,
};

const milestone: RowRules = {
  rights: () => ['milestone.edit'],
  errors: (row, context) => {
    const { forecastEndOn, actualEndOn, percentComplete, percentStatedOn: statedOn } = row.now?.values ?? {};
    const record = { forecastEndOn, actualEndOn, percentComplete, statedOn } as MilestoneRecord;
    const errors = milestoneEditErrors(record, milestoneEditOf(row, context), context.statusOn);
    return errors.map((error) =>
      error.field === 'statedOn' ? { ...error, field: 'percentStatedOn' } : error,
    );
  },
  factsAfter: (facts, row, context) => {
    const edit = milestoneEditOf(row, context);
    return {
      ...facts,
      milestones:
        facts.milestones?.map((each) => (each.milestoneId === row.id ? editedFacts(each, edit) : each)) ??
        null,
    };
  },
};

/** A percent joins those stated before, or takes the place of the one of its day. */
function editedFacts(facts: MilestoneFacts, edit: MilestoneEdit): MilestoneFacts {
  const { forecastEndOn = facts.forecastEndOn, actualEndOn = facts.actualEndOn } = edit;
  return { ...facts, forecastEndOn, actualEndOn, percents: percentsAfter(facts, edit) };
}

function percentsAfter({ percents }: MilestoneFacts, edit: MilestoneEdit): MilestoneFacts['percents'] {
  const { percentComplete, statedOn = null } = edit;
  if (percentComplete === null) return [];
  const last = [...percents].sort((a, b) => ((a.statedOn ?? '') < (b.statedOn ?? '') ? 1 : -1))[0];
  const percent = percentComplete ?? (edit.statedOn === undefined ? undefined : last?.percent);
  if (percent === undefined) return percents;
  return [...percents.filter((each) => each.statedOn !== statedOn), { percent, statedOn }];
}

const deployment: RowRules = {
  rights: () => ['deployment.edit'],
  errors: (row, context) => [
    ...placeErrors(row, context),
    ...deploymentErrors(deploymentOf(row, context), context.statusOn),
  ],
  factsAfter: unchanged,
};

const risk: RowRules = {
  rights: () => ['risk.edit'],
  errors: (row, context) => [
    ...placeErrors(row, context),
    ...riskErrors(riskOf(row, context), riskBefore(row), context.statusOn),
  ],
  factsAfter: (facts, row, context) => {
    const { status, likelihood, impact, raisedOn } = riskOf(row, context);
    if (status === null || likelihood === null || impact === null) return facts;
    const code = String(row.now?.values['code'] ?? '');
    const after = { riskId: row.id, code, status, exposure: likelihood * impact, raisedOn };
    return { ...facts, risks: [...facts.risks.filter(({ riskId }) => riskId !== row.id), after] };
  },
};

/** A row that is made names its project, and one that stands stays in it. */
export function placeErrors(row: ComparedRow, { projectIds }: ExchangeContext): readonly FieldError[] {
  if (row.now !== null)
    return changedFields(row).includes('projectCode')
      ? [{ field: 'projectCode', code: 'ROW_NOT_MOVABLE' }]
      : [];
  const code = valuesAfter(row)['projectCode'] ?? null;
  if (code === null) return [{ field: 'projectCode', code: 'REQUIRED' }];
  return projectIds.has(String(code)) ? [] : [{ field: 'projectCode', code: 'REFERENCE_NOT_FOUND' }];
}

/** The rules of the rows of each table. */
export const ROW_RULES: Readonly<Record<ExchangeTable, RowRules>> = {
  project,
  milestone,
  risk,
  deployment,
};
