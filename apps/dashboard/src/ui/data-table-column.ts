import type { TableSort } from '../lib/table-view.js';

/** What rows are compared by; null and undefined stand last, whichever way the table is sorted. */
export type SortValue = string | number | null | undefined;

/** A column of a data table: its head, its cells, and how it behaves where there is little room. */
export interface DataColumn<Row> {
  /** What it is called in an address. */
  readonly id: string;
  /** Its head, and its label where a row becomes a block. */
  readonly name: string;
  readonly cell: (row: Row) => React.ReactNode;
  /** `name` heads its row and always stays; `number` stands at the end side; `bar` and `tiles` fill a line of a block. */
  readonly kind?: 'name' | 'mark' | 'code' | 'number' | 'bar' | 'tiles';
  /** What its rows are sorted by; without it, the table cannot be sorted by this column unless `served`. */
  readonly value?: (row: Row) => SortValue;
  /** Whether whoever brings the rows can sort them by this column. */
  readonly served?: boolean;
  /** Whether the largest come first at the first click. */
  readonly largestFirst?: boolean;
  /** Whether it cannot be put away. */
  readonly always?: boolean;
  /** Whether it is put away until it is chosen. */
  readonly optional?: boolean;
  /** From how many pixels of table on it is shown; under that it is left out until rows become blocks. */
  readonly roomFrom?: 860 | 1000;
  /** In pixels; what has no width shares the rest. */
  readonly width?: number;
  /** Whether its numbers are as a source states them: nothing was computed that could be explained. */
  readonly stated?: boolean;
  /** The whole text of a cell that shows a short one. */
  readonly hint?: (row: Row) => string | undefined;
}

/** Whether a column stays whatever is chosen. */
export function alwaysShown<Row>({ kind, always = false }: DataColumn<Row>): boolean {
  return always || kind === 'name';
}

/** Whether a column is shown under a choice of columns; null: the table's own choice. */
export function isShown<Row>(column: DataColumn<Row>, shown: readonly string[] | null): boolean {
  return alwaysShown(column) || (shown ? shown.includes(column.id) : !column.optional);
}

/** The order in force: the one asked for, when it is one that the columns know. */
export function sortInForce<Row>(
  columns: readonly DataColumn<Row>[],
  sort: TableSort | null,
): TableSort | null {
  const known = columns.some(({ id, value, served }) => id === sort?.column && (value ?? served));
  return known ? sort : null;
}
