import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { fold } from '#domain/shared/fold.js';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { SessionsDocument, type SessionsQuery } from '../../lib/graphql/graphql.js';
import { useTableView } from '../../lib/table-view.js';
import { BasisMark } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { DataTable } from '../../ui/data-table.js';
import { ExplainCount, type ListedThing } from '../../ui/explanation-listed.js';
import { Icon } from '../../ui/icon.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { knownSessions } from './known-sessions.js';
import classes from './session-page.module.css';
import { SessionDate, useSessionName } from './session-words.js';

type Programme = NonNullable<SessionsQuery['programme']>;
type Session = Programme['allSessions'][number];

/** Every decision of every session, the latest first, found by any word of it. */
export function DecisionsPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: SessionsDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 720]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Decisions programme={found} />}
    </Answer>
  );
}

function Decisions({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const all = knownSessions(programme.allSessions, programme.asOf);
  const found = useFound(all, text);
  const listedIn = useListed(programme.code);
  const total = countOf(all);
  const count = countOf(found);
  const search = (typed: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (typed) after.set('q', typed);
        else after.delete('q');
        return after;
      },
      // At once, so that no letter is lost to the next one.
      { replace: true, preventScrollReset: true, flushSync: true },
    );
  return (
    <ProgrammePage programme={programme} title={t('decisions.title')}>
      <Card
        title={<span role="status">{t('decisions.count', { count, value: format.number(count) })}</span>}
        explain={
          <ExplainCount
            name={t('decisions.title')}
            value={format.number(count)}
            programme={programme.code}
            figure="DECISION_COUNT"
            parts={listedIn(found)}
            leftOut={listedIn(all)
              .filter(({ id }) => !found.some(({ decisions }) => decisions.some((one) => one.id === id)))
              .map((decision) => ({ ...decision, reason: 'NO_MATCH' }))}
            statusOn={programme.asOf.statusOn}
          />
        }
        note={
          text === '' ? t('decisions.note') : t('decisions.of', { count: total, value: format.number(total) })
        }
        aside={
          <TextInput
            type="search"
            className={classes.search}
            aria-label={t('decisions.search')}
            placeholder={t('decisions.search')}
            leftSection={<Icon name="search" />}
            value={text}
            onChange={(event) => search(event.target.value)}
          />
        }
      >
        {count === 0 && <Empty>{t(total === 0 ? 'decisions.none' : 'decisions.noMatch')}</Empty>}
        {count > 0 && <DecisionTable programme={programme.code} sessions={found} />}
      </Card>
    </ProgrammePage>
  );
}

/** The decisions of some sessions as what is counted, each leading to its session. */
function useListed(programme: string): (sessions: readonly Session[]) => (ListedThing & { id: string })[] {
  const { search } = useAsOf();
  const nameOf = useSessionName();
  const format = useFormat();
  return (sessions) =>
    sessions.flatMap((session) =>
      session.decisions.map(({ id, position, text }) => ({
        id,
        kind: 'DECISION',
        key: `${nameOf(session)} · ${format.number(position)}`,
        label: text,
        to: `/${programme}/sessions/${session.code}${search}`,
      })),
    );
}

function countOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { decisions }) => sum + decisions.length, 0);
}

/** The sessions with the decisions that hold every word searched for, in the decision or in the session's name. */
function useFound(sessions: readonly Session[], text: string): Session[] {
  const nameOf = useSessionName();
  const words = fold(text).split(' ').filter(Boolean);
  return sessions
    .map((session) => {
      const name = `${nameOf(session)} ${session.committee.name}`;
      const decisions = session.decisions.filter((decision) => {
        const searched = fold(`${decision.text} ${name}`);
        return words.every((word) => searched.includes(word));
      });
      return { ...session, decisions };
    })
    .filter(({ decisions }) => decisions.length > 0);
}

interface Decided {
  readonly session: Session;
  readonly decision: Session['decisions'][number];
}

function DecisionTable({ programme, sessions }: { programme: string; sessions: readonly Session[] }) {
  const table = useTableView();
  return (
    <DataTable
      columns={useDecisionColumns(programme)}
      rows={sessions.flatMap((session) => session.decisions.map((decision) => ({ session, decision })))}
      keyOf={({ decision }) => decision.id}
      sort={table.sort}
      onSort={table.onSort}
    />
  );
}

function useDecisionColumns(programme: string): DataColumn<Decided>[] {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const nameOf = useSessionName();
  return [
    {
      id: 'decision',
      name: t('decisions.decision'),
      kind: 'name',
      cell: ({ decision }) => <bdi className={classes.decision}>{decision.text}</bdi>,
      value: ({ decision }) => decision.text,
    },
    {
      id: 'session',
      name: t('sessions.session'),
      width: 220,
      cell: ({ session }) => (
        <Link className={classes.link} to={`/${programme}/sessions/${session.code}${search}`}>
          {nameOf(session)}
        </Link>
      ),
      value: ({ session }) => nameOf(session),
    },
    {
      id: 'date',
      name: t('sessions.date'),
      width: 150,
      largestFirst: true,
      cell: ({ session }) => <SessionDate session={session} />,
      value: ({ session }) => session.heldOn,
    },
    {
      id: 'origin',
      name: t('project.origin'),
      width: 110,
      cell: ({ session, decision }) => <BasisMark basis={decision.basis} source={session.source} />,
      value: ({ decision }) => decision.basis,
    },
  ];
}
