import type { RollupFigure } from '#domain/progress/explanation.js';
import { sectionTable, type Fact, type SheetDescription } from '#workbook/book.js';
import type { ExportNotes } from './export-notes.js';
import { groupColumns } from './group-columns.js';
import type { PortfolioData } from './portfolio-export.service.js';
import { filled, type ExportMessages } from './portfolio.messages.js';
import type { Rollup } from './portfolio.types.js';
import { momentOf, warnings } from './readme-sheet.js';

/** The sheet of the whole set's figures. */
export function summarySheet(
  data: PortfolioData,
  words: ExportMessages,
  notes: ExportNotes,
  footer: string,
): SheetDescription {
  const { whole } = data;
  const counts = (figure: RollupFigure, rows: readonly Counted[], heading: string) =>
    sectionTable<Counted>(
      [
        { kind: 'text', key: 'word', header: heading, value: ({ word }) => word },
        {
          kind: 'integer',
          key: 'count',
          header: words.headings.count,
          value: ({ count }) => count,
          noteOf: ({ code }) => notes.set('whole', figure, code),
        },
        { kind: 'bar', key: 'share', header: '%', value: ({ count }) => shareOf(count, whole.projectCount) },
      ],
      rows,
    );
  return {
    kind: 'sections',
    name: words.sheets.summary,
    widths: [44, 22, 18, 14, 12, 12, 14, 16, 14, 16, 16, 12, 12, 12, 12, 12, 12],
    footer,
    sections: [
      { kind: 'title', text: `${words.title} · ${data.programme}` },
      { kind: 'paragraph', text: momentOf(data, words) },
      ...warnings(data, words),
      { kind: 'facts', facts: wholeFacts(whole, words, notes) },
      { kind: 'heading', text: words.byHealth },
      counts(
        'HEALTH_COUNT',
        whole.health.map(({ health, count }) => ({ code: health, word: words.health[health], count })),
        words.headings.health,
      ),
      { kind: 'heading', text: words.byLifecycle },
      counts(
        'LIFECYCLE_COUNT',
        whole.lifecycle.map(({ lifecycle, count }) => ({
          code: lifecycle,
          word: words.lifecycle[lifecycle],
          count,
        })),
        words.headings.lifecycle,
      ),
      { kind: 'heading', text: words.byPhase },
      counts(
        'PHASE_COUNT',
        whole.phase.map(({ phase, count }) => ({ code: phase, word: words.phase[phase], count })),
        words.headings.phase,
      ),
      { kind: 'heading', text: words.sheets.byMinistry },
      sectionTable(groupColumns('ministry', words, notes), data.ministries),
      { kind: 'heading', text: words.sheets.byAxis },
      sectionTable(groupColumns('priority', words, notes), data.priorities),
    ],
  };
}

function shareOf(count: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((count * 10_000) / whole);
}

interface Counted {
  readonly code: string;
  readonly word: string;
  readonly count: number;
}

function wholeFacts(whole: Rollup, { headings, measuredOn }: ExportMessages, notes: ExportNotes): Fact[] {
  const { measuredCount, projectCount } = whole;
  const basis = filled(measuredOn, { measured: measuredCount, count: projectCount });
  return [
    {
      label: headings.projectCount,
      kind: 'integer',
      value: projectCount,
      note: notes.set('whole', 'PROJECT_COUNT'),
    },
    {
      label: headings.coverage,
      kind: 'percent',
      value: shareOf(measuredCount, projectCount),
      basis,
      note: notes.set('whole', 'COVERAGE'),
    },
    {
      label: headings.progress,
      kind: 'bar',
      value: whole.progressBp,
      basis,
      note: notes.set('whole', 'SET_PROGRESS'),
    },
    {
      label: headings.planned,
      kind: 'bar',
      value: whole.plannedProgressBp,
      basis,
      note: notes.set('whole', 'SET_PLANNED_PROGRESS'),
    },
    {
      label: headings.overdueCount,
      kind: 'integer',
      value: whole.overdueMilestoneCount,
      basis,
      note: notes.set('whole', 'SET_OVERDUE_MILESTONES'),
    },
    {
      label: headings.worstSlippage,
      kind: 'integer',
      value: whole.worstSlippageDays,
      basis: whole.worstSlippageProject ?? '',
      note: notes.set('whole', 'WORST_SLIPPAGE'),
    },
    {
      label: headings.lastActualOn,
      kind: 'date',
      value: whole.lastActualOn,
      note: notes.set('whole', 'LAST_ACTUAL'),
    },
  ];
}
