import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { pointsBetween } from '../../lib/numbers.js';
import { Card } from '../../ui/card.js';
import { ExplainSet } from '../../ui/explanation.js';
import { FlowRibbons } from '../../ui/flow-ribbons.js';
import { Empty } from '../../ui/states.js';
import type { CommitteeProgramme } from './committee-page.js';
import type { Moves } from './moves.js';
import classes from './moves.module.css';
import { SinceLists } from './since-lists.js';

/** What changed between two status dates. */
export type Since = NonNullable<Moves['since']>;

/** What changed since the last session: who went from which health to which, what finished, slipped and was decided. */
export function SinceCard({ programme, moves }: { programme: CommitteeProgramme; moves: Moves }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { since } = moves;
  if (!since) {
    return (
      <Card title={t('committee.since.title')}>
        <Empty>{t('committee.since.none', { date: format.date(programme.asOf.statusOn) })}</Empty>
      </Card>
    );
  }
  const sessionHere = moves.progressSeries.points.find(
    ({ on }) => on === since.after.statusOn,
  )?.sessionNumber;
  return (
    <Card title={t('committee.since.title')} note={<InWords since={since} />}>
      <div className={classes.since}>
        <FlowRibbons
          flows={since.flows}
          before={momentName(since.session, since.before.statusOn)}
          after={momentName(sessionHere, since.after.statusOn)}
          explain={(moment, health, count) => (
            <ExplainSet
              name={`${t(`health.${health}`)}, ${format.date(since[moment].statusOn)}`}
              value={format.number(count)}
              programme={programme.code}
              figure="HEALTH_COUNT"
              group={health}
              statusOn={since[moment].statusOn}
            >
              {format.number(count)}
            </ExplainSet>
          )}
        />
        <SinceLists since={since} programme={programme.code} />
      </div>
      <p className={classes.basis}>
        {t('committee.since.basis', {
          before: format.date(since.before.statusOn),
          after: format.date(since.after.statusOn),
        })}
      </p>
    </Card>
  );

  function momentName(session: number | null | undefined, on: string): string {
    return typeof session === 'number' ? t('asOf.session', { number: session }) : format.date(on);
  }
}

/** The two dates, and by how much progress, plan and the gap between them grew. */
function InWords({ since }: { since: Since }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { before, after, days, session } = since;
  const dates = {
    count: days,
    value: format.number(days),
    before: format.date(before.statusOn),
    after: format.date(after.statusOn),
  };
  const span =
    session === null
      ? t('committee.since.span', dates)
      : t('committee.since.spanOfSession', { ...dates, number: session });
  const grown = growth(since);
  if (!grown) return span;
  const { done, planned, wider } = grown;
  return (
    <>
      {span} {t('committee.since.growth', { done: format.points(done), planned: format.points(planned) })}{' '}
      {wider === 0
        ? t('committee.since.gapSame')
        : t(wider > 0 ? 'committee.since.gapWider' : 'committee.since.gapNarrower', {
            count: Math.abs(wider),
            value: format.number(Math.abs(wider)),
          })}
    </>
  );
}

/** Growth in whole points, as the reader can subtract them; null when either moment has nothing measured. */
function growth({ before, after }: Since): { done: number; planned: number; wider: number } | null {
  const { progressBp: done, plannedProgressBp: planned } = before;
  const { progressBp: doneNow, plannedProgressBp: plannedNow } = after;
  if (typeof done !== 'number' || typeof planned !== 'number') return null;
  if (typeof doneNow !== 'number' || typeof plannedNow !== 'number') return null;
  return {
    done: pointsBetween(doneNow, done),
    planned: pointsBetween(plannedNow, planned),
    wider: pointsBetween(done, planned) - pointsBetween(doneNow, plannedNow),
  };
}
