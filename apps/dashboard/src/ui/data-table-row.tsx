import { memo } from 'react';
import type { DataColumn } from './data-table-column.js';
import tableClasses from './table.module.css';

/** How the rows of a table differ from each other. */
export interface RowLook<Row> {
  /** What stands in the place of a row's figures when it has none. */
  readonly instead?: (row: Row) => React.ReactNode;
  /** How deep a row stands in a tree, as long as the rows are in the tree's order. */
  readonly levelOf?: (row: Row) => number | undefined;
}

/** One row of a data table; drawn again only when it, its columns or its place are others. */
export const DataRow = memo(Drawn) as typeof Drawn;

function Drawn<Row>({
  row,
  index,
  columns,
  counted,
  look: { instead, levelOf },
  flat,
  measure,
}: {
  row: Row;
  index: number;
  columns: readonly DataColumn<Row>[];
  /** Whether rows bear their number. */
  counted: boolean;
  look: RowLook<Row>;
  /** Whether the rows were sorted out of their tree. */
  flat: boolean;
  /** Takes the row's height, where only those in sight are drawn. */
  measure?: ((element: Element | null) => void) | undefined;
}) {
  const nothing = instead?.(row);
  const cells = nothing ? columns.filter(({ kind }) => kind === 'name') : columns;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-level={flat ? undefined : levelOf?.(row)}
      aria-rowindex={counted ? index + 2 : undefined}
    >
      {cells.map((column) => (
        <Cell key={column.id} column={column} row={row} />
      ))}
      {nothing && (
        <td colSpan={columns.length - cells.length} className={tableClasses['none']}>
          {nothing}
        </td>
      )}
    </tr>
  );
}

function Cell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  const { kind, name, cell, hint, roomFrom, stated } = column;
  if (kind === 'name') {
    return (
      <th scope="row" title={hint?.(row)} data-room={roomFrom}>
        {cell(row)}
      </th>
    );
  }
  const labelled = kind === undefined || kind === 'number';
  return (
    <td
      className={kind === 'code' ? tableClasses['code'] : undefined}
      title={hint?.(row)}
      data-room={roomFrom}
      data-label={labelled ? name : undefined}
      data-stated={stated || undefined}
      {...(kind && { [`data-${kind}`]: true })}
    >
      {cell(row)}
    </td>
  );
}
