import { HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS, type RollupSums } from '#domain/progress/rollup-sums.js';
import { LIFECYCLES } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { raw, type Sql } from '../sql.js';

/** A row of sums as JSON gives it: counts by name, sums too large for a JSON number as text. */
export interface SumsRow {
  readonly projectCount: number;
  readonly measuredCount: number;
  readonly overdueMilestoneCount: number;
  readonly worstSlippageDays: number | null;
  readonly lastActualOn: LocalDate | null;
  readonly lastUpdateOn: LocalDate | null;
  readonly [count: string]: unknown;
}

/** What a cell is besides the keys of the groups, so that its sums need no condition of their own. */
export const CELL_KEYS: readonly string[] = ['lifecycle', 'health', 'phase', 'measured'];
/** The last key of a cell: whether its projects have a planned budget. */
export const BUDGETED: Sql = raw('f.budget_planned_centimes IS NOT NULL');

/** Columns of a cell: the sums of projects alike in its keys, over figures `f`. */
export const CELL_SUMS: Sql = raw(`count(*) AS n, sum(f.overdue_milestone_count) AS overdue,
  max(f.slippage_days) AS slippage, max(f.last_actual_on) AS last_actual_on, max(f.updated_on) AS updated_on,
  count(*) FILTER (WHERE f.voice_gap_steps > 0) AS better, count(f.progress_bp) AS weighed,
  sum(f.progress_bp) AS done, sum(f.planned_progress_bp) AS planned, sum(f.budget_planned_centimes) AS budget,
  sum(f.budget_planned_centimes) FILTER (WHERE f.progress_bp IS NOT NULL) AS weighed_budget,
  sum(f.budget_planned_centimes * f.progress_bp) AS budget_done,
  sum(f.budget_planned_centimes * f.planned_progress_bp) AS budget_planned,
  sum(f.budget_committed_centimes) AS committed, sum(f.budget_spent_centimes) AS spent`);

const COUNTS = `c.lifecycle <> 'CANCELLED'`;
const MEASURED = `${COUNTS} AND c.measured`;
const UNBUDGETED = `${MEASURED} AND NOT c.budgeted`;

/** The sums of a group by the name the domain gives them: what is added up, and of which cells. */
const SUMS: Readonly<Record<string, readonly [column: string, where: string, exact?: true]>> = {
  projectCount: ['n', COUNTS],
  measuredCount: ['n', MEASURED],
  betterDeclaredCount: ['better', COUNTS],
  overdueMilestoneCount: ['overdue', MEASURED],
  weighedCount: ['weighed', MEASURED],
  progressBpSum: ['done', MEASURED],
  plannedProgressBpSum: ['planned', MEASURED],
  weighedBudgetCentimes: ['weighed_budget', MEASURED],
  budgetProgressSum: ['budget_done', MEASURED, true],
  budgetPlannedProgressSum: ['budget_planned', MEASURED, true],
  unbudgetedCount: ['weighed', UNBUDGETED],
  unbudgetedProgressBpSum: ['done', UNBUDGETED],
  unbudgetedPlannedProgressBpSum: ['planned', UNBUDGETED],
  budgetKnownCount: ['n', `${COUNTS} AND c.budgeted`],
  budgetPlannedCentimes: ['budget', COUNTS],
  budgetCommittedCentimes: ['committed', COUNTS],
  budgetSpentCentimes: ['spent', COUNTS],
};

/** Columns of a group, over cells `c`; CANCELLED projects count by lifecycle and in nothing else. */
export const GROUP_SUMS: Sql = raw(
  [
    ...Object.entries(SUMS).map(([name, [column, where, exact]]) => {
      const total = `coalesce(sum(c.${column}) FILTER (WHERE ${where}), 0)`;
      return `${exact ? `(${total})::text` : total} AS "${name}"`;
    }),
    `max(c.slippage) FILTER (WHERE ${MEASURED}) AS "worstSlippageDays"`,
    `max(c.last_actual_on) FILTER (WHERE ${COUNTS}) AS "lastActualOn"`,
    `max(c.updated_on) FILTER (WHERE ${COUNTS}) AS "lastUpdateOn"`,
    ...HEALTHS.map((value) => countOf('health', value, ` AND ${COUNTS}`)),
    ...LIFECYCLES.map((value) => countOf('lifecycle', value, '')),
    ...PHASE_GROUPS.map((value) => countOf('phase', value, ` AND ${COUNTS}`)),
  ].join(', '),
);

function countOf(column: string, value: string, also: string): string {
  return `coalesce(sum(c.n) FILTER (WHERE c.${column} = '${value}'${also}), 0) AS "${column}:${value}"`;
}

/** The sums of a row, as the domain judges them. */
export function rollupSumsOf(row: SumsRow): RollupSums {
  const number = (name: string): number => Number(row[name] ?? 0);
  const exact = (name: string): bigint => BigInt(String(row[name] ?? 0));
  const counts = <K extends string>(column: string, values: readonly K[]): Record<K, number> =>
    Object.fromEntries(values.map((value) => [value, number(`${column}:${value}`)])) as Record<K, number>;
  return {
    projectCount: row.projectCount,
    measuredCount: row.measuredCount,
    overdueMilestoneCount: row.overdueMilestoneCount,
    worstSlippageDays: row.worstSlippageDays,
    lastActualOn: row.lastActualOn,
    lastUpdateOn: row.lastUpdateOn,
    betterDeclaredCount: number('betterDeclaredCount'),
    weighedCount: number('weighedCount'),
    progressBpSum: number('progressBpSum'),
    plannedProgressBpSum: number('plannedProgressBpSum'),
    weighedBudgetCentimes: number('weighedBudgetCentimes'),
    budgetProgressSum: exact('budgetProgressSum'),
    budgetPlannedProgressSum: exact('budgetPlannedProgressSum'),
    unbudgetedCount: number('unbudgetedCount'),
    unbudgetedProgressBpSum: number('unbudgetedProgressBpSum'),
    unbudgetedPlannedProgressBpSum: number('unbudgetedPlannedProgressBpSum'),
    budgetKnownCount: number('budgetKnownCount'),
    budgetPlannedCentimes: number('budgetPlannedCentimes'),
    budgetCommittedCentimes: number('budgetCommittedCentimes'),
    budgetSpentCentimes: number('budgetSpentCentimes'),
    health: counts('health', HEALTHS),
    lifecycle: counts('lifecycle', LIFECYCLES),
    phase: counts('phase', PHASE_GROUPS),
  };
}
