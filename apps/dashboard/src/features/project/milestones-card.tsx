import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { Card, Late } from '../../ui/card.js';
import { BasisMark } from '../../ui/basis.js';
import tableClasses from '../../ui/table.module.css';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';
import { milestonesOf, shownVersion } from './roadmap-card.js';

type Milestone = SheetProject['milestones'][number];

/** The milestones as a table: what was promised, what is expected, what happened. */
export function MilestonesCard({ project }: SheetPart) {
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
            <MilestoneRow key={milestone.id} milestone={milestone} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function MilestoneRow({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { baselineEndOn, baselineEndPrecision, slippageDays, counted, finished } = milestone;
  const late = !finished && (slippageDays ?? 0) > 0;
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
      <td data-number data-label={t('explain.weight')}>
        {format.number(milestone.weight)}
      </td>
      <td data-number data-label={t('project.baselineEndOn')}>
        {baselineEndOn ? format.date(baselineEndOn, baselineEndPrecision) : '—'}
      </td>
      <td data-number data-label={t('project.endOn')}>
        <End milestone={milestone} />
      </td>
      <td data-number data-label={t('figure.slippage')}>
        {typeof slippageDays !== 'number' || !counted ? (
          '—'
        ) : late ? (
          <Late>{format.signedDays(slippageDays)}</Late>
        ) : (
          format.signedDays(slippageDays)
        )}
      </td>
      <td data-label={t('project.standing')}>
        <Standing milestone={milestone} />
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

function Standing({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counted, finished, overdueDays, percentComplete, earningRule } = milestone;
  if (finished) return <>{t('project.done')}</>;
  if (!counted) return <>{t('project.unplanned')}</>;
  if (typeof overdueDays === 'number') {
    return <Late>{t('project.overdueSince', { days: format.days(overdueDays) })}</Late>;
  }
  if (earningRule === 'PERCENT' && typeof percentComplete === 'number')
    return <>{format.percent(percentComplete * 100)}</>;
  return <>{t('project.toCome')}</>;
}
