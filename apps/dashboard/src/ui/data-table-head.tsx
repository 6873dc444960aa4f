import { UnstyledButton } from '@mantine/core';
import type { TableSort } from '../lib/table-view.js';
import type { DataColumn } from './data-table-column.js';
import classes from './data-table.module.css';
import { Icon } from './icon.js';

/** The heads of a data table: those it can be sorted by are buttons and say which way it is. */
export function DataTableHead<Row>({
  columns,
  sort,
  counted,
  onSort,
}: {
  columns: readonly DataColumn<Row>[];
  sort: TableSort | null;
  /** Whether rows bear their number. */
  counted: boolean;
  onSort: ((column: string) => void) | undefined;
}) {
  return (
    <thead>
      <tr aria-rowindex={counted ? 1 : undefined}>
        {columns.map((column) => (
          <Head
            key={column.id}
            column={column}
            direction={column.id !== sort?.column ? undefined : sort.descending ? 'descending' : 'ascending'}
            onSort={(column.value ?? column.served) && onSort && (() => onSort(column.id))}
          />
        ))}
      </tr>
    </thead>
  );
}

function Head<Row>({
  column: { name, kind, roomFrom },
  direction,
  onSort,
}: {
  column: DataColumn<Row>;
  direction: 'ascending' | 'descending' | undefined;
  onSort: (() => void) | false | undefined;
}) {
  return (
    <th
      scope="col"
      aria-sort={direction}
      data-number={kind === 'number' || undefined}
      data-room={roomFrom}
      data-sorts={onSort ? true : undefined}
    >
      {onSort ? (
        <UnstyledButton
          className={classes.sort}
          data-active={direction !== undefined || undefined}
          onClick={onSort}
        >
          {name}
          {direction && (
            <span className={classes.turn} data-up={direction === 'ascending' || undefined}>
              <Icon name="down" size={12} />
            </span>
          )}
        </UnstyledButton>
      ) : (
        name
      )}
    </th>
  );
}
