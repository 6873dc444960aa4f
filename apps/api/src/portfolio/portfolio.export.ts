import type { Health } from '#domain/progress/figures.js';
import { HEALTHS } from '#domain/progress/figures.js';
import {
  sectionTable,
  tableSheet,
  type Book,
  type Column,
  type Fact,
  type SheetDescription,
  type Tone,
} from '#workbook/book.js';
import { projectColumns } from './portfolio-columns.js';
import { deploymentColumns, milestoneColumns, riskColumns } from './portfolio-item-columns.js';
import { momentOf, readmeSheet, warnings } from './readme-sheet.js';
import type { PortfolioData } from './portfolio-export.service.js';
import { EXPORT_MESSAGES, filled, type ExportMessages } from './portfolio.messages.js';
import type { Rollup, RollupGroup } from './portfolio.types.js';

/** The colours of the states of health, as on the screens. */
const TONES: Readonly<Record<Health, Tone>> = {
  RED: { fill: 'FBEAE8', ink: 'A02018' },
  AMBER: { fill: 'FDF1DC', ink: '855200' },
  GREEN: { fill: 'E3F3EA', ink: '1F6B41' },
  COMPLETE: { fill: 'DCEBE8', ink: '1C6257' },
  NOT_ASSESSED: { fill: 'F0F2F5', ink: '5B6777' },
  SUSPENDED: { fill: 'DFE3E8', ink: '4A5665' },
};

/** The portfolio's workbook, described in the reader's language. */
export function portfolioBook(data: PortfolioData): Book {
  const { language, exportedAt, exportedBy, programme } = data;
  const words = EXPORT_MESSAGES[language];
  const tones = Object.fromEntries(HEALTHS.map((health) => [words.health[health], TONES[health]]));
  const footer = `${programme} · ${momentOf(data, words)}`;
  const table = <Row>(
    name: keyof ExportMessages['sheets'],
    columns: readonly Column<Row>[],
    rows: AsyncIterable<Row>,
  ) => tableSheet({ name: words.sheets[name], columns, rows, frozenColumns: 2, footer });
  const sheets: SheetDescription[] = [
    summarySheet(data, words, footer),
    table('projects', projectColumns(words, tones), data.projects()),
    table('milestones', milestoneColumns(words), data.milestones()),
    table('risks', riskColumns(words), data.risks()),
    table('deployments', deploymentColumns(words), data.deployments()),
    tableSheet({
      name: words.sheets.byMinistry,
      columns: groupColumns(words),
      rows: data.ministries,
      footer,
    }),
    tableSheet({
      name: words.sheets.byAxis,
      columns: axisColumns(words),
      rows: [
        ...data.priorities.map((group) => ({ ...group, level: words.level.PRIORITY })),
        ...data.initiatives.map((group) => ({ ...group, level: words.level.INITIATIVE })),
      ],
      footer,
    }),
    readmeSheet(data, words, footer),
  ];
  const creator = exportedBy ?? 'Masar';
  return {
    title: words.title,
    creator,
    createdAt: exportedAt,
    language,
    rightToLeft: language === 'ar',
    sheets,
  };
}

