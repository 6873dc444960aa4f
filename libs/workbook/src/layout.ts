import type { Cell } from './cell.js';

const lineHeight = 15;
const headerLineHeight = 14;
const headerPadding = 8;
const tallestRow = 409;
/** How many characters a landscape A4 page holds side by side at the smallest print that is still read with ease. */
const legibleAcross = 240;

/** How many lines a text takes in a column of that many characters, counted a little generously. */
export function lineCount(text: string, width: number): number {
  const fits = Math.max(1, width - 2);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / fits)), 0);
}

/** The height in points of a text that wraps over its full width. */
export function textHeight(text: string, width: number): number {
  return Math.min(tallestRow, lineHeight * lineCount(text, width));
}

/**
 * The height in points of a row with wrapped cells, null where one line is enough: not every program fits the rows
 * of a file it opens to their text.
 */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number | null {
  let height = lineHeight;
  cells.forEach(({ content, style }, index) => {
    if (!style.model.alignment?.wrapText || typeof content !== 'string') return;
    height = Math.max(height, textHeight(content, widths[index] ?? 1));
  });
  return height > lineHeight ? height : null;
}

/** The height in points of a header row. */
export function headerHeight(columns: readonly { header: string }[], widths: readonly number[]): number {
  const lines = columns.map(({ header }, index) => lineCount(header, widths[index] ?? 1));
  return headerPadding + headerLineHeight * Math.max(1, ...lines);
}

/** How many pages side by side a table is printed on, so that it stays legible; its key columns stand on each of them. */
export function pagesAcross(widths: readonly number[], keyColumns: number): number {
  const total = (columns: readonly number[]): number => columns.reduce((sum, width) => sum + width, 0);
  const keys = total(widths.slice(0, keyColumns));
  return Math.max(1, Math.ceil(total(widths.slice(keyColumns)) / (legibleAcross - keys)));
}
