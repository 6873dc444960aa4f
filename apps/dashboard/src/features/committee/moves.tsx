import { Skeleton } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { CommitteeMovesDocument, type CommitteeMovesQuery } from '../../lib/graphql/graphql.js';
import { ErrorStrip } from '../../ui/states.js';
import type { CommitteeProgramme } from './committee-page.js';
import classes from './moves.module.css';
import { ProgressCurve } from './progress-curve.js';
import { SinceCard } from './since-card.js';

/** How the programme moved: progress and plan over time, and what changed since the last session. */
export type Moves = NonNullable<CommitteeMovesQuery['programme']>;

/** What time brought, beside what is: since the last session, and from the first session on. */
export function MovesCards({ programme }: { programme: CommitteeProgramme }) {
  const { asOf } = useAsOf();
  const [{ data, error }, retry] = useQuery({
    query: CommitteeMovesDocument,
    variables: { programme: programme.code, asOf },
  });
  const moves = useDeferredValue(data?.programme);
  if (error) return <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  return (
    <div className={classes.moves}>
      {moves ? (
        <>
          <SinceCard programme={programme} moves={moves} />
          <ProgressCurve programme={programme} moves={moves} />
        </>
      ) : (
        <>
          <Skeleton className={classes.waiting} radius="lg" />
          <Skeleton className={classes.waiting} radius="lg" />
        </>
      )}
    </div>
  );
}
