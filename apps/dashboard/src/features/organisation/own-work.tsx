import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import { OwnWorkDocument, type OwnWorkQuery } from '../../lib/graphql/graphql.js';
import { Card, Late } from '../../ui/card.js';
import classes from './own-work.module.css';

type Work = NonNullable<OwnWorkQuery['programme']>;
type Update = Work['updates'][number];

/** What the reader's own body has to do: the month's update, what came back, how fresh its projects are. */
export function OwnWork({ programme, organisation }: { programme: string; organisation: string }) {
  const [{ data }] = useQuery({ query: OwnWorkDocument, variables: { programme, organisation } });
  const [update] = data?.programme?.updates ?? [];
  if (!data?.programme || !update?.viewerCan.includes('UPDATE_EDIT')) return null;
  return <Due work={data.programme} {...{ programme, organisation, update }} />;
}

function Due({
  work,
  update,
  programme,
  organisation,
}: {
  work: Work;
  update: Update;
  programme: string;
  organisation: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, period, projects, writable } = update;
  const month = format.date(period.monthOn, 'MONTH');
  const said = projects.filter(({ missing }) => missing.length === 0).length;
  const lines = work.dataQuality.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card
      title={t('ownWork.title', { month })}
      note={<State update={update} />}
      aside={
        <Button
          component={Link}
          to={`/${programme}/updates/${update.id}`}
          variant={writable ? 'filled' : 'default'}
        >
          {t(writable ? (said > 0 ? 'ownWork.goOn' : 'ownWork.begin') : 'ownWork.read')}
        </Button>
      }
    >
      <dl className={classes.facts}>
        <div>
          <dt>{t('ownWork.said')}</dt>
          <dd>{t('update.saidOfAll', { said: format.number(said), all: format.number(projects.length) })}</dd>
        </div>
        {state === 'RETURNED' && (
          <div>
            <dt>{t('ownWork.comments')}</dt>
            <dd>
              <Late>{format.number(projects.filter(({ comments }) => comments).length)}</Late>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('ownWork.fresh')}</dt>
          <dd>
            <Freshness projects={projects} />
          </dd>
        </div>
        <div>
          <dt>
            <Link to={`/${programme}/quality?organisation=${encodeURIComponent(organisation)}`}>
              {t('quality.title')}
            </Link>
          </dt>
          <dd>{t('ownWork.findings', { count: lines, value: format.number(lines) })}</dd>
        </div>
      </dl>
    </Card>
  );
}

function State({ update: { state, late, submittedOn, period } }: { update: Update }) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = t(`update.state.${state}`);
  if (state === 'SUBMITTED' || state === 'VALIDATED')
    return submittedOn ? `${word}${t('list.comma')}${format.date(submittedOn)}` : word;
  return (
    <>
      {state === 'RETURNED' && `${word}${t('list.semicolon')}`}
      {t('update.dueOn', { date: format.date(period.dueOn) })} {late && <Late>{t('update.late')}</Late>}
    </>
  );
}

/** The day of the oldest among the last declarations; projects never declared are told. */
function Freshness({ projects }: Pick<Update, 'projects'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = projects.flatMap(({ lastDeclared }) => lastDeclared?.declaredOn ?? []).sort();
  const never = projects.length - days.length;
  const [oldest] = days;
  if (!oldest) return t('ownWork.never');
  const since = t('ownWork.since', { date: format.date(oldest) });
  return never === 0
    ? since
    : [since, t('ownWork.neverSome', { count: never, value: format.number(never) })].join(
        t('list.semicolon'),
      );
}
