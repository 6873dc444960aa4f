import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The column a table is sorted by, and which way. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** How a table is shown, as the address says it, and how to change it. */
export interface TableView {
  /** Null: as its rows come. */
  readonly sort: TableSort | null;
  /** The columns chosen; null: the table's own choice. */
  readonly shown: readonly string[] | null;
  readonly onSort: (sort: TableSort | null) => void;
  readonly onShow: (shown: readonly string[] | null) => void;
}

/** Reads `?sort=`, `?dir=` and `?columns=` and writes every change back; `name` tells two tables of a page apart. */
export function useTableView(name = ''): TableView {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const [sort, dir, columns] = ['sort', 'dir', 'columns'].map((each) =>
      name ? `${name}-${each}` : each,
    ) as [string, string, string];
    const change = (values: Readonly<Record<string, string | null>>): void =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(values)) {
            if (value === null) after.delete(key);
            else after.set(key, value);
          }
          return after;
        },
        // At once, so that a box that was ticked stays ticked.
        { preventScrollReset: true, flushSync: true },
      );
    const column = params.get(sort);
    return {
      sort: column ? { column, descending: params.get(dir) === 'DESC' } : null,
      shown: params.get(columns)?.split('.') ?? null,
      onSort: (to) =>
        change({ [sort]: to?.column ?? null, [dir]: to ? (to.descending ? 'DESC' : 'ASC') : null }),
      onShow: (shown) => change({ [columns]: shown?.join('.') ?? null }),
    };
  }, [params, setParams, name]);
}
