import { useTranslation } from 'react-i18next';
import type { ProjectFilter, SetFiguresFragment } from '../lib/graphql/graphql.js';
import type { TableView } from '../lib/table-view.js';
import { pointsBetween } from '../lib/numbers.js';
import type { DataColumn } from './data-table-column.js';
import { DataTable } from './data-table.js';
import { HealthTiles } from './health-bar.js';
import {
  AgeCell,
  BarCell,
  BetterCell,
  CountedCell,
  GapCell,
  OverdueCell,
  PercentCell,
  UpdateAgeCell,
  WorstCell,
} from './set-cells.js';
import classes from './set-table.module.css';

/** A set of projects as it stands in a row: how it was asked for, what it is called and what it measures. */
export interface RowSet {
  readonly programme: string;
  readonly statusOn: string;
  readonly name: string;
  readonly filter: ProjectFilter;
  readonly rollup: SetFiguresFragment;
}

/** A row of a table of sets; without projects it says so in the place of its figures. */
export interface SetLine {
  readonly key: string;
  /** Its name, as the way to the set's own page. */
  readonly name: React.ReactNode;
  /** The name as a text, which it is sorted by. */
  readonly text: string;
  /** The whole name, where the row shows a short one. */
  readonly title?: string;
  readonly set: RowSet | null;
  /** How deep it stands in a tree. */
  readonly level?: number;
}

/**
 * Sets of projects side by side: how far each is, how it stands, what is late; `wide` adds the worst and the ages, and
 * once updates are asked for how they judge, in the place of when a milestone was last finished.
 */
export function SetTable({
  name,
  rows,
  wide,
  none,
  view,
  className = '',
}: {
  /** What the sets are. */
  name: string;
  rows: readonly SetLine[];
  wide?: { readonly reporting: boolean };
  /** What a set without projects says. */
  none?: string;
  view: Pick<TableView, 'sort' | 'onSort'>;
  className?: string;
}) {
  const columns = useSetColumns(name, wide);
  return (
    <DataTable
      className={`${classes.sets} ${className}`}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      instead={({ set }) => (set && set.rollup.projectCount > 0 ? null : none)}
      levelOf={({ level }) => level}
      sort={view.sort}
      onSort={view.onSort}
    />
  );
}

/** A column over the sets of those rows that have projects. */
function over(
  column: Omit<DataColumn<SetLine>, 'cell' | 'value'>,
  cell: (set: RowSet) => React.ReactNode,
  value?: (figures: SetFiguresFragment, set: RowSet) => number | string | null | undefined,
): DataColumn<SetLine> {
  return {
    ...column,
    cell: ({ set }) => set && cell(set),
    ...(value && {
      value: ({ set }: SetLine) => (set && set.rollup.projectCount > 0 ? value(set.rollup, set) : null),
    }),
  };
}

function useSetColumns(
  name: string,
  wide: { readonly reporting: boolean } | undefined,
): DataColumn<SetLine>[] {
  const { t } = useTranslation();
  const number = { kind: 'number', largestFirst: true } as const;
  const [done, planned] = [t('column.done'), t('column.planned')];
  const columns: DataColumn<SetLine>[] = [
    {
      id: 'name',
      name,
      kind: 'name',
      cell: (row) => row.name,
      value: ({ text }) => text,
      hint: ({ title }) => title,
    },
    over(
      { ...number, id: 'measured', name: t('column.measured'), ...(wide && { roomFrom: 1000 }) },
      (set) => <CountedCell set={set} column={t('column.measured')} />,
      ({ projectCount }) => projectCount,
    ),
    over({ id: 'progress', kind: 'bar', name: t('column.progress') }, (set) => <BarCell set={set} />),
    over(
      { ...number, id: 'done', name: done },
      (set) => <PercentCell set={set} column={done} figure="PROGRESS" bp={set.rollup.progressBp} />,
      ({ progressBp }) => progressBp,
    ),
    over(
      { ...number, id: 'planned', name: planned },
      (set) => (
        <PercentCell set={set} column={planned} figure="PLANNED_PROGRESS" bp={set.rollup.plannedProgressBp} />
      ),
      ({ plannedProgressBp }) => plannedProgressBp,
    ),
    over(
      { kind: 'number', id: 'gap', name: t('column.gap') },
      (set) => <GapCell set={set} column={t('column.gap')} />,
      gapOf,
    ),
    over({ id: 'health', kind: 'tiles', name: t('figure.healthOfProjects') }, ({ rollup }) => (
      <HealthTiles counts={rollup.health} />
    )),
    over(
      { ...number, id: 'overdue', name: t('column.overdue') },
      (set) => <OverdueCell set={set} column={t('column.overdue')} />,
      ({ overdueMilestoneCount }) => overdueMilestoneCount,
    ),
  ];
  if (!wide) return columns;
  return [
    ...columns,
    over(
      { ...number, id: 'worst', name: t('column.worstSlippage') },
      (set) => <WorstCell set={set} column={t('column.worstSlippage')} />,
      ({ worstSlippageDays }) => worstSlippageDays,
    ),
    over(
      { kind: 'number', id: 'updated', name: t('column.lastUpdate') },
      (set) => <UpdateAgeCell set={set} column={t('column.lastUpdate')} />,
      ({ lastUpdateOn }) => lastUpdateOn,
    ),
    wide.reporting
      ? over(
          { ...number, id: 'better', name: t('column.declaredBetter'), roomFrom: 1000 },
          (set) => <BetterCell set={set} column={t('column.declaredBetter')} />,
          ({ betterDeclaredCount }) => betterDeclaredCount,
        )
      : over(
          { kind: 'number', id: 'age', name: t('column.lastActual'), roomFrom: 1000 },
          (set) => <AgeCell set={set} column={t('column.lastActual')} />,
          ({ lastActualOn }) => lastActualOn,
        ),
  ];
}

/** By how many points a set is behind its plan, as a negative number; null where nothing is measured. */
export function gapOf({ progressBp, plannedProgressBp }: SetFiguresFragment): number | null {
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') return null;
  return pointsBetween(progressBp, plannedProgressBp);
}
