import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { SessionSheetDocument, type Basis, type SessionSheetQuery } from '../../lib/graphql/graphql.js';
import { BasisMark, Sources } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { Fact, Facts } from '../../ui/facts.js';
import { Icon } from '../../ui/icon.js';
import { PageHead } from '../../ui/page-head.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { figuresHref, knownSessions } from './known-sessions.js';
import classes from './session-page.module.css';
import { Confirmation, SessionDate, useSessionName } from './session-words.js';

type Programme = NonNullable<SessionSheetQuery['programme']>;
type Session = Programme['allSessions'][number];

interface OfSession {
  readonly programme: Programme;
  readonly session: Session;
}

/** One session: its agenda, what it decided, and the way to the figures it had before it. */
export function SessionPage() {
  const { programme = '', session: code = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: SessionSheetDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[72, 320, 240]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => {
        const session = found.allSessions.find((entry) => entry.code === code);
        return session ? (
          <Sheet programme={found} session={session} />
        ) : (
          <NoSession programme={programme} code={code} />
        );
      }}
    </Answer>
  );
}

function NoSession({ programme, code }: { programme: string; code: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead context={<SessionsLink programme={programme} />} title={code} />
      <Empty>{t('notFound.sentence')}</Empty>
    </>
  );
}

function SessionsLink({ programme }: { programme: string }) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  return <Link to={`/${programme}/sessions${search}`}>{t('section.sessions')}</Link>;
}

function Sheet({ programme, session }: OfSession) {
  const { t } = useTranslation();
  const nameOf = useSessionName();
  const figures = figuresHref(programme.code, session);
  return (
    <ProgrammePage
      programme={programme}
      context={
        <>
          <SessionsLink programme={programme.code} /> {' › '}
          {session.committee.name}
        </>
      }
      title={nameOf(session)}
      chips={
        <>
          <span className={classes.date}>
            <SessionDate session={session} />
          </span>
          <Confirmation session={session} />
        </>
      }
    >
      <div className={classes.page}>
        <div>
          <ItemsCard
            programme={programme}
            figure="AGENDA_COUNT"
            title={t('sessions.agenda')}
            items={session.agenda}
            none={t('sessions.noAgenda')}
          />
          <ItemsCard
            programme={programme}
            figure="DECISION_COUNT"
            title={t('sessions.decisions')}
            items={session.decisions}
            none={t('sessions.noDecision')}
          />
        </div>
        <div>
          {figures && (
            <Card title={t('sessions.figures')} note={t('sessions.figuresNote')}>
              <Button component={Link} to={figures} rightSection={<Icon name="chevron" directed />}>
                {t('sessions.seeFigures')}
              </Button>
            </Card>
          )}
          <KnownFrom session={session} />
          <Neighbours programme={programme} session={session} />
        </div>
      </div>
    </ProgrammePage>
  );
}

function ItemsCard({
  programme,
  figure,
  title,
  items,
  none,
}: {
  programme: Programme;
  figure: 'AGENDA_COUNT' | 'DECISION_COUNT';
  title: string;
  items: readonly { readonly position: number; readonly text: string; readonly basis: Basis }[];
  none: string;
}) {
  const format = useFormat();
  return (
    <Card
      title={title}
      count={items.length > 0 ? format.number(items.length) : undefined}
      explain={
        items.length > 0 && (
          <ExplainCount
            name={title}
            value={format.number(items.length)}
            programme={programme.code}
            figure={figure}
            parts={items.map(({ position, text }) => ({
              kind: figure === 'AGENDA_COUNT' ? 'AGENDA_ITEM' : 'DECISION',
              key: format.number(position),
              label: text,
            }))}
            statusOn={programme.asOf.statusOn}
          />
        )
      }
    >
      {items.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <ol className={classes.items}>
          {items.map(({ position, text, basis }) => (
            <li key={position}>
              <span className={classes.position}>{format.number(position)}</span>
              <bdi>{text}</bdi>
              <BasisMark basis={basis} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function KnownFrom({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <Card title={t('sessions.known')}>
      <Facts>
        <Fact name={t('sessions.date')}>
          <SessionDate session={session} />
        </Fact>
        <Fact name={t('sessions.chair')}>{session.chair ?? t('sessions.unknown')}</Fact>
        <Fact name={t('sessions.confirmation')}>
          {t(session.confirmed ? 'sessions.confirmed' : 'sessions.unconfirmed')}
        </Fact>
        <Fact name={t('project.origin')}>{t(`basis.${session.basis}`)}</Fact>
      </Facts>
      {!session.confirmed && <p className={classes.note}>{t('sessions.unconfirmedNote')}</p>}
      {session.note && (
        <p className={classes.note} lang="en" dir="ltr">
          {session.note}
        </p>
      )}
      {session.source && (
        <div className={classes.sources}>
          <h3>{t('project.sources')}</h3>
          <Sources text={session.source} />
        </div>
      )}
    </Card>
  );
}

function Neighbours({ programme, session }: OfSession) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const nameOf = useSessionName();
  const known = knownSessions(programme.allSessions, programme.asOf).filter(
    ({ committee }) => committee.code === session.committee.code,
  );
  const at = known.findIndex(({ code }) => code === session.code);
  const before = known[at + 1];
  const after = at > 0 ? known[at - 1] : undefined;
  if (!before && !after) return null;
  const link = (to: Session): React.ReactNode => (
    <Link className={classes.link} to={`/${programme.code}/sessions/${to.code}${search}`}>
      {nameOf(to)}
    </Link>
  );
  return (
    <nav className={classes.neighbours} aria-label={t('sessions.neighbours')}>
      <span>{before && link(before)}</span>
      <span>{after && link(after)}</span>
    </nav>
  );
}
