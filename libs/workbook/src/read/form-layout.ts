import { columnName, type FormColumn, FORM_PLACES, type FormTableShape } from '../form/form.js';
import { placeName } from './cell-place.js';
import type { Findings } from './findings.js';
import { folded, plainText } from './plain-text.js';
import { shown } from './refusal.js';
import type { CellContent, SheetCells } from './sheet-cells.js';

/** A table that is looked for; with the name its sheet went out under, a new name of it is told. */
export type ExpectedTable = FormTableShape & { readonly name?: string };

/** Where a table stands in a sheet. */
export interface TableLayout {
  readonly sheet: SheetCells;
  readonly shape: ExpectedTable;
  readonly idColumn: number;
  /** What each column of the sheet holds, by its number. */
  readonly columns: ReadonlyMap<number, FormColumn>;
  /** Columns that are named but not taken, and told already. */
  readonly leftOut: ReadonlySet<number>;
  readonly firstRow: number;
}

/** How far down the row of keys may have been pushed. */
const SEARCHED_ROWS = 20;

/** The row of a sheet that names the columns of a table. */
export interface KeyRow {
  readonly shape: ExpectedTable;
  readonly row: number;
  /** What each column of the sheet is called there, by its number. */
  readonly names: ReadonlyMap<number, string>;
}

/** The row of keys of a sheet, wherever it was pushed to; null in a sheet without a table. */
export function keyRowOf(sheet: SheetCells, shapes: readonly ExpectedTable[]): KeyRow | null {
  const known = new Map(shapes.flatMap((shape) => namesOf(shape).map(({ name }) => [name, shape])));
  const first = sheet.cells.find(({ row, content }) => row <= SEARCHED_ROWS && known.has(textIn(content)));
  const shape = first && known.get(textIn(first.content));
  if (!first || !shape) return null;
  const inRow = sheet.cells.filter(({ row, content }) => row === first.row && textIn(content) !== '');
  return {
    shape,
    row: first.row,
    names: new Map(inRow.map(({ column, content }) => [column, textIn(content)])),
  };
}

/** What the row of keys should hold, with the header that people know it by. */
function namesOf({ key, columns }: ExpectedTable): { readonly name: string; readonly header: string }[] {
  const all = [{ key: FORM_PLACES.idKey, header: FORM_PLACES.idKey }, ...columns];
  return all.map((column) => ({ name: columnName(key, column.key), header: column.header }));
}

function textIn(content: CellContent): string {
  return content.kind === 'text' ? plainText(content.text) : '';
}

/** Lays a table out by its row of keys; what is missing, doubled or unknown is told. Null when its rows have no ids. */
export function layOut(sheet: SheetCells, keyRow: KeyRow, findings: Findings): TableLayout | null {
  const { shape, row, names } = keyRow;
  const columns = new Map<number, FormColumn>();
  const once = soleNames(sheet, keyRow, findings);
  for (const { name, header } of namesOf(shape))
    if (![...names.values()].includes(name))
      findings.refuse('COLUMN_MISSING', sheet.name, undefined, { column: header });
  for (const column of shape.columns) {
    const number = once.get(columnName(shape.key, column.key));
    if (number !== undefined) columns.set(number, column);
  }
  const idColumn = once.get(columnName(shape.key, FORM_PLACES.idKey));
  if (idColumn === undefined) return null;
  const leftOut = new Set([...names.keys()].filter((number) => !columns.has(number)));
  const firstRow = headings(sheet, row, idColumn, columns, findings);
  return { sheet, shape, idColumn, columns, leftOut, firstRow };
}

/** The column of each known name that stands there once; unknown and doubled names are told. */
function soleNames(
  sheet: SheetCells,
  { shape, row, names }: KeyRow,
  findings: Findings,
): Map<string, number> {
  const headers = new Map(namesOf(shape).map(({ name, header }) => [name, header]));
  const once = new Map<string, number>();
  const twice = new Set<string>();
  for (const [number, name] of names) {
    const header = headers.get(name);
    const cell = placeName(row, number);
    if (header === undefined) findings.refuse('COLUMN_UNKNOWN', sheet.name, cell, { column: shown(name) });
    else if (once.has(name)) {
      twice.add(name);
      findings.refuse('COLUMN_TWICE', sheet.name, cell, { column: header });
    } else once.set(name, number);
  }
  for (const name of twice) once.delete(name);
  return once;
}

/** Looks at the row of headers and answers the row after it; where it was taken out, the rows begin at once. */
function headings(
  sheet: SheetCells,
  keyRow: number,
  idColumn: number,
  columns: ReadonlyMap<number, FormColumn>,
  findings: Findings,
): number {
  const row = keyRow + FORM_PLACES.headerRow - FORM_PLACES.keyRow;
  const texts = new Map(
    sheet.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, textIn(cell.content)]),
  );
  const idText = texts.get(idColumn) ?? '';
  if (idText !== '' && idText !== FORM_PLACES.idKey) {
    findings.note('HEADER_ROW_MISSING', sheet.name);
    return row;
  }
  for (const [number, { header }] of columns)
    if (folded(texts.get(number) ?? '') !== folded(header))
      findings.note('HEADER_RENAMED', sheet.name, placeName(row, number), { expected: header });
  return row + FORM_PLACES.firstRow - FORM_PLACES.headerRow;
}