function summarySheet(data: PortfolioData, words: ExportMessages, footer: string): SheetDescription {
  const { whole } = data;
  const counts = (rows: readonly (readonly [string, number])[], heading: string) =>
    sectionTable<readonly [string, number]>(
      [
        { kind: 'text', key: 'word', header: heading, value: ([word]) => word },
        { kind: 'integer', key: 'count', header: words.headings.count, value: ([, count]) => count },
        { kind: 'bar', key: 'share', header: '%', value: ([, count]) => shareOf(count, whole.projectCount) },
      ],
      rows,
    );
  return {
    kind: 'sections',
    name: words.sheets.summary,
    widths: [44, 22, 18, 14, 12, 12, 14, 16, 14, 12, 12, 12, 12, 12, 12],
    footer,
    sections: [
      { kind: 'title', text: `${words.title} · ${data.programme}` },
      { kind: 'paragraph', text: momentOf(data, words) },
      ...warnings(data, words),
      { kind: 'facts', facts: wholeFacts(whole, words) },
      { kind: 'heading', text: words.byHealth },
      counts(
        whole.health.map(({ health, count }) => [words.health[health], count]),
        words.headings.health,
      ),
      { kind: 'heading', text: words.byLifecycle },
      counts(
        whole.lifecycle.map(({ lifecycle, count }) => [words.lifecycle[lifecycle], count]),
        words.headings.lifecycle,
      ),
      { kind: 'heading', text: words.byPhase },
      counts(
        whole.phase.map(({ phase, count }) => [words.phase[phase], count]),
        words.headings.phase,
      ),
      { kind: 'heading', text: words.sheets.byMinistry },
      sectionTable(groupColumns(words), data.ministries),
      { kind: 'heading', text: words.sheets.byAxis },
      sectionTable(groupColumns(words), data.priorities),
    ],
  };
}

function shareOf(count: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((count * 10_000) / whole);
}

function wholeFacts(whole: Rollup, { headings, measuredOn }: ExportMessages): Fact[] {
  const { measuredCount, projectCount } = whole;
  const basis = filled(measuredOn, { measured: measuredCount, count: projectCount });
  return [
    { label: headings.projectCount, kind: 'integer', value: projectCount },
    { label: headings.coverage, kind: 'percent', value: shareOf(measuredCount, projectCount), basis },
    { label: headings.progress, kind: 'bar', value: whole.progressBp, basis },
    { label: headings.planned, kind: 'bar', value: whole.plannedProgressBp, basis },
    { label: headings.overdueCount, kind: 'integer', value: whole.overdueMilestoneCount, basis },
    {
      label: headings.worstSlippage,
      kind: 'integer',
      value: whole.worstSlippageDays,
      basis: whole.worstSlippageProject ?? '',
    },
    { label: headings.lastActualOn, kind: 'date', value: whole.lastActualOn },
  ];
}

/** The figures of a group, a column each. */
function groupColumns({ headings, health }: ExportMessages): Column<RollupGroup>[] {
  return [
    { kind: 'text', key: 'label', header: headings.title, width: 44, value: ({ label }) => label },
    { kind: 'code', key: 'key', header: headings.code, value: ({ key }) => key },
    { kind: 'bar', key: 'progress', header: headings.progress, value: ({ rollup }) => rollup.progressBp },
    {
      kind: 'percent',
      key: 'planned',
      header: headings.planned,
      value: ({ rollup }) => rollup.plannedProgressBp,
    },
    {
      kind: 'integer',
      key: 'projects',
      header: headings.projectCount,
      value: ({ rollup }) => rollup.projectCount,
    },
    {
      kind: 'integer',
      key: 'measured',
      header: headings.measuredCount,
      value: ({ rollup }) => rollup.measuredCount,
    },
    {
      kind: 'integer',
      key: 'overdue',
      header: headings.overdueCount,
      value: ({ rollup }) => rollup.overdueMilestoneCount,
    },
    {
      kind: 'integer',
      key: 'worst',
      header: headings.worstSlippage,
      value: ({ rollup }) => rollup.worstSlippageDays,
    },
    {
      kind: 'code',
      key: 'worstOf',
      header: headings.worstProject,
      value: ({ rollup }) => rollup.worstSlippageProject,
    },
    ...HEALTHS.map((state): Column<RollupGroup> => ({
      kind: 'integer',
      key: state,
      header: health[state],
      value: ({ rollup }) => rollup.health.find((each) => each.health === state)?.count ?? 0,
    })),
  ];
}

type AxisGroup = RollupGroup & { readonly level: string };

function axisColumns(words: ExportMessages): Column<AxisGroup>[] {
  const level: Column<AxisGroup> = {
    kind: 'text',
    key: 'level',
    header: words.headings.level,
    value: (row) => row.level,
  };
  return [level, ...groupColumns(words)] as Column<AxisGroup>[];
}
