import { atPrecision, type DatePrecision, type LocalDate } from '#domain/shared/local-date.js';
import type { Column, Tone } from '#workbook/book.js';
import type { Formula, ProjectFigure } from '#domain/progress/explanation.js';
import { pointsApart } from '#domain/progress/figure-value.js';
import type { ExportNotes } from './export-notes.js';
import type { ExportedProject, Project } from './export-rows.js';
import { filled, type ExportMessages } from './portfolio.messages.js';

/** A date no more precisely than its source gave it. */
export function stated(on: LocalDate | null, precision: DatePrecision | null): string | null {
  return on === null ? null : atPrecision(on, precision ?? 'DAY');
}

/** The columns of the sheet of projects. */
export function projectColumns(
  words: ExportMessages,
  tones: Readonly<Record<string, Tone>>,
  notes: ExportNotes,
): Column<ExportedProject>[] {
  return columnsOf(words, tones).map((column) => {
    const opened = EXPLAINED[column.key];
    if (opened === undefined) return column;
    const [figure, formula] = opened;
    return {
      ...column,
      note: notes.heading(figure, formula),
      noteOf: (project) => notes.project(project, figure),
    };
  });
}

/** The columns whose figures are explained: by which figure, and how it follows from its parts. */
const EXPLAINED: Readonly<Partial<Record<string, readonly [ProjectFigure, Formula]>>> = {
  phase: ['PHASE', 'FIRST_UNFINISHED'],
  health: ['HEALTH', 'HEALTH_ORDER'],
  progress: ['PROGRESS', 'WEIGHTED_MEAN'],
  planned: ['PLANNED_PROGRESS', 'WEIGHTED_MEAN'],
  spi: ['SPI', 'RATIO'],
  slippage: ['SLIPPAGE', 'DAYS_BETWEEN'],
  firstSlippage: ['FIRST_SLIPPAGE', 'DAYS_BETWEEN'],
  overdue: ['OVERDUE_MILESTONES', 'COUNT'],
  worstOverdue: ['WORST_OVERDUE', 'LARGEST'],
  baselineEnd: ['BASELINE_END', 'LATEST'],
  expectedEnd: ['EXPECTED_END', 'LATEST'],
  gap: ['GAP', 'POINTS_BETWEEN'],
  milestones: ['MILESTONE_COUNT', 'COUNT'],
  finished: ['FINISHED_MILESTONES', 'COUNT'],
};

function columnsOf(words: ExportMessages, tones: Readonly<Record<string, Tone>>): Column<ExportedProject>[] {
  const { headings: h, yes, no } = words;
  return [
    { kind: 'code', key: 'code', header: h.code, width: 12, value: (p) => p.code },
    { kind: 'text', key: 'title', header: h.title, width: 48, value: (p) => p.title },
    {
      kind: 'text',
      key: 'organisation',
      header: h.organisation,
      width: 34,
      value: (p) => p.organisation.name,
    },
    { kind: 'text', key: 'ministry', header: h.ministry, width: 34, value: (p) => p.ministry.name },
    { kind: 'text', key: 'axis', header: h.axis, width: 30, value: (p) => axisOf(p) },
    { kind: 'text', key: 'flagship', header: h.flagship, width: 10, value: (p) => (p.flagship ? yes : no) },
    {
      kind: 'text',
      key: 'users',
      header: h.users,
      value: (p) => p.usersServed && words.users[p.usersServed],
    },
    { kind: 'text', key: 'lifecycle', header: h.lifecycle, value: (p) => words.lifecycle[p.lifecycle] },
    { kind: 'text', key: 'phase', header: h.phase, width: 24, value: (p) => words.phase[p.phase] },
    {
      kind: 'health',
      key: 'health',
      header: h.health,
      width: 18,
      tones,
      value: (p) => words.health[p.health],
    },
    { kind: 'text', key: 'reasons', header: h.reasons, width: 44, value: (p) => reasonsOf(p, words) },
    { kind: 'bar', key: 'progress', header: h.progress, value: (p) => p.progressBp },
    { kind: 'percent', key: 'planned', header: h.planned, value: (p) => p.plannedProgressBp },
    {
      kind: 'integer',
      key: 'gap',
      header: h.gap,
      value: (p) => pointsApart(p.progressBp, p.plannedProgressBp),
    },
    { kind: 'decimal', key: 'spi', header: h.spi, value: (p) => p.spi },
    { kind: 'integer', key: 'slippage', header: h.slippage, value: (p) => p.slippageDays },
    { kind: 'integer', key: 'firstSlippage', header: h.firstSlippage, value: (p) => p.firstSlippageDays },
    { kind: 'integer', key: 'milestones', header: h.milestoneCount, value: (p) => p.milestoneCount },
    { kind: 'integer', key: 'finished', header: h.finishedCount, value: (p) => p.finishedMilestoneCount },
    { kind: 'integer', key: 'overdue', header: h.overdueCount, value: (p) => p.overdueMilestoneCount },
    { kind: 'integer', key: 'worstOverdue', header: h.worstOverdue, value: (p) => p.worstOverdueDays },
    {
      kind: 'date',
      key: 'start',
      header: h.startOn,
      partial: 'first',
      value: (p) => stated(p.startOn, p.startPrecision),
    },
    {
      kind: 'date',
      key: 'plannedEnd',
      header: h.plannedEndOn,
      value: (p) => stated(p.plannedEndOn, p.plannedEndPrecision),
    },
    { kind: 'date', key: 'opened', header: h.openedOn, value: (p) => stated(p.openedOn, p.openedPrecision) },
    { kind: 'date', key: 'baselineEnd', header: h.baselineEndOn, value: (p) => p.baselineEndOn },
    { kind: 'date', key: 'expectedEnd', header: h.expectedEndOn, value: (p) => p.expectedEndOn },
    {
      kind: 'decimal',
      key: 'budgetPlanned',
      header: h.budgetPlanned,
      value: (p) => p.budget?.plannedMad ?? null,
    },
    {
      kind: 'decimal',
      key: 'budgetCommitted',
      header: h.budgetCommitted,
      value: (p) => p.budget?.committedMad ?? null,
    },
    { kind: 'decimal', key: 'budgetSpent', header: h.budgetSpent, value: (p) => p.budget?.spentMad ?? null },
    {
      kind: 'link',
      key: 'url',
      header: h.url,
      width: 28,
      value: (p) => (p.url ? { text: p.url, url: p.url } : null),
    },
    { kind: 'text', key: 'basis', header: h.basis, value: (p) => words.basis[p.basis.basis] },
    { kind: 'text', key: 'source', header: h.source, width: 40, value: (p) => p.basis.source },
    { kind: 'text', key: 'note', header: h.note, width: 40, value: (p) => p.basis.note },
  ];
}

/** The strategy's nodes above a project, without the strategy itself. */
function axisOf({ strategyPath }: Project): string {
  return strategyPath
    .filter(({ level }) => level !== 'STRATEGY')
    .map(({ name }) => name)
    .join(' › ');
}

/** Why a project has its health, a clause for each reason; one that rests on something hidden bears no figure. */
function reasonsOf({ healthReasons }: Project, words: ExportMessages): string {
  return healthReasons
    .map(({ code, value }) => {
      const sentence = words.reason[code as keyof ExportMessages['reason']] ?? code;
      return filled(sentence, { ...(value != null && { value, ratio: (value / 10_000).toFixed(2) }) });
    })
    .join(' ; ');
}
