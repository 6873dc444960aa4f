import { useMemo } from 'react';
import { useQuery } from 'urql';
import {
  OneUpdateDocument,
  type KeptUpdateFragment,
  type OneUpdateQuery,
} from '../../lib/graphql/graphql.js';

/** An update with the programme that it is of. */
export interface OfUpdate {
  readonly update: KeptUpdateFragment;
  readonly programme: NonNullable<OneUpdateQuery['programme']>;
}

/** Reads an update by its id, as what its page and its line in the inbox show. */
export function useOneUpdate(programme: string, id: string) {
  const [{ data, error, fetching }, again] = useQuery({
    query: OneUpdateDocument,
    variables: { programme, id },
  });
  const subject = useMemo(
    (): OfUpdate | null =>
      data?.progressUpdate && data.programme
        ? { update: data.progressUpdate, programme: data.programme }
        : null,
    [data],
  );
  return { subject, error, fetching, onRetry: again };
}
