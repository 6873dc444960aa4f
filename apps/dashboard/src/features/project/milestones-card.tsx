import { useTranslation } from 'react-i18next';
import { explainDays } from '#domain/progress/explain-listed.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../lib/format.js';
import { Card, Late } from '../../ui/card.js';
import { ExplainCount, ExplainTerms } from '../../ui/explanation-listed.js';
import { BasisMark } from '../../ui/basis.js';
import tableClasses from '../../ui/table.module.css';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';
import { milestonesOf, shownVersion } from './roadmap-card.js';

type Milestone = SheetProject['milestones'][number];

/** The milestones as a table: what was promised, what is expected, what happened. */
export function MilestonesCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const version = shownVersion(project);
  const milestones = version ? milestonesOf(project, version) : [];
  if (milestones.length === 0) return null;
  const uncounted = milestones.filter(({ counted }) => !counted).length;
  return (
    <Card
      title={t('project.milestones')}
      count={format.number(milestones.length)}
      explain={
        <ExplainCount
          name={t('project.milestones')}
          value={format.number(milestones.length)}
          programme={programme.code}
          figure="LISTED_MILESTONES"
          parts={milestones.map(({ position, title }) => ({
            kind: 'MILESTONE',
            key: format.number(position),
            label: title,
            to: `#milestone-${position}`,
          }))}
          statusOn={project.asOf.statusOn}
        />
      }
      note={
        uncounted > 0
          ? t('project.uncounted', { count: uncounted, value: format.number(uncounted) })
          : undefined
      }
    >
      <table className={`${tableClasses['table']} ${classes.milestones}`} data-blocks>
        <thead>
          <tr>
            <th scope="col">{t('project.milestone')}</th>
            <th scope="col" data-number>
              {t('explain.weight')}
            </th>
            <th scope="col" data-number>
              {t('project.baselineEndOn')}
            </th>
            <th scope="col" data-number>
              {t('project.endOn')}
            </th>
            <th scope="col" data-number>
              {t('figure.slippage')}
            </th>
            <th scope="col">{t('project.standing')}</th>
            <th scope="col">{t('project.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map((milestone) => (
            <MilestoneRow key={milestone.id} milestone={milestone} statusOn={project.asOf.statusOn} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface OfMilestone {
  readonly milestone: Milestone;
  readonly statusOn: string;
}

function MilestoneRow({ milestone, statusOn }: OfMilestone) {
  const { t } = useTranslation();
  const format = useFormat();
  const { baselineEndOn, baselineEndPrecision } = milestone;
  return (
    <tr id={`milestone-${milestone.position}`}>
      <th scope="row">
        <span className={classes.numbered}>
          <span className={tableClasses['code']}>{format.number(milestone.position)}</span>
          <span>
            <bdi lang={milestone.titleLang}>{milestone.title}</bdi>
            <span className={classes.under}>{t(`phase.${milestone.phase}`)}</span>
          </span>
        </span>
      </th>
      <td data-number data-stated data-label={t('explain.weight')}>
        {format.number(milestone.weight)}
      </td>
      <td data-number data-stated data-label={t('project.baselineEndOn')}>
        {baselineEndOn ? format.date(baselineEndOn, baselineEndPrecision) : '—'}
      </td>
      <td data-number data-stated data-label={t('project.endOn')}>
        <End milestone={milestone} />
      </td>
      <td data-number data-label={t('figure.slippage')}>
        <Slippage milestone={milestone} statusOn={statusOn} />
      </td>
      <td data-label={t('project.standing')}>
        <Standing milestone={milestone} statusOn={statusOn} />
      </td>
      <td data-label={t('project.origin')}>
        <BasisMark basis={milestone.basis} source={milestone.source} note={milestone.note} />
      </td>
    </tr>
  );
}

function End({ milestone: { actualEndOn, actualEndPrecision, expectedEndOn } }: { milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (actualEndOn) return <b>{format.date(actualEndOn, actualEndPrecision)}</b>;
  if (!expectedEndOn) return <>—</>;
  return (
    <>
      <b>{format.date(expectedEndOn)}</b>
      <span className={classes.under}>{t('project.expected')}</span>
    </>
  );
}

/** The days between the end promised and the one expected, opening to both. */
function Slippage({ milestone, statusOn }: OfMilestone) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slippageDays, counted, finished, baselineEndOn, expectedEndOn, title } = milestone;
  if (typeof slippageDays !== 'number' || !counted || !baselineEndOn || !expectedEndOn) return <>—</>;
  const value = format.signedDays(slippageDays);
  const ends = [
    { term: 'BASELINE_END', on: baselineEndOn as LocalDate },
    { term: 'EXPECTED_END', on: expectedEndOn as LocalDate },
  ] as const;
  return (
    <ExplainTerms
      name={`${t('figure.slippage')}, ${title}`}
      value={value}
      figure="MILESTONE_SLIPPAGE"
      tree={() => explainDays('MILESTONE_SLIPPAGE', ends, statusOn as LocalDate)}
    >
      {!finished && slippageDays > 0 ? <Late>{value}</Late> : value}
    </ExplainTerms>
  );
}

/** Since when a milestone is overdue, opening to its end and the status date. */
function Overdue({ milestone, statusOn, days }: OfMilestone & { days: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const since = [
    { term: 'BASELINE_END', on: (milestone.baselineEndOn ?? statusOn) as LocalDate },
    { term: 'STATUS_ON', on: statusOn as LocalDate },
  ] as const;
  return (
    <ExplainTerms
      name={`${t('column.overdue')}, ${milestone.title}`}
      value={format.days(days)}
      figure="MILESTONE_OVERDUE"
      tree={() => explainDays('MILESTONE_OVERDUE', since, statusOn as LocalDate)}
    >
      <Late>{t('project.overdueSince', { days: format.days(days) })}</Late>
    </ExplainTerms>
  );
}

function Standing({ milestone, statusOn }: OfMilestone) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counted, finished, overdueDays, percentComplete, earningRule } = milestone;
  if (finished) return <>{t('project.done')}</>;
  if (!counted) return <>{t('project.unplanned')}</>;
  if (typeof overdueDays === 'number') {
    return <Overdue milestone={milestone} statusOn={statusOn} days={overdueDays} />;
  }
  if (earningRule === 'PERCENT' && typeof percentComplete === 'number')
    return <>{format.percent(percentComplete * 100)}</>;
  return <>{t('project.toCome')}</>;
}
