import { findingMessage } from '#domain/exchange/finding-messages.js';
import type { ExchangeFinding } from '#domain/exchange/finding.js';
import type { LeftRow, Receipt } from '#domain/exchange/receipt.js';
import type { CellValue, ExchangeTable } from '#domain/exchange/table.js';
import type { FiguresTold } from '#domain/exchange/receipt.js';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { sectionTable, tableSheet, type Book, type Column, type SheetDescription } from '#workbook/book.js';
import { EXCHANGE_MESSAGES, filled, inWords, type ExchangeMessages } from './exchange.messages.js';
import { wordsOf } from './form-shapes.js';
import type { Comparison } from './comparison.js';
import { saidParams } from './said-params.js';

/** Everything the workbook of a comparison, or of a receipt, is written from. */
export interface ComparisonBook {
  readonly language: Language;
  readonly organisation: string;
  readonly statusOn: LocalDate;
  readonly state: keyof ExchangeMessages['states'];
  readonly fileName: string;
  readonly fileHash: string;
  readonly findings: readonly ExchangeFinding[];
  /** While it is to be decided. */
  readonly comparison: Comparison | null;
  /** Once it is applied. */
  readonly receipt: Receipt | null;
  readonly writtenAt: Date;
}

/** One cell of the comparison. */
interface Line {
  readonly table: ExchangeTable;
  readonly projectCode: string | null;
  readonly title: string | null;
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly sent: CellValue;
  readonly uploaded: CellValue;
  readonly now: CellValue;
  readonly verdict: keyof ExchangeMessages['verdicts'];
  readonly finding: string | null;
  readonly effect: string | null;
}

/** A comparison, or what became of it, as a workbook to be sent back to the office. */
export function comparisonBook(data: ComparisonBook): Book {
  const { language, organisation, statusOn, writtenAt } = data;
  const words = EXCHANGE_MESSAGES[language];
  const footer = filled(words.footer, { organisation, statusOn: inWords(statusOn, language) });
  const rows = data.receipt
    ? receiptLines(data.receipt, words, language)
    : comparisonLines(data.comparison, words, language);
  const sheets: SheetDescription[] = [
    headSheet(data, words, footer),
    tableSheet({
      ...{
        name: words.sheets.comparison,
        columns: lineColumns(words, language),
        rows,
        frozenColumns: 2,
        footer,
      },
    }),
  ];
  return {
    ...{ title: words.compared.heading, creator: organisation, createdAt: writtenAt, language, sheets },
    rightToLeft: language === 'ar',
  };
}

function headSheet(data: ComparisonBook, words: ExchangeMessages, footer: string): SheetDescription {
  const { organisation, statusOn, fileName, fileHash, state, findings, language } = data;
  const told = [...findings, ...(data.comparison?.findings ?? data.receipt?.findings ?? [])];
  const columns: Column<ExchangeFinding>[] = [
    { key: 'level', header: words.compared.verdict, kind: 'text', value: ({ level }) => words.levels[level] },
    { key: 'sheet', header: words.sinceColumns.sheet, kind: 'text', value: ({ sheet = null }) => sheet },
    { key: 'cell', header: words.compared.cell, kind: 'code', value: ({ cell = null }) => cell },
    {
      ...{ key: 'finding', header: words.compared.finding, kind: 'text', wrap: true },
      value: (finding) =>
        findingMessage({ ...finding, params: saidParams(finding.params, language) }, language),
    } as Column<ExchangeFinding>,
  ];
  return {
    kind: 'sections',
    name: words.sheets.findings,
    widths: [26, 22, 12, 90],
    footer,
    sections: [
      { kind: 'title', text: words.compared.heading },
      {
        kind: 'facts',
        facts: [
          { label: words.facts.organisation, kind: 'text', value: organisation },
          { label: words.facts.statusOn, kind: 'date', value: statusOn },
          { label: words.compared.file, kind: 'text', value: fileName },
          { label: words.compared.hash, kind: 'code', value: fileHash },
          { label: words.compared.state, kind: 'text', value: words.states[state] },
        ],
      },
      ...(told.length > 0 ? [sectionTable(columns, told)] : []),
    ],
  };
}

