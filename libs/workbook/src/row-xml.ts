import type { Cell } from './cell.js';
import { inlineText } from './text.js';

/** The letters of a column, counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

/** How tall a row is in points, when not as usual; `grows` lets the program fit it to its text once it is edited. */
export interface RowLook {
  readonly height?: number | null;
  readonly grows?: boolean;
  readonly hidden?: boolean;
}

function rowStart(row: number, { height = null, grows = false, hidden = false }: RowLook): string {
  const tall = height === null ? '' : ` ht="${height}"${grows ? '' : ' customHeight="1"'}`;
  return `<row r="${row}"${tall}${hidden ? ' hidden="1"' : ''}>`;
}

/** One row of a sheet as SpreadsheetML; empty cells keep their style, so that lines run through. */
export function rowXml(
  row: number,
  cells: readonly Cell[],
  letters: readonly string[],
  look: RowLook,
): string {
  let xml = rowStart(row, look);
  for (const [index, { content, style }] of cells.entries()) {
    const start = `<c r="${letters[index] ?? columnLetters(index + 1)}${row}" s="${style.id}"`;
    if (content === null) xml += `${start}/>`;
    else if (typeof content === 'number') xml += `${start}><v>${content}</v></c>`;
    else xml += `${start} t="inlineStr"><is><t xml:space="preserve">${inlineText(content)}</t></is></c>`;
  }
  return `${xml}</row>`;
}
