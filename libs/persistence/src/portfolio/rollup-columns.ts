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
  readonly [count: string]: unknown;
}

/** Sums of projects that share lifecycle, health and phase; the second step adds these few rows in every grouping. */
const SUMS: Readonly<
  Record<string, { readonly cell: string; readonly adds: 'sum' | 'max'; readonly exact?: true }>
> = {
  overdueMilestoneCount: { cell: 'sum(f.overdue_milestone_count) FILTER (WHERE f.measured)', adds: 'sum' },
  worstSlippageDays: { cell: 'max(f.slippage_days) FILTER (WHERE f.measured)', adds: 'max' },
  lastActualOn: { cell: 'max(f.last_actual_on)', adds: 'max' },
  measuredCount: { cell: 'count(*) FILTER (WHERE f.measured)', adds: 'sum' },
  weighedCount: { cell: 'count(f.progress_bp) FILTER (WHERE f.measured)', adds: 'sum' },
  progressBpSum: { cell: 'sum(f.progress_bp) FILTER (WHERE f.measured)', adds: 'sum' },
  plannedProgressBpSum: { cell: 'sum(f.planned_progress_bp) FILTER (WHERE f.measured)', adds: 'sum' },
  weighedBudgetCentimes: {
    cell: 'sum(f.budget_planned_centimes) FILTER (WHERE f.measured AND f.progress_bp IS NOT NULL)',
    adds: 'sum',
  },
  budgetProgressSum: {
    cell: 'sum(f.budget_planned_centimes::numeric * f.progress_bp) FILTER (WHERE f.measured AND f.budget_planned_centimes IS NOT NULL)',
    adds: 'sum',
    exact: true,
  },
  budgetPlannedProgressSum: {
    cell: 'sum(f.budget_planned_centimes::numeric * f.planned_progress_bp) FILTER (WHERE f.measured AND f.budget_planned_centimes IS NOT NULL)',
    adds: 'sum',
    exact: true,
  },
  unbudgetedCount: {
    cell: 'count(f.progress_bp) FILTER (WHERE f.measured AND f.budget_planned_centimes IS NULL)',
    adds: 'sum',
  },
  unbudgetedProgressBpSum: {
    cell: 'sum(f.progress_bp) FILTER (WHERE f.measured AND f.budget_planned_centimes IS NULL)',
    adds: 'sum',
  },
  unbudgetedPlannedProgressBpSum: {
    cell: 'sum(f.planned_progress_bp) FILTER (WHERE f.measured AND f.budget_planned_centimes IS NULL)',
    adds: 'sum',
  },
  budgetKnownCount: { cell: 'count(f.budget_planned_centimes)', adds: 'sum' },
  budgetPlannedCentimes: { cell: 'sum(f.budget_planned_centimes)', adds: 'sum' },
  budgetCommittedCentimes: { cell: 'sum(f.budget_committed_centimes)', adds: 'sum' },
  budgetSpentCentimes: { cell: 'sum(f.budget_spent_centimes)', adds: 'sum' },
};

/** Columns of a cell, over figures `f`. */
export const CELL_SUMS: Sql = raw(
  ['count(*) AS n', ...Object.entries(SUMS).map(([name, { cell }]) => `${cell} AS "${name}"`)].join(', '),
);

const NOT_CANCELLED = `c.lifecycle <> 'CANCELLED'`;

/** Columns of a group, over cells `c`; CANCELLED projects count by lifecycle and in nothing else. */
export const GROUP_SUMS: Sql = raw(
  [
    `coalesce(sum(c.n) FILTER (WHERE ${NOT_CANCELLED}), 0) AS "projectCount"`,
    ...Object.entries(SUMS).map(([name, { adds, exact }]) => {
      const total = `${adds}(c."${name}") FILTER (WHERE ${NOT_CANCELLED})`;
      const known = adds === 'sum' ? `coalesce(${total}, 0)` : total;
      return `${exact ? `(${known})::text` : known} AS "${name}"`;
    }),
    ...HEALTHS.map((value) => countOf('health', value, ` AND ${NOT_CANCELLED}`)),
    ...LIFECYCLES.map((value) => countOf('lifecycle', value, '')),
    ...PHASE_GROUPS.map((value) => countOf('phase', value, ` AND ${NOT_CANCELLED}`)),
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
