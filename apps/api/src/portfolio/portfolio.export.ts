import type { Health } from '#domain/progress/figures.js';
import { HEALTHS } from '#domain/progress/figures.js';
import { tableSheet, type Book, type Column, type SheetDescription, type Tone } from '#workbook/book.js';
import { exportNotes } from './export-notes.js';
import { axisColumns, groupColumns } from './group-columns.js';
import { projectColumns } from './portfolio-columns.js';
import { deploymentColumns, milestoneColumns, riskColumns } from './portfolio-item-columns.js';
import { momentOf, readmeSheet } from './readme-sheet.js';
import { summarySheet } from './summary-sheet.js';
import type { PortfolioData } from './portfolio-export.service.js';
import { EXPORT_MESSAGES, type ExportMessages } from './portfolio.messages.js';

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
  const notes = exportNotes(data, words);
  const footer = `${programme} · ${momentOf(data, words)}`;
  const table = <Row>(
    name: keyof ExportMessages['sheets'],
    columns: readonly Column<Row>[],
    rows: AsyncIterable<Row>,
  ) => tableSheet({ name: words.sheets[name], columns, rows, frozenColumns: 2, footer });
  const sheets: SheetDescription[] = [
    summarySheet(data, words, notes, footer),
    table('projects', projectColumns(words, tones, notes), data.projects()),
    table('milestones', milestoneColumns(words, notes), data.milestones()),
    table('risks', riskColumns(words, notes), data.risks()),
    table('deployments', deploymentColumns(words, notes), data.deployments()),
    tableSheet({
      name: words.sheets.byMinistry,
      columns: groupColumns('ministry', words, notes),
      rows: data.ministries,
      footer,
    }),
    tableSheet({
      name: words.sheets.byAxis,
      columns: axisColumns(words, notes),
      rows: [
        ...data.priorities.map((group) => ({ ...group, level: 'PRIORITY' as const })),
        ...data.initiatives.map((group) => ({ ...group, level: 'INITIATIVE' as const })),
      ],
      footer,
    }),
    readmeSheet(data, words, footer, notes.heading('BASIS_COUNT', 'COUNT')),
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
