import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { isSearchable, searchWords } from '#domain/search/search.js';
import { SearchDocument, type SearchQuery } from '../../lib/graphql/graphql.js';

const PAUSE_MS = 200;

/** What was found of one kind. */
export type FoundGroup = SearchQuery['search']['groups'][number];

/** Where a search stands: too short, on its way, refused or answered. */
export interface Found {
  /** Enough letters to be searched for. */
  readonly searchable: boolean;
  /** The folded words that the hits bear. */
  readonly words: readonly string[];
  readonly totalCount: number;
  /** Kinds of which something was found; null until there is an answer. */
  readonly groups: readonly FoundGroup[] | null;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Asks the API for a text once the reader has paused; the answer before it stays until the next is there. */
export function useFound(programme: string, typed: string, first: number): Found {
  const [settled] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const searchable = isSearchable(typed);
  const [{ data, error, operation }, ask] = useQuery({
    query: SearchDocument,
    variables: { programme, text: settled, first },
    pause: !searchable || !isSearchable(settled),
  });
  const answered = data && operation ? operation.variables.text : '';
  const words = useMemo(() => (isSearchable(answered) ? searchWords(answered) : []), [answered]);
  return {
    searchable,
    words,
    totalCount: data?.search.totalCount ?? 0,
    groups: data?.search.groups ?? null,
    error,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
