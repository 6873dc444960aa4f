import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { ExplainedFigure } from '../../lib/graphql/graphql.js';
import { pointsBetween } from '../../lib/numbers.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { FigureCard, KeyFigure, Late } from '../../ui/card.js';
import { ExplainProject } from '../../ui/explanation.js';
import { Fact, Facts } from '../../ui/facts.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';

/** How far the project is, against its plan and on which milestones. */
export function ProgressCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp, milestoneCount, finishedMilestoneCount } = project;
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') {
    return (
      <FigureCard name={t('figure.progress')} base={t('project.notMeasuredBase')}>
        <KeyFigure value="—">{t('project.notMeasured')}</KeyFigure>
      </FigureCard>
    );
  }
  const gap = pointsBetween(progressBp, plannedProgressBp);
  const base = t('project.progressBase', {
    count: finishedMilestoneCount,
    finished: format.number(finishedMilestoneCount),
    value: format.number(milestoneCount),
  });
  return (
    <FigureCard
      name={t('figure.progress')}
      explain={
        <ExplainProject
          name={t('figure.progress')}
          value={format.percent(progressBp)}
          programme={programme.code}
          code={project.code}
          figure="PROGRESS"
        />
      }
      base={
        <ExplainProject
          name={t('project.milestones')}
          value={base}
          programme={programme.code}
          code={project.code}
          figure="FINISHED_MILESTONES"
        >
          {base}
        </ExplainProject>
      }
    >
      <KeyFigure value={format.percent(progressBp)}>
        <ExplainProject
          name={t('column.gap')}
          value={format.points(gap)}
          programme={programme.code}
          code={project.code}
          figure="GAP"
        >
          {gap === 0 ? (
            t('project.onPlan')
          ) : gap < 0 ? (
            <Late>{format.points(gap)}</Late>
          ) : (
            <b>{format.points(gap)}</b>
          )}
        </ExplainProject>{' '}
        {gap !== 0 && t('figure.onPlan')}
      </KeyFigure>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} size="large" />
      <div className={classes.facts}>
        <Figures project={project} programme={programme} />
      </div>
    </FigureCard>
  );
}

function Figures({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { plannedProgressBp, spi, slippageDays, firstSlippageDays, baselineEndOn, expectedEndOn } = project;
  const { scheduleVarianceDays, earnedScheduleOn, overdueMilestoneCount, worstOverdueDays, spiTime } =
    project;
  const lines: { name: string; figure: ExplainedFigure; value: string | null }[] = [
    {
      name: t('project.planned'),
      figure: 'PLANNED_PROGRESS',
      value: typeof plannedProgressBp === 'number' ? format.percent(plannedProgressBp) : null,
    },
    {
      name: t('project.spi'),
      figure: 'SPI',
      value: typeof spi === 'number' ? format.number(Math.floor(spi * 100) / 100, 2) : null,
    },
    {
      name: t('project.baselineEnd'),
      figure: 'BASELINE_END',
      value: baselineEndOn ? format.date(baselineEndOn) : null,
    },
    {
      name: t('column.expectedEnd'),
      figure: 'EXPECTED_END',
      value: expectedEndOn ? format.date(expectedEndOn) : null,
    },
    {
      name: t('figure.slippage'),
      figure: 'SLIPPAGE',
      value: typeof slippageDays === 'number' ? format.signedDays(slippageDays) : null,
    },
    {
      name: t('project.firstSlippage'),
      figure: 'FIRST_SLIPPAGE',
      value:
        typeof firstSlippageDays === 'number' && firstSlippageDays !== slippageDays
          ? format.signedDays(firstSlippageDays)
          : null,
    },
    {
      name: t('project.scheduleVariance'),
      figure: 'SCHEDULE_VARIANCE',
      value: typeof scheduleVarianceDays === 'number' ? format.signedDays(scheduleVarianceDays) : null,
    },
    {
      name: t('explain.term.EARNED_SCHEDULE'),
      figure: 'EARNED_SCHEDULE',
      value: earnedScheduleOn ? format.date(earnedScheduleOn) : null,
    },
    {
      name: t('project.spiTime'),
      figure: 'SPI_TIME',
      value: typeof spiTime === 'number' ? format.number(spiTime, 2) : null,
    },
    {
      name: t('column.overdue'),
      figure: 'OVERDUE',
      value: format.number(overdueMilestoneCount),
    },
    {
      name: t('explain.term.WORST_OVERDUE'),
      figure: 'WORST_OVERDUE',
      value: typeof worstOverdueDays === 'number' ? format.days(worstOverdueDays) : null,
    },
  ];
  return (
    <Facts>
      {lines.map(
        ({ name, figure, value }) =>
          value !== null && (
            <Fact
              key={name}
              name={
                <>
                  {name}
                  <ExplainProject
                    name={name}
                    value={value}
                    programme={programme.code}
                    code={project.code}
                    figure={figure}
                  />
                </>
              }
            >
              {value}
            </Fact>
          ),
      )}
    </Facts>
  );
}
