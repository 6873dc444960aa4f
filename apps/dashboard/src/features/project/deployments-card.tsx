import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { explainPace, explainShare } from '#domain/progress/explain-listed.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { dayOf } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import { BasisMark } from '../../ui/basis.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Card, KeyFigure } from '../../ui/card.js';
import { ExplainTerms } from '../../ui/explanation-listed.js';
import { Empty } from '../../ui/states.js';
import { DeploymentChart } from './deployment-chart.js';
import { datedCounts, paceOf, type Stretch } from './deployment-pace.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Deployment = SheetProject['deployments'][number];

/** Up to this many units, each is drawn as a square. */
const SQUARES = 200;

/** What was deployed against its target, as last counted by the status date. */
export function DeploymentsCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const units = [...new Set(project.deployments.map(({ unit }) => unit))];
  const keeps = project.viewerCan.includes('DEPLOYMENT_EDIT');
  if (units.length === 0 && !keeps) return null;
  return (
    <Card
      title={t('project.deployments')}
      aside={
        keeps && (
          <Link
            to={`/${programme.code}/projects/${encodeURIComponent(project.code)}/deployments`}
            className={classes.link}
          >
            {t('deployment.open')}
          </Link>
        )
      }
    >
      {units.length === 0 && <Empty>{t('deployment.none')}</Empty>}
      <div className={classes.units}>
        {units.map((unit) => (
          <Unit
            key={unit}
            unit={unit}
            counts={project.deployments.filter((count) => count.unit === unit)}
            statusOn={project.asOf.statusOn}
          />
        ))}
      </div>
    </Card>
  );
}

function Unit({ unit, counts, statusOn }: { unit: string; counts: readonly Deployment[]; statusOn: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inOrder = counts.toSorted((a, b) => ((a.countedOn ?? '') < (b.countedOn ?? '') ? -1 : 1));
  const last = inOrder.findLast(({ deployed }) => typeof deployed === 'number');
  const aim = inOrder.findLast(({ target }) => typeof target === 'number');
  const target = aim?.target ?? null;
  const drawn = target !== null && aim?.targetOn && datedCounts(inOrder).length > 1 ? aim.targetOn : null;
  return (
    <section className={classes.unit} data-drawn={drawn !== null || undefined}>
      <div>
        <KeyFigure stated value={last ? format.number(last.deployed ?? 0) : '—'}>
          {target === null ? unit : t('project.ofTarget', { target: format.number(target), unit })}
        </KeyFigure>
        {aim?.targetOn && (
          <p className={classes.muted}>
            {t('project.targetOn', { date: format.date(aim.targetOn, aim.targetPrecision) })}
          </p>
        )}
        {last && target !== null && target > 0 && (
          <Squares deployed={last.deployed ?? 0} target={target} unit={unit} statusOn={statusOn} />
        )}
        {!last && <p className={classes.muted}>{t('project.neverCounted')}</p>}
      </div>
      {drawn && target !== null && (
        <div>
          <PaceSentence counts={inOrder} statusOn={statusOn} />
          <DeploymentChart
            label={t('project.deploymentChart', { unit })}
            counts={inOrder}
            target={target}
            targetOn={drawn}
            statusOn={statusOn}
          />
        </div>
      )}
      <Counts unit={unit} counts={inOrder} />
    </section>
  );
}

/** How fast it must go to keep the target, beside how fast it went; each opens to the counts and days it rests on. */
function PaceSentence({ counts, statusOn }: { counts: readonly Deployment[]; statusOn: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pace = paceOf(counts, statusOn);
  if (!pace) return null;
  const { left, done } = pace;
  const count = ({ from, to }: Stretch): string => format.number(to - from);
  const days = ({ fromOn, toOn }: Stretch): string => format.days(dayOf(toOn) - dayOf(fromOn));
  const leftText = t('project.paceLeft', { left: count(left), leftDays: days(left) });
  const doneText = t('project.paceDone', { done: count(done), doneDays: days(done) });
  const opened = (stretch: Stretch, text: string, of: Parameters<typeof explainPace>[0]): React.ReactNode => (
    <ExplainTerms
      name={t('project.deployments')}
      value={text}
      figure="DEPLOYMENT_PACE"
      tree={() =>
        explainPace(
          of,
          { ...stretch, fromOn: stretch.fromOn as LocalDate, toOn: stretch.toOn as LocalDate },
          statusOn as LocalDate,
        )
      }
    >
      {text}
    </ExplainTerms>
  );
  return (
    <p className={classes.detail} data-figure>
      {opened(left, leftText, 'TO_TARGET')} {opened(done, doneText, 'SO_FAR')}
    </p>
  );
}

function Counts({ unit, counts }: { unit: string; counts: readonly Deployment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.counts}>
      {counts.map((count) => (
        <li key={count.id}>
          <span>
            {count.countedOn ? format.date(count.countedOn, count.countedPrecision) : t('project.undated')}
          </span>
          <span>
            {typeof count.deployed === 'number' ? format.number(count.deployed) : '—'}
            {typeof count.target === 'number' && ` / ${format.number(count.target)}`} {unit}
            {count.note && (
              <span className={classes.muted}>
                {' · '}
                <bdi lang="en">{count.note}</bdi>
              </span>
            )}{' '}
            <BasisMark basis={count.basis} source={count.source} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Squares({
  deployed,
  target,
  unit,
  statusOn,
}: {
  deployed: number;
  target: number;
  unit: string;
  statusOn: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const shareBp = Math.min(10_000, Math.round((deployed / target) * 10_000));
  return (
    <>
      {target > SQUARES ? (
        <BulletBar progressBp={shareBp} />
      ) : (
        <div className={classes.squares} aria-hidden="true">
          {Array.from({ length: target }, (_, index) => (
            <span key={index} data-done={index < deployed || undefined} />
          ))}
        </div>
      )}
      <p className={classes.muted} data-figure>
        <ExplainTerms
          name={`${t('project.deployments')}, ${unit}`}
          value={format.percent(shareBp)}
          figure="DEPLOYMENT_SHARE"
          tree={() =>
            explainShare(
              'DEPLOYMENT_SHARE',
              [
                { term: 'DEPLOYED', value: deployed },
                { term: 'TARGET', value: target },
              ],
              statusOn as LocalDate,
            )
          }
        >
          {t('project.shareOfTarget', { share: format.percent(shareBp) })}
        </ExplainTerms>
      </p>
    </>
  );
}
