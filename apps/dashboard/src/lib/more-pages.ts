import { useState } from 'react';
import type { CombinedError } from 'urql';

/** A page of a list as the API gives it. */
export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The rows read so far, and the way to the next ones. */
export interface MorePages<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  readonly more: boolean;
  readonly loading: boolean;
  readonly error: CombinedError | null;
  readonly loadMore: () => void;
}

interface Further<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly last: Page<Row> | null;
  readonly error: CombinedError | null;
}

/** Grows a list whose first page came with its screen; another `key` starts again. */
export function useMorePages<Row>(
  key: string,
  first: Page<Row>,
  load: (after: string) => Promise<{ page: Page<Row> | undefined; error: CombinedError | undefined }>,
): MorePages<Row> {
  const [read, setRead] = useState<Further<Row>>({ key, rows: [], last: null, error: null });
  const [loadingKey, setLoadingKey] = useState<string | null>(null);
  const further = read.key === key ? read : { key, rows: [], last: null, error: null };
  const { hasNextPage, endCursor } = (further.last ?? first).pageInfo;
  const loading = loadingKey === key;
  const next = async (after: string): Promise<void> => {
    setLoadingKey(key);
    const { page, error } = await load(after);
    setLoadingKey(null);
    setRead({
      key,
      rows: [...further.rows, ...(page?.nodes ?? [])],
      last: page ?? further.last,
      error: error ?? null,
    });
  };
  return {
    rows: [...first.nodes, ...further.rows],
    totalCount: first.totalCount,
    more: hasNextPage,
    loading,
    error: further.error,
    loadMore: () => {
      if (hasNextPage && endCursor && !loading) void next(endCursor);
    },
  };
}
