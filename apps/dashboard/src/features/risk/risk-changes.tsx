import { NativeSelect, Skeleton, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { isLocalDate } from '#domain/shared/local-date.js';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import {
  RiskChangesDocument,
  type ChangedRisksFragment,
  type RiskChangesQuery,
} from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { DayInput } from '../../ui/day-input.js';
import { Empty, ErrorStrip } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import type { RiskProgramme } from './risk-page.js';
import classes from './risk-changes.module.css';
import type { RiskView } from './view.js';

/** A list of at most one more is shown whole, a longer one by its first. */
const FIRST = 3;

/** How many of each list come with the screen, and how many at most once all are asked for. */
const FIRST_READ = 20;
const LONGEST = 500;

type Changes = NonNullable<NonNullable<RiskChangesQuery['programme']>['riskChanges']>;
type Changed = ChangedRisksFragment['nodes'][number];

/** What became of the risks since an earlier day: the last session of the committee, unless another is chosen. */
export function RiskChanges({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useAsOf();
  const chosen = useSince();
  const [first, setFirst] = useState(FIRST_READ);
  const { organisations, ministries, category } = view.filter;
  const [{ data, error, fetching }] = useQuery({
    query: RiskChangesDocument,
    variables: {
      programme: programme.code,
      asOf,
      session: chosen.session,
      since: chosen.day,
      filter: { organisations, ministries, category },
      first,
    },
  });
  const changes = data?.programme?.riskChanges;
  const date = changes ? format.date(changes.since) : '';
  return (
    <Card
      title={t('risks.changes.title')}
      note={
        changes &&
        (typeof changes.session === 'number'
          ? t('risks.changes.sinceSession', { number: changes.session, date })
          : t('risks.changes.sinceDay', { date }))
      }
      aside={<SinceChoice programme={programme} since={changes?.since ?? ''} onChoose={chosen.choose} />}
    >
      {error && <ErrorStrip error={error} />}
      {!changes && fetching && <Skeleton height={96} />}
      {!changes && !fetching && !error && <Empty>{t('risks.changes.noEarlier')}</Empty>}
      {changes && <Lists changes={changes} programme={programme} onAll={() => setFirst(LONGEST)} />}
    </Card>
  );
}

/** The day compared with, as the address says it: a session's number or a day. */
function useSince(): {
  readonly session: number | undefined;
  readonly day: string | undefined;
  readonly choose: (since: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const since = params.get('since') ?? '';
  return {
    session: /^\d{1,4}$/.test(since) ? Number(since) : undefined,
    day: isLocalDate(since) ? since : undefined,
    choose: (chosen) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (chosen) after.set('since', chosen);
          else after.delete('since');
          return after;
        },
        { preventScrollReset: true },
      ),
  };
}

function SinceChoice({
  programme: { sessions, asOf },
  since,
  onChoose,
}: {
  programme: RiskProgramme;
  since: string;
  onChoose: (since: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const earlier = sessions
    .flatMap(({ committee, number, heldOn, heldPrecision }) =>
      committee.steering && number && heldOn && heldOn < asOf.statusOn
        ? [{ number, heldOn, heldPrecision }]
        : [],
    )
    .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn));
  const held = earlier.find(({ heldOn }) => heldOn === since);
  return (
    <>
      <NativeSelect
        aria-label={t('risks.changes.session')}
        value={held?.number.toString() ?? ''}
        data={[
          ...(held ? [] : [{ value: '', label: t('risks.changes.anyDay') }]),
          ...earlier.map(({ number, heldOn, heldPrecision }) => ({
            value: String(number),
            label: `${t('asOf.session', { number })} · ${format.date(heldOn, heldPrecision)}`,
          })),
        ]}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
      <DayInput label={t('risks.changes.day')} value={since} max={asOf.statusOn} onChoose={onChoose} />
    </>
  );
}

interface Listed {
  readonly programme: RiskProgramme;
  /** Asks for whole lists. */
  readonly onAll: () => void;
}

function Lists({ changes, ...listed }: Listed & { changes: Changes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rated = (likelihood: number, impact: number): string => format.number(likelihood * impact);
  return (
    <div className={classes.lists}>
      <List
        title={t('risks.changes.opened')}
        list={changes.opened}
        {...listed}
        note={({ raisedOn, raisedPrecision }) => (raisedOn ? format.date(raisedOn, raisedPrecision) : '')}
      />
      <List
        title={t('risks.changes.closed')}
        list={changes.closed}
        {...listed}
        note={({ likelihood, impact }) => t('risks.changes.exposure', { value: rated(likelihood, impact) })}
      />
      <List
        title={t('risks.changes.rerated')}
        list={changes.rerated}
        {...listed}
        note={(risk) =>
          t('risks.changes.moved', {
            before: rated(risk.likelihoodBefore, risk.impactBefore),
            after: rated(risk.likelihood, risk.impact),
          })
        }
      />
    </div>
  );
}

function List({
  title,
  list,
  programme,
  onAll,
  note,
}: Listed & {
  title: string;
  list: ChangedRisksFragment;
  note: (risk: Changed) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const [open, setOpen] = useState(false);
  const whole = open || list.totalCount <= FIRST + 1;
  const nodes = whole ? list.nodes : list.nodes.slice(0, FIRST);
  const more = list.totalCount - nodes.length;
  const others = t('count.more', { count: more, value: format.number(more) });
  const askForEnd = list.nodes.length < list.totalCount ? onAll : undefined;
  return (
    <section className={classes.list}>
      <h3>
        {title}{' '}
        <b data-figure>
          <ExplainCount
            name={title}
            value={format.number(list.totalCount)}
            programme={programme.code}
            figure="RISK_COUNT"
            parts={list.nodes.map(({ code, title: label, projectCode }) => ({
              kind: 'RISK',
              key: code,
              label,
              to: `/${programme.code}/projects/${projectCode}${search}`,
            }))}
            others={list.totalCount - list.nodes.length}
            statusOn={programme.asOf.statusOn}
            onOpen={askForEnd}
          >
            {format.number(list.totalCount)}
          </ExplainCount>
        </b>
      </h3>
      {list.totalCount === 0 && <p className={classes.none}>{t('risks.changes.none')}</p>}
      <ul>
        {nodes.map((risk) => (
          <li key={risk.id}>
            <span className={tableClasses['code']}>{format.code(risk.code)}</span>{' '}
            <Link to={`/${programme.code}/projects/${risk.projectCode}${search}`}>{risk.title}</Link>
            <span className={classes.note}>
              {format.code(risk.projectCode)} · {note(risk)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && list.nodes.length >= LONGEST && whole && <p className={classes.none}>{others}</p>}
      {more > 0 && !(list.nodes.length >= LONGEST && whole) && (
        <UnstyledButton
          className={classes.more}
          onClick={() => {
            setOpen(true);
            askForEnd?.();
          }}
        >
          {others}
        </UnstyledButton>
      )}
    </section>
  );
}
