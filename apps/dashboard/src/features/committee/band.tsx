import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { pointsBetween } from '../../lib/numbers.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { FigureCard, KeyFigure, Late } from '../../ui/card.js';
import { ExplainSet } from '../../ui/explanation.js';
import { HealthBar, HealthLegend } from '../../ui/health-bar.js';
import classes from './committee-page.module.css';
import type { CommitteeProgramme } from './committee-page.js';

/** The figures of the whole programme, each on what it was measured on. */
export function Band({ programme }: { programme: CommitteeProgramme }) {
  return (
    <div className={classes.band}>
      <Progress programme={programme} />
      <HealthOfProjects programme={programme} />
      <Operational programme={programme} />
    </div>
  );
}

function Progress({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, rollup } = programme;
  const { progressBp, plannedProgressBp, measuredCount, projectCount } = rollup;
  const base = t('base.measured', {
    measured: format.number(measuredCount),
    projects: format.number(projectCount),
  });
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') {
    return (
      <FigureCard name={t('figure.progress')} base={base}>
        <KeyFigure value="—">{t('figure.nothingMeasured')}</KeyFigure>
      </FigureCard>
    );
  }
  const gap = pointsBetween(progressBp, plannedProgressBp);
  return (
    <FigureCard
      name={t('figure.progress')}
      explain={
        <ExplainSet
          name={t('figure.progress')}
          value={format.percent(progressBp)}
          programme={code}
          figure="PROGRESS"
        />
      }
      base={base}
    >
      <KeyFigure value={format.percent(progressBp)}>
        {gap < 0 ? <Late>{format.points(gap)}</Late> : <b>{format.points(gap)}</b>} {t('figure.onPlan')}
      </KeyFigure>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} size="large" />
    </FigureCard>
  );
}

function HealthOfProjects({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, rollup } = programme;
  const projects = t('count.projects', {
    count: rollup.projectCount,
    value: format.number(rollup.projectCount),
  });
  return (
    <FigureCard
      name={t('figure.healthOfProjects')}
      explain={
        <ExplainSet
          name={t('figure.healthOfProjects')}
          value={projects}
          programme={code}
          figure="HEALTH_COUNT"
        />
      }
      base={t('base.allProjects', { projects })}
    >
      <div className={classes.bar}>
        <HealthBar counts={rollup.health} />
      </div>
      <div className={classes.legend}>
        <HealthLegend
          counts={rollup.health}
          explain={(health, count) => (
            <ExplainSet
              name={t(`health.${health}`)}
              value={format.number(count)}
              programme={code}
              figure="HEALTH_COUNT"
              group={health}
            />
          )}
        />
      </div>
    </FigureCard>
  );
}

function Operational({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, rollup } = programme;
  const open = rollup.lifecycle
    .filter(({ lifecycle }) => lifecycle === 'OPERATIONAL')
    .reduce((sum, { count }) => sum + count, 0);
  const shareBp = rollup.projectCount === 0 ? 0 : (open * 10_000) / rollup.projectCount;
  return (
    <FigureCard
      name={t('figure.operational')}
      explain={
        <ExplainSet
          name={t('figure.operational')}
          value={format.number(open)}
          programme={code}
          figure="LIFECYCLE_COUNT"
          group="OPERATIONAL"
        />
      }
      base={t('base.ofProgramme', { share: format.percent(shareBp) })}
    >
      <KeyFigure value={format.number(open)}>
        {t('figure.ofProjects', { value: format.number(rollup.projectCount) })}
      </KeyFigure>
      <div className={classes.operational}>
        <BulletBar progressBp={shareBp} />
      </div>
    </FigureCard>
  );
}