function comparisonLines(comparison: Comparison | null, words: ExchangeMessages, language: Language): Line[] {
  return (comparison?.rows ?? []).flatMap(({ row, errors, allowed, changes, projectCode, title, effect }) =>
    row.cells.map((cell, index): Line => ({
      ...{ table: row.table, sheet: row.sheet, projectCode, title, ...cell },
      verdict: changes && !allowed ? 'REFUSED' : cell.state,
      finding: reasonAt(cell.field, index, errors, language),
      effect: effect && index === 0 ? movedText(effect.before, effect.after, words, language) : null,
    })),
  );
}

/** Why a row is not taken, at its cell; what is wrong with a column that did not change is told at the first cell. */
function reasonAt(
  field: string,
  index: number,
  errors: readonly FieldError[],
  language: Language,
): string | null {
  const own = errors.find((each) => each.field.split('.')[0] === field);
  const error = own ?? (index === 0 ? errors[0] : undefined);
  return error ? errorMessage(error.code, language, saidParams(error.params, language)) : null;
}

function receiptLines(
  { applied, left, projects }: Receipt,
  words: ExchangeMessages,
  language: Language,
): Line[] {
  const effects = new Map(
    projects.map(({ code, before, after }) => [code, movedText(before, after, words, language)]),
  );
  const lines = (rows: readonly (Receipt['applied'][number] | LeftRow)[], verdict: Line['verdict']): Line[] =>
    rows.flatMap(({ table, sheet, projectCode, title, cells, ...row }) =>
      cells.map(({ field, cell, before, after }, index): Line => ({
        ...{ table, sheet, projectCode, title, field, cell, verdict },
        finding: 'errors' in row ? reasonAt(field, index, row.errors ?? [], language) : null,
        ...{ sent: before, uploaded: after, now: verdict === 'APPLIED' ? after : before },
        effect: index === 0 && verdict === 'APPLIED' ? (effects.get(projectCode ?? '') ?? null) : null,
      })),
    );
  return [...lines(applied, 'APPLIED'), ...lines(left, 'LEFT')];
}

function lineColumns(words: ExchangeMessages, language: Language): Column<Line>[] {
  const { compared, sinceColumns, columns } = words;
  const shown = (field: string, value: CellValue): string | null =>
    value === null ? null : (wordsOf(field, language)[String(value)] ?? String(value));
  const text = (
    key: string,
    header: string,
    value: (line: Line) => string | null,
    width = 24,
  ): Column<Line> => ({
    ...{ key, header, width, value },
    kind: 'text',
    wrap: true,
  });
  return [
    {
      key: 'project',
      header: sinceColumns.project,
      kind: 'code',
      width: 12,
      value: ({ projectCode }) => projectCode,
    },
    text('row', sinceColumns.row, ({ title }) => title, 40),
    text('column', sinceColumns.column, ({ table, field }) => columns[table][field]?.header ?? field),
    text('sheet', sinceColumns.sheet, ({ sheet }) => sheet, 16),
    { key: 'cell', header: compared.cell, kind: 'code', width: 10, value: ({ cell }) => cell },
    text('sent', compared.sent, ({ field, sent }) => shown(field, sent)),
    text('uploaded', compared.uploaded, ({ field, uploaded }) => shown(field, uploaded)),
    text('now', compared.now, ({ field, now }) => shown(field, now)),
    text('verdict', compared.verdict, ({ verdict }) => words.verdicts[verdict], 16),
    text('effect', compared.effect, ({ effect }) => effect, 44),
    text('finding', compared.finding, ({ finding }) => finding, 60),
  ];
}

/** What a change moves, figure by figure; null when nothing. */
function movedText(
  before: FiguresTold,
  after: FiguresTold,
  words: ExchangeMessages,
  language: Language,
): string | null {
  const { health, progressPercent, slippageDays } = words.columns.project;
  const percent = (bp: number | null): string => (bp === null ? '—' : `${Math.round(bp / 100)} %`);
  const days = (count: number | null): string => (count === null ? '—' : String(count));
  const names = wordsOf('health', language);
  const told = [
    [health?.header, names[before.health], names[after.health]],
    [progressPercent?.header, percent(before.progressBp), percent(after.progressBp)],
    [slippageDays?.header, days(before.slippageDays), days(after.slippageDays)],
  ].filter(([, was, is]) => was !== is);
  return told.length === 0 ? null : told.map(([name, was, is]) => `${name} ${was} → ${is}`).join('\n');
}
