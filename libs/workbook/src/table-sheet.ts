import type { Column, TableSheet } from './book.js';
import type { BookStream, SheetStream } from './book-stream.js';
import { headerStyle } from './cell.js';
import { isConditional } from './conditional.js';
import { headerHeight } from './layout.js';
import { columnLetters } from './row-xml.js';
import { cellText } from './text.js';

const headerRow = 1;
const lastRowOfSheets = 1_048_576;
const usualWidth = 16;

/** Writes a table as a sheet, and as further numbered sheets where it is longer than a sheet can be. */
export async function writeTable(
  stream: BookStream,
  table: TableSheet<unknown>,
  lastRow = lastRowOfSheets,
): Promise<void> {
  const makers = table.columns.map((column) => stream.cells.ofColumn(column));
  let sheet = openTable(stream, table);
  let row = headerRow;
  for await (const item of table.rows) {
    if (row === lastRow) {
      await closeTable(sheet, table, row);
      sheet = openTable(stream, table);
      row = headerRow;
    }
    row += 1;
    sheet.append(
      row,
      makers.map((make) => make(item)),
    );
    if (sheet.full()) await sheet.flush();
  }
  await closeTable(sheet, table, row);
}

function openTable(stream: BookStream, table: TableSheet<unknown>): SheetStream {
  const sheet = stream.openSheet(table.name, {
    widths: widthsOf(table.columns),
    view: { state: 'frozen', xSplit: table.frozenColumns ?? 1, ySplit: headerRow },
    headerRow,
    footer: table.footer,
  });
  writeHeader(stream, sheet, table.columns);
  return sheet;
}

function widthsOf(columns: readonly Column<unknown>[]): number[] {
  return columns.map(({ width }) => width ?? usualWidth);
}

function writeHeader(stream: BookStream, sheet: SheetStream, columns: readonly Column<unknown>[]): void {
  const row = sheet.worksheet.getRow(headerRow);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = cellText(column.header, stream.book.language);
    cell.style = headerStyle(column.kind, stream.styles).model;
    if (column.note) cell.note = cellText(column.note, stream.book.language);
  });
  row.height = headerHeight(
    columns.map(({ header }) => header),
    widthsOf(columns),
  );
  row.commit();
}

async function closeTable(sheet: SheetStream, table: TableSheet<unknown>, row: number): Promise<void> {
  const end = columnLetters(table.columns.length);
  sheet.worksheet.autoFilter = `A${headerRow}:${end}${row}`;
  const conditionals = table.columns.flatMap((column, index) => {
    const letter = columnLetters(index + 1);
    const range = `${letter}${headerRow + 1}:${letter}${row}`;
    return row > headerRow && isConditional(column) ? [{ range, format: column }] : [];
  });
  await sheet.close(conditionals);
}
