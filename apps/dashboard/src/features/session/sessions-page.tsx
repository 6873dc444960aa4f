import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { SessionsDocument, type SessionsQuery } from '../../lib/graphql/graphql.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { DataTable } from '../../ui/data-table.js';
import { ExplainCount, type ListedThing } from '../../ui/explanation-listed.js';
import { EventLine } from '../../ui/event-line.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { figuresHref, knownSessions } from './known-sessions.js';
import classes from './session-page.module.css';
import { Confirmation, SessionDate, useSessionName } from './session-words.js';

type Programme = NonNullable<SessionsQuery['programme']>;
type Session = Programme['allSessions'][number];

/** The committees' sessions, the latest first, with what is known of each. */
export function SessionsPage() {
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
      blocks={[56, 160, 640]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Sessions programme={found} />}
    </Answer>
  );
}

function Sessions({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const known = knownSessions(programme.allSessions, programme.asOf);
  const ours = known.filter(({ committee }) => committee.steering);
  const others = known.filter(({ committee }) => !committee.steering);
  return (
    <ProgrammePage programme={programme} title={t('sessions.title')}>
      {known.length === 0 && (
        <Card title={t('sessions.title')}>
          <Empty>{t('sessions.none')}</Empty>
        </Card>
      )}
      <Steering programme={programme} sessions={ours} />
      {others.length > 0 && (
        <Card
          title={t('sessions.others')}
          count={others.length}
          explain={
            <ExplainCount
              name={t('sessions.others')}
              value={String(others.length)}
              programme={programme.code}
              figure="SESSION_COUNT"
              parts={others.map(({ code, committee }) => ({
                kind: 'SESSION',
                key: code,
                label: committee.name,
              }))}
              statusOn={programme.asOf.statusOn}
            />
          }
          note={t('sessions.othersNote')}
        >
          <SessionTable programme={programme} sessions={others} name="others" />
        </Card>
      )}
    </ProgrammePage>
  );
}

function Steering({ programme, sessions }: { programme: Programme; sessions: readonly Session[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useSessionName();
  const [first] = sessions;
  if (!first) return null;
  const confirmed = sessions.filter((session) => session.confirmed);
  const confirmedOf = t('sessions.confirmedOf', {
    count: confirmed.length,
    value: format.number(confirmed.length),
    all: format.number(sessions.length),
  });
  const listed = (session: Session): ListedThing => ({
    kind: 'SESSION',
    key: session.code,
    label: nameOf(session),
  });
  return (
    <Card
      title={first.committee.name}
      count={t('sessions.count', { count: sessions.length, value: format.number(sessions.length) })}
      explain={
        <ExplainCount
          name={first.committee.name}
          value={format.number(sessions.length)}
          programme={programme.code}
          figure="SESSION_COUNT"
          parts={sessions.map(listed)}
          statusOn={programme.asOf.statusOn}
        />
      }
      note={
        <ExplainCount
          name={t('sessions.confirmation')}
          value={confirmedOf}
          programme={programme.code}
          figure="CONFIRMED_SESSIONS"
          parts={confirmed.map(listed)}
          leftOut={sessions
            .filter((session) => !session.confirmed)
            .map((session) => ({ ...listed(session), reason: 'NOT_CONFIRMED' }))}
          statusOn={programme.asOf.statusOn}
        >
          {confirmedOf}
        </ExplainCount>
      }
    >
      <EventLine
        label={t('sessions.line')}
        events={sessions.flatMap((session) =>
          session.heldOn
            ? [
                {
                  key: session.code,
                  on: session.heldOn,
                  mark: format.number(session.number ?? 0),
                  label: nameOf(session),
                  certain: session.confirmed,
                },
              ]
            : [],
        )}
      />
      <SessionTable programme={programme} sessions={sessions} name="" />
    </Card>
  );
}

function SessionTable({
  programme,
  sessions,
  name,
}: {
  programme: Programme;
  sessions: readonly Session[];
  /** Tells the tables of the page apart in its address. */
  name: string;
}) {
  const table = useTableView(name);
  return (
    <DataTable
      columns={useSessionColumns(programme)}
      rows={sessions}
      keyOf={({ id }) => id}
      sort={table.sort}
      onSort={table.onSort}
    />
  );
}

function useSessionColumns(programme: Programme): DataColumn<Session>[] {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const nameOf = useSessionName();
  return [
    {
      id: 'session',
      name: t('sessions.session'),
      kind: 'name',
      cell: (session) => (
        <Link to={`/${programme.code}/sessions/${session.code}${search}`}>{nameOf(session)}</Link>
      ),
      value: ({ number, code }) => number ?? code,
    },
    {
      id: 'date',
      name: t('sessions.date'),
      cell: (session) => <SessionDate session={session} />,
      value: ({ heldOn }) => heldOn,
      largestFirst: true,
    },
    {
      id: 'confirmation',
      name: t('sessions.confirmation'),
      cell: (session) => <Confirmation session={session} />,
      value: ({ state, confirmed }) => `${state} ${confirmed}`,
    },
    {
      id: 'chair',
      name: t('sessions.chair'),
      cell: ({ chair }) => chair ?? '—',
      value: ({ chair }) => chair,
    },
    {
      id: 'agenda',
      name: t('sessions.agenda'),
      kind: 'number',
      largestFirst: true,
      cell: (session) => <ItemCount programme={programme} session={session} figure="AGENDA_COUNT" />,
      value: ({ agenda }) => agenda.length,
    },
    {
      id: 'decisions',
      name: t('sessions.decisions'),
      kind: 'number',
      largestFirst: true,
      cell: (session) => <ItemCount programme={programme} session={session} figure="DECISION_COUNT" />,
      value: ({ decisions }) => decisions.length,
    },
    {
      id: 'figures',
      name: t('sessions.figures'),
      cell: (session) => <FiguresLink programme={programme} session={session} />,
    },
  ];
}

/** How many items stood on a session's agenda, or were decided, opening to them. */
function ItemCount({
  programme,
  session,
  figure,
}: {
  programme: Programme;
  session: Session;
  figure: 'AGENDA_COUNT' | 'DECISION_COUNT';
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const nameOf = useSessionName();
  const agenda = figure === 'AGENDA_COUNT';
  const items = agenda ? session.agenda : session.decisions;
  if (items.length === 0) return '—';
  const value = format.number(items.length);
  return (
    <ExplainCount
      name={`${t(agenda ? 'sessions.agenda' : 'sessions.decisions')}, ${nameOf(session)}`}
      value={value}
      programme={programme.code}
      figure={figure}
      parts={items.map(({ position, text }) => ({
        kind: agenda ? 'AGENDA_ITEM' : 'DECISION',
        key: format.number(position),
        label: text,
        to: `/${programme.code}/sessions/${session.code}${search}`,
      }))}
      statusOn={programme.asOf.statusOn}
    >
      {value}
    </ExplainCount>
  );
}

function FiguresLink({ programme, session }: { programme: Programme; session: Session }) {
  const { t } = useTranslation();
  const nameOf = useSessionName();
  const figures = figuresHref(programme.code, session);
  if (!figures) return null;
  return (
    <Link
      to={figures}
      className={classes.link}
      aria-label={t('sessions.seeFiguresOf', { session: nameOf(session) })}
    >
      {t('sessions.see')}
    </Link>
  );
}
