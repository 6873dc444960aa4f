import type { RollupFigure } from '#domain/progress/explanation.js';
import { daysBetween } from '#domain/shared/local-date.js';
import { HEALTHS } from '#domain/progress/figures.js';
import type { Column } from '#workbook/book.js';
import type { ExportNotes, NotedSet } from './export-notes.js';
import type { ExportMessages } from './portfolio.messages.js';
import type { RollupGroup } from './portfolio.types.js';

type GroupedBy = Exclude<NotedSet, 'whole'>['by'];

/** The figures of a group, a column each. */
export function groupColumns(
  by: GroupedBy,
  { headings, health }: ExportMessages,
  notes: ExportNotes,
): Column<RollupGroup>[] {
  return columnsOf(() => by, { headings, health }, notes);
}

function columnsOf<Group extends RollupGroup>(
  byOf: (group: Group) => GroupedBy,
  { headings, health }: Pick<ExportMessages, 'headings' | 'health'>,
  notes: ExportNotes,
): Column<Group>[] {
  const explained =
    (figure: RollupFigure, counted?: string) =>
    (group: Group): string =>
      notes.set({ by: byOf(group), key: group.key }, figure, counted);
  return [
    { kind: 'text', key: 'label', header: headings.title, width: 44, value: ({ label }) => label },
    { kind: 'code', key: 'key', header: headings.code, value: ({ key }) => key },
    {
      kind: 'bar',
      key: 'progress',
      header: headings.progress,
      value: ({ rollup }) => rollup.progressBp,
      noteOf: explained('SET_PROGRESS'),
    },
    {
      kind: 'percent',
      key: 'planned',
      header: headings.planned,
      value: ({ rollup }) => rollup.plannedProgressBp,
      noteOf: explained('SET_PLANNED_PROGRESS'),
    },
    {
      kind: 'integer',
      key: 'projects',
      header: headings.projectCount,
      value: ({ rollup }) => rollup.projectCount,
      noteOf: explained('PROJECT_COUNT'),
    },
    {
      kind: 'integer',
      key: 'measured',
      header: headings.measuredCount,
      value: ({ rollup }) => rollup.measuredCount,
      noteOf: explained('COVERAGE'),
    },
    {
      kind: 'integer',
      key: 'overdue',
      header: headings.overdueCount,
      value: ({ rollup }) => rollup.overdueMilestoneCount,
      noteOf: explained('SET_OVERDUE_MILESTONES'),
    },
    {
      kind: 'integer',
      key: 'worst',
      header: headings.worstSlippage,
      value: ({ rollup }) => rollup.worstSlippageDays,
      noteOf: explained('WORST_SLIPPAGE'),
    },
    {
      kind: 'code',
      key: 'worstOf',
      header: headings.worstProject,
      value: ({ rollup }) => rollup.worstSlippageProject,
    },
    {
      kind: 'integer',
      key: 'updateAge',
      header: headings.updateAge,
      value: ({ rollup: { lastUpdateOn } }) => lastUpdateOn && daysBetween(lastUpdateOn, notes.statusOn),
      noteOf: explained('LAST_UPDATE_AGE'),
    },
    {
      kind: 'integer',
      key: 'betterDeclared',
      header: headings.betterDeclared,
      value: ({ rollup }) => rollup.betterDeclaredCount,
      noteOf: explained('BETTER_DECLARED'),
    },
    ...HEALTHS.map((state): Column<Group> => ({
      kind: 'integer',
      key: state,
      header: health[state],
      value: ({ rollup }) => rollup.health.find((each) => each.health === state)?.count ?? 0,
      noteOf: explained('HEALTH_COUNT', state),
    })),
  ];
}

/** A node of the strategy with its level. */
export type AxisGroup = RollupGroup & { readonly level: 'PRIORITY' | 'INITIATIVE' };

/** The figures of a node of the strategy, a column each, after its level. */
export function axisColumns(words: ExportMessages, notes: ExportNotes): Column<AxisGroup>[] {
  const level: Column<AxisGroup> = {
    kind: 'text',
    key: 'level',
    header: words.headings.level,
    value: (row) => words.level[row.level],
  };
  return [
    level,
    ...columnsOf<AxisGroup>(
      (group) => (group.level === 'PRIORITY' ? 'priority' : 'initiative'),
      words,
      notes,
    ),
  ];
}
