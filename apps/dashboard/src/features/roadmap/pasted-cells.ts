import { EARNING_RULES, PHASES, type EarningRule, type Phase } from '#domain/milestone/milestone.js';
import { fold } from '#domain/shared/fold.js';
import { isLocalDate } from '#domain/shared/local-date.js';
import { COLUMNS, newRow, type Column, type PromiseRow } from './roadmap-values.js';

/** How the words of a spreadsheet are understood: every name of a phase and of a rule, in every language spoken. */
export interface CellWords {
  readonly phase: (value: Phase) => readonly string[];
  readonly earningRule: (value: EarningRule) => readonly string[];
}

/** A cell that could not be read, by its row and column. */
export interface UnreadCell {
  readonly key: string;
  readonly column: Column;
  readonly text: string;
}

/** The rows after a paste, and the cells that kept what they held because what was pasted means nothing there. */
export interface Pasted {
  readonly rows: readonly PromiseRow[];
  readonly unread: readonly UnreadCell[];
  readonly cells: number;
}

/** The cells of a spreadsheet's clipboard; null for a text that is a single cell. */
export function clipboardCells(text: string): readonly (readonly string[])[] | null {
  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return null;
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Puts cells in the table from one cell on, down and towards the end; rows are added where there are none left. */
export function pasteCells(
  rows: readonly PromiseRow[],
  at: { readonly row: number; readonly column: Column },
  cells: readonly (readonly string[])[],
  words: CellWords,
): Pasted {
  const first = COLUMNS.indexOf(at.column);
  const unread: UnreadCell[] = [];
  const pasted = [...rows];
  cells.forEach((line, index) => {
    const place = at.row + index;
    let row = pasted[place] ?? newRow(pasted[place - 1]?.phase ?? 'FRAMING');
    line.slice(0, COLUMNS.length - first).forEach((text, offset) => {
      const column = COLUMNS[first + offset] ?? 'title';
      const next = withCell(row, column, text, words);
      if (next) row = next;
      else unread.push({ key: row.key, column, text });
    });
    pasted[place] = row;
  });
  return { rows: pasted, unread, cells: cells.reduce((sum, line) => sum + line.length, 0) };
}

/** A row with the text of a cell in one of its columns; null when the text means nothing there. */
export function withCell(row: PromiseRow, column: Column, text: string, words: CellWords): PromiseRow | null {
  if (column === 'title') return { ...row, title: { ...row.title, fr: text } };
  if (column === 'phase') {
    const phase = PHASES.find((each) => meant(text, [each, ...words.phase(each)]));
    return phase ? { ...row, phase } : null;
  }
  if (column === 'earningRule') {
    const rule = EARNING_RULES.find((each) => meant(text, [each, ...words.earningRule(each)]));
    return rule ? { ...row, earningRule: rule } : null;
  }
  if (column === 'weight') {
    const weight = Number(latinDigits(text).replace(/[\s\u00a0\u202f%]/g, ''));
    return text !== '' && Number.isInteger(weight) ? { ...row, weight } : null;
  }
  const day = dayOfCell(text);
  return day === undefined ? null : { ...row, [column]: day };
}

/** The day a cell says, `2014-01-31`, `31/01/2014` or `31.1.14`; null when it is empty, undefined when it is none. */
export function dayOfCell(given: string): string | null | undefined {
  const text = latinDigits(given).trim();
  if (text === '') return null;
  if (isLocalDate(text)) return text;
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const written = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : undefined;
}

function meant(text: string, names: readonly string[]): boolean {
  return names.some((name) => fold(name) === fold(text));
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
