import type { FormValue } from '../form/form.js';
import { areaOf, type Area, placeName } from './cell-place.js';
import { cellValue } from './cell-value.js';
import type { Findings } from './findings.js';
import type { TableLayout } from './form-layout.js';
import { isBlank, plainText } from './plain-text.js';
import type { CellContent } from './sheet-cells.js';

/** A row as it came back; a cell that could not be taken has no value, so that it never reads as emptied. */
export interface ReadRow {
  readonly id: string;
  /** Its number in the sheet. */
  readonly row: number;
  readonly values: Readonly<Record<string, FormValue>>;
  /** The place of each cell, such as `F7`, by the key of its column. */
  readonly cells: Readonly<Record<string, string>>;
}

type RowCells = ReadonlyMap<number, CellContent>;

const idForm = /^[\w.:-]{1,100}$/;

/** The rows of a table that bear an id of their own; what stands elsewhere is told and left. */
export function readRows(layout: TableLayout, findings: Findings): ReadRow[] {
  const { sheet, idColumn } = layout;
  const rows = rowsOf(layout);
  const ids = idsOf(layout, rows, findings);
  const merged = mergedOver(layout, findings);
  tellOutside(layout, rows, findings);
  const hidden = sheet.hiddenRows.filter((row) => ids.has(row));
  const [firstHidden] = hidden;
  if (firstHidden !== undefined)
    findings.note('ROWS_HIDDEN', sheet.name, placeName(firstHidden, idColumn), { count: hidden.length });
  return [...ids].map(([row, id]) => readRow(layout, row, id, rows.get(row) ?? new Map(), merged, findings));
}

function rowsOf({ sheet, firstRow }: TableLayout): Map<number, Map<number, CellContent>> {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const { row, column, content } of sheet.cells) {
    if (row < firstRow || (content.kind === 'text' && isBlank(content.text))) continue;
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    rows.set(row, cells.set(column, content));
  }
  return rows;
}

/** The id of each row that is to be read. */
function idsOf(
  layout: TableLayout,
  rows: ReadonlyMap<number, RowCells>,
  findings: Findings,
): Map<number, string> {
  const { sheet, idColumn } = layout;
  const ids = new Map<number, string>();
  const rowOf = new Map<string, number>();
  const doubled = new Set(sheet.doubledRows);
  for (const [row, cells] of rows) {
    const at = placeName(row, idColumn);
    if (doubled.has(row)) findings.refuse('ROW_TWICE', sheet.name, at);
    else if (!cells.has(idColumn)) tellUnknown(layout, row, cells, findings);
    else {
      const id = idIn(cells.get(idColumn));
      const earlier = id === null ? undefined : rowOf.get(id);
      if (id === null) findings.refuse('ROW_ID_DAMAGED', sheet.name, at);
      else if (earlier !== undefined) {
        findings.refuse('ROW_ID_TWICE', sheet.name, at, { other: placeName(earlier, idColumn) });
        ids.delete(earlier);
      } else {
        rowOf.set(id, row);
        ids.set(row, id);
      }
    }
  }
  return ids;
}

function idIn(content: CellContent | undefined): string | null {
  const text =
    content?.kind === 'text'
      ? plainText(content.text)
      : content?.kind === 'number'
        ? String(content.value)
        : '';
  return idForm.test(text) ? text : null;
}

/** A row typed beneath the others, or one whose id was taken out. */
function tellUnknown(
  { sheet, columns }: TableLayout,
  row: number,
  cells: RowCells,
  findings: Findings,
): void {
  const first = [...cells.keys()].find((column) => columns.has(column));
  if (first !== undefined) findings.refuse('UNKNOWN_ROW', sheet.name, placeName(row, first));
}

/** Joined cells over the table: what they cover would read as emptied. */
function mergedOver({ sheet, columns, firstRow }: TableLayout, findings: Findings): Area[] {
  const areas = sheet.merged.map(areaOf).filter((area) => area !== null);
  return areas.filter((area) => {
    const { from, to } = area;
    const covers = [...columns.keys()].some((column) => column >= from.column && column <= to.column);
    const many = from.row !== to.row || from.column !== to.column;
    if (!covers || !many || to.row < firstRow) return false;
    const range = `${placeName(from.row, from.column)}:${placeName(to.row, to.column)}`;
    const cell = placeName(Math.max(from.row, firstRow), from.column);
    findings.refuse('CELL_MERGED', sheet.name, cell, { range });
    return true;
  });
}

function tellOutside(layout: TableLayout, rows: ReadonlyMap<number, RowCells>, findings: Findings): void {
  const { sheet, columns, leftOut } = layout;
  let first: string | null = null;
  let count = 0;
  for (const [row, cells] of rows)
    for (const column of cells.keys()) {
      if (columns.has(column) || leftOut.has(column)) continue;
      first ??= placeName(row, column);
      count += 1;
    }
  if (first !== null) findings.note('CELLS_OUTSIDE', sheet.name, first, { count });
}

function readRow(
  { sheet, columns }: TableLayout,
  row: number,
  id: string,
  contents: RowCells,
  merged: readonly Area[],
  findings: Findings,
): ReadRow {
  const values: Record<string, FormValue> = {};
  const cells: Record<string, string> = {};
  const joined = merged.filter(({ from, to }) => row >= from.row && row <= to.row);
  for (const [number, column] of columns) {
    const cell = placeName(row, number);
    cells[column.key] = cell;
    if (joined.some(({ from, to }) => number >= from.column && number <= to.column)) continue;
    const read = cellValue(column, contents.get(number), sheet.from1904);
    if (read.refused) findings.refuse(read.refused.code, sheet.name, cell, read.refused.params);
    else {
      values[column.key] = read.value;
      if (read.note) findings.note(read.note.code, sheet.name, cell, read.note.params);
    }
  }
  return { id, row, values, cells };
}
