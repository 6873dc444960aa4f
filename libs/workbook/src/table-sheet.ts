import type { Column, TableSheet } from './book.js';
import type { BookStream } from './book-stream.js';
import { conditionalsOf } from './conditional.js';
import { headerHeight, rowHeight } from './layout.js';
import { columnLetters } from './row-xml.js';
import type { SheetStream } from './sheet-stream.js';

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
  const widths = widthsOf(table.columns);
  let sheet = openTable(stream, table);
  let row = headerRow;
  for await (const item of table.rows) {
    if (row === lastRow) {
      await closeTable(sheet, table, row);
      sheet = openTable(stream, table);
      row = headerRow;
    }
    row += 1;
    const cells = makers.map((make) => make(item));
    sheet.append(row, cells, { height: rowHeight(cells, widths) });
    if (sheet.full()) await sheet.flush();
  }
  await closeTable(sheet, table, row);
}

function widthsOf(columns: readonly Column<unknown>[]): number[] {
  return columns.map(({ width }) => width ?? usualWidth);
}

function openTable(stream: BookStream, { name, columns, ...table }: TableSheet<unknown>): SheetStream {
  const widths = widthsOf(columns);
  const sheet = stream.openSheet(name, {
    widths,
    view: { state: 'frozen', xSplit: table.frozenColumns ?? 1, ySplit: headerRow },
    headerRow,
    keyColumns: table.frozenColumns ?? 1,
    footer: table.footer,
  });
  sheet.append(headerRow, columns.map(stream.cells.ofHeader), { height: headerHeight(columns, widths) });
  return sheet;
}

async function closeTable(sheet: SheetStream, { columns }: TableSheet<unknown>, row: number): Promise<void> {
  await sheet.close({
    conditionals: conditionalsOf(columns, headerRow + 1, row),
    table: `A${headerRow}:${columnLetters(columns.length)}${row}`,
  });
}
