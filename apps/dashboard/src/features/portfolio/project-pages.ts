import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import {
  PortfolioPageDocument,
  type AsOfInput,
  type PortfolioPageQuery,
  type ProjectFilter,
  type ProjectSort,
} from '../../lib/graphql/graphql.js';

const PAGE = 100;

type Connection = NonNullable<PortfolioPageQuery['programme']>['projects'];

/** One row of the portfolio. */
export type PortfolioRow = Connection['nodes'][number];

/** The rows read so far, how many there are in all, and the way to the next ones. */
export interface ProjectPages {
  readonly rows: readonly PortfolioRow[];
  readonly totalCount: number | null;
  readonly more: boolean;
  readonly loading: boolean;
  readonly error: CombinedError | null;
  readonly loadMore: () => void;
}

interface Read {
  readonly key: string;
  readonly rows: readonly PortfolioRow[];
  readonly totalCount: number | null;
  readonly cursor: string | null;
  readonly error: CombinedError | null;
}

const NOTHING: Read = { key: '', rows: [], totalCount: null, cursor: null, error: null };

/** What the rows are asked for with. */
export interface PagesAsked {
  readonly programme: string;
  readonly asOf: AsOfInput | undefined;
  readonly filter: ProjectFilter;
  readonly sort: ProjectSort;
}

/** Reads a portfolio page after page; a changed filter or order starts again, keeping the old rows in sight meanwhile. */
export function useProjectPages(asked: PagesAsked): ProjectPages {
  const client = useClient();
  const key = JSON.stringify(asked);
  const [read, setRead] = useState(NOTHING);
  const [loadingKey, setLoadingKey] = useState<string | null>(null);
  const current = useRef(key);
  const fetchPage = useCallback(
    async (before: Read, wanted: string): Promise<void> => {
      setLoadingKey(wanted);
      const variables = { ...(JSON.parse(wanted) as PagesAsked), first: PAGE, after: before.cursor };
      const { data, error } = await client.query(PortfolioPageDocument, variables).toPromise();
      if (current.current !== wanted) return;
      setLoadingKey(null);
      const page = data?.programme?.projects;
      if (!page) return setRead({ ...before, key: wanted, error: error ?? null });
      setRead({
        key: wanted,
        rows: [...before.rows, ...page.nodes],
        totalCount: page.totalCount,
        cursor: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
        error: null,
      });
    },
    [client],
  );
  useEffect(() => {
    current.current = key;
    void fetchPage(NOTHING, key);
  }, [key, fetchPage]);
  const loading = loadingKey === key;
  const more = read.key === key && read.cursor !== null;
  return {
    rows: read.rows,
    totalCount: read.totalCount,
    more,
    loading,
    error: read.error,
    loadMore: () => {
      if (more && !loading) void fetchPage(read, key);
    },
  };
}
