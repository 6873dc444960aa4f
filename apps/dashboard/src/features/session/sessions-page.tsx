import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { SessionsDocument, type SessionsQuery } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { EventLine } from '../../ui/event-line.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
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
        <Card title={t('sessions.others')} count={others.length} note={t('sessions.othersNote')}>
          <SessionTable programme={programme} sessions={others} />
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
  const confirmed = sessions.filter((session) => session.confirmed).length;
  return (
    <Card
      title={first.committee.name}
      count={t('sessions.count', { count: sessions.length, value: format.number(sessions.length) })}
      note={t('sessions.confirmedOf', {
        count: confirmed,
        value: format.number(confirmed),
        all: format.number(sessions.length),
      })}
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
      <SessionTable programme={programme} sessions={sessions} />
    </Card>
  );
}

function SessionTable({ programme, sessions }: { programme: Programme; sessions: readonly Session[] }) {
  const { t } = useTranslation();
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('sessions.session')}</th>
          <th scope="col">{t('sessions.date')}</th>
          <th scope="col">{t('sessions.confirmation')}</th>
          <th scope="col">{t('sessions.chair')}</th>
          <th scope="col" data-number>
            {t('sessions.agenda')}
          </th>
          <th scope="col" data-number>
            {t('sessions.decisions')}
          </th>
          <th scope="col">{t('sessions.figures')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} programme={programme} session={session} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ programme, session }: { programme: Programme; session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const nameOf = useSessionName();
  const figures = figuresHref(programme.code, session);
  return (
    <tr>
      <th scope="row">
        <Link to={`/${programme.code}/sessions/${session.code}${search}`}>{nameOf(session)}</Link>
      </th>
      <td data-label={t('sessions.date')}>
        <SessionDate session={session} />
      </td>
      <td>
        <Confirmation session={session} />
      </td>
      <td data-label={t('sessions.chair')}>{session.chair ?? '—'}</td>
      <td data-number data-label={t('sessions.agenda')}>
        {session.agenda.length > 0 ? format.number(session.agenda.length) : '—'}
      </td>
      <td data-number data-label={t('sessions.decisions')}>
        {session.decisions.length > 0 ? format.number(session.decisions.length) : '—'}
      </td>
      <td>
        {figures && (
          <Link
            to={figures}
            className={classes.link}
            aria-label={t('sessions.seeFiguresOf', { session: nameOf(session) })}
          >
            {t('sessions.see')}
          </Link>
        )}
      </td>
    </tr>
  );
}
