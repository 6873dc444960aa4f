import type { BookStream } from '../book-stream.js';
import { headerHeight, rowHeight } from '../layout.js';
import { columnLetters } from '../row-xml.js';
import type { SheetStream } from '../sheet-stream.js';
import { accent } from '../style.js';
import { columnName, FORM_PLACES, type FormRow, type FormTable } from './form.js';
import type { FormCells } from './form-cell.js';
import { validationXml, type WordsOf } from './validation.js';

const idWidth = 12;
const usualWidth = 16;
/** In points: room to see a box that can be filled in. */
const leastHeight = 18;

/** Writes a table of a form as a sheet: keys and ids hidden, what is not to be filled in locked. */
export async function writeFormTable(
  stream: BookStream,
  table: FormTable,
  cells: FormCells,
  wordsOf: WordsOf,
  footer: string,
): Promise<void> {
  const widths = [idWidth, ...table.columns.map(({ width }) => width ?? usualWidth)];
  const sheet = openTable(stream, table, widths, footer);
  writeHeadings(sheet, table, cells, widths);
  let row: number = FORM_PLACES.headerRow;
  for (const each of table.rows) {
    row += 1;
    writeRow(sheet, row, table, each, cells, widths);
    if (sheet.full()) await sheet.flush();
  }
  await sheet.close({
    table: `B${FORM_PLACES.headerRow}:${columnLetters(widths.length)}${row}`,
    validations: validationsOf(table, row, wordsOf),
  });
}

function openTable(
  stream: BookStream,
  table: FormTable,
  widths: readonly number[],
  footer: string,
): SheetStream {
  const keyColumns = FORM_PLACES.idColumn + table.frozenColumns;
  const firstOpen = table.columns.findIndex(({ editable }) => editable);
  const activeCell = `${columnLetters(Math.max(firstOpen, 0) + 2)}${FORM_PLACES.firstRow}`;
  return stream.openSheet(table.name, {
    widths,
    view: { state: 'frozen', xSplit: keyColumns, ySplit: FORM_PLACES.headerRow, activeCell },
    headerRow: FORM_PLACES.headerRow,
    keyColumns,
    hiddenColumns: FORM_PLACES.idColumn,
    tab: accent,
    locked: true,
    footer,
  });
}

function writeHeadings(
  sheet: SheetStream,
  { key, columns }: FormTable,
  cells: FormCells,
  widths: readonly number[],
): void {
  const names = [FORM_PLACES.idKey, ...columns.map((column) => column.key)];
  sheet.append(
    FORM_PLACES.keyRow,
    names.map((name) => cells.code(columnName(key, name))),
    { hidden: true },
  );
  sheet.append(
    FORM_PLACES.headerRow,
    [cells.code(FORM_PLACES.idKey), ...columns.map((column) => cells.header(column))],
    { height: headerHeight([{ header: FORM_PLACES.idKey }, ...columns], widths) },
  );
}

function writeRow(
  sheet: SheetStream,
  row: number,
  { columns }: FormTable,
  { id, values }: FormRow,
  cells: FormCells,
  widths: readonly number[],
): void {
  const waiting = columns.every(({ key }) => (values[key] ?? null) === null);
  const made = [
    cells.code(id),
    ...columns.map((column) => {
      const standing = !column.editable ? 'locked' : waiting ? 'waiting' : 'open';
      return cells.of(column, values[column.key] ?? null, standing);
    }),
  ];
  const height = Math.max(leastHeight, rowHeight(made, widths) ?? 0);
  sheet.append(row, made, { height, grows: true });
}

function validationsOf({ columns, refusal }: FormTable, lastRow: number, wordsOf: WordsOf): string {
  if (lastRow < FORM_PLACES.firstRow) return '';
  const each = columns.map((column, index) => {
    const letters = columnLetters(FORM_PLACES.idColumn + 1 + index);
    const range = `${letters}${FORM_PLACES.firstRow}:${letters}${lastRow}`;
    return column.editable ? validationXml(column, range, refusal, wordsOf) : '';
  });
  const written = each.filter((xml) => xml !== '');
  if (written.length === 0) return '';
  return `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}
