import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
  type SortFn,
} from '@tanstack/react-table';
import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { useFormat } from '../lib/format.js';
import type { TableSort } from '../lib/table-view.js';
import { isShown, sortInForce, type DataColumn } from './data-table-column.js';
import { DataTableHead } from './data-table-head.js';
import { DataRow, type RowLook } from './data-table-row.js';
import { usePrinting } from './printing.js';
import { Table } from './table.js';

const VirtualRows = lazy(async () => ({
  default: (await import('./data-table-virtual-rows.js')).VirtualRows,
}));

const FEATURES = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

/** From this many rows on, only those in sight are drawn. */
const ALL_DRAWN = 150;

/**
 * Rows under typed columns: sorted by a click on a head, narrowed to the columns chosen, drawn as they come into sight
 * when there are thousands. The order and the choice are kept by whoever shows the table.
 */
export function DataTable<Row extends object>({
  label,
  columns,
  rows,
  keyOf,
  sort = null,
  onSort,
  shown = null,
  served = false,
  totalCount,
  busy,
  className,
  instead,
  levelOf,
}: RowLook<Row> & {
  /** What the table lists, where no heading says it. */
  label?: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: TableSort | null;
  /** Without it the table cannot be sorted. */
  onSort?: (sort: TableSort | null) => void;
  /** The columns chosen; null: those that are not optional. */
  shown?: readonly string[] | null;
  /** Whether the rows come sorted from elsewhere. */
  served?: boolean;
  /** How many rows there are in all, when not all of them are here yet. */
  totalCount?: number;
  busy?: boolean;
  className?: string;
}) {
  const inForce = sortInForce(columns, sort);
  const table = useSorted({ columns, rows, keyOf, inForce, onSort, shown, served });
  const printing = usePrinting();
  const choice = shown?.join('.');
  const drawn = useMemo(
    () => columns.filter((column) => isShown(column, choice?.split('.') ?? null)),
    [columns, choice],
  );
  const look = useMemo(() => ({ instead, levelOf }), [instead, levelOf]);
  const sorted = table.getRowModel().rows;
  const settled = useDeferredValue(sorted);
  const all = sorted.length <= ALL_DRAWN || printing;
  const count = totalCount ?? sorted.length;
  const rowCount = all && count === sorted.length ? undefined : count + 1;
  const counted = rowCount !== undefined;
  const draw = (index: number, measure?: (element: Element | null) => void): React.ReactNode => {
    const row = sorted[index];
    if (!row) return null;
    const drawing = { index, measure, counted, look, columns: drawn, flat: inForce !== null };
    return <DataRow key={row.id} row={row.original} {...drawing} />;
  };
  const soon = settled === sorted || printing ? sorted.length : rowsToBegin(sorted, settled);
  const firstRows = (): React.ReactNode => sorted.slice(0, all ? soon : ALL_DRAWN).map((_, at) => draw(at));
  return (
    <Table
      label={label}
      className={className}
      busy={busy}
      rowCount={rowCount}
      fixed={drawn.some(({ width }) => width)}
    >
      <colgroup>
        {drawn.map(({ id, width, roomFrom }) => (
          <col key={id} data-room={roomFrom} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      <DataTableHead
        columns={drawn}
        sort={inForce}
        counted={counted}
        onSort={onSort && ((id) => table.getColumn(id)?.toggleSorting())}
      />
      {all ? (
        <tbody>{firstRows()}</tbody>
      ) : (
        <Suspense fallback={<tbody>{firstRows()}</tbody>}>
          <VirtualRows
            count={sorted.length}
            keyOf={(index) => sorted[index]?.id ?? index}
            columnCount={drawn.length}
            draw={draw}
          />
        </Suspense>
      )}
    </Table>
  );
}

/** A row is at least this high. */
const ROW_PX = 40;

/** How many of some new rows are drawn at once: those that stood before and those as far down as the reader looks. */
function rowsToBegin<Row>(rows: readonly { original: Row }[], before: readonly { original: Row }[]): number {
  const changed = rows.findIndex(({ original }, at) => original !== before[at]?.original);
  const inSight = Math.ceil((window.scrollY + window.innerHeight) / ROW_PX);
  return Math.max(changed < 0 ? rows.length : changed, inSight);
}

function useSorted<Row extends object>({
  columns,
  rows,
  keyOf,
  inForce,
  onSort,
  shown,
  served,
}: {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  inForce: TableSort | null;
  onSort: ((sort: TableSort | null) => void) | undefined;
  shown: readonly string[] | null;
  served: boolean;
}) {
  const { language } = useFormat();
  const definitions = useMemo(() => {
    const compare = comparison<Row>(language);
    return columns.map((column): ColumnDef<typeof FEATURES, Row, unknown> => ({
      id: column.id,
      accessorFn: (row) => column.value?.(row) ?? undefined,
      enableSorting: Boolean(column.value ?? (served && column.served)),
      sortDescFirst: column.largestFirst ?? false,
      sortUndefined: 'last',
      sortFn: compare,
    }));
  }, [columns, language, served]);
  const { column: sortedBy, descending = false } = inForce ?? {};
  const sorting = useMemo<SortingState>(
    () => (sortedBy === undefined ? [] : [{ id: sortedBy, desc: descending }]),
    [sortedBy, descending],
  );
  return useTable({
    features: FEATURES,
    columns: definitions,
    data: rows,
    getRowId: keyOf,
    manualSorting: served,
    enableMultiSort: false,
    enableSortingRemoval: !served,
    state: {
      sorting,
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, isShown(column, shown)])),
    },
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change;
      onSort?.(first ? { column: first.id, descending: first.desc } : null);
    },
  });
}

/** Numbers by size, texts as the language orders them. */
function comparison<Row extends object>(language: string): SortFn<typeof FEATURES, Row> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b, id) => {
    const [left, right] = [a.getValue(id), b.getValue(id)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return compare(String(left), String(right));
  };
}
