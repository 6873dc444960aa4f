import { useTranslation } from 'react-i18next';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import type { ProjectFilter, SetFiguresFragment } from '../lib/graphql/graphql.js';
import { pointsBetween } from '../lib/numbers.js';
import { BulletBar } from './bullet-bar.js';
import { FigureCard, KeyFigure, Late } from './card.js';
import { ExplainSet } from './explanation.js';
import { HealthBar, HealthLegend } from './health-bar.js';
import classes from './set-figures.module.css';

/** A set of projects with its figures; without a filter, the whole programme. */
export interface OfSet {
  readonly programme: string;
  readonly figures: SetFiguresFragment;
  readonly filter?: ProjectFilter;
}

/** The status date, and since when updates are asked for by then; null: not yet. */
export interface Reporting {
  readonly statusOn: string;
  readonly since: string | null | undefined;
}

/**
 * The figures of a set of projects, side by side, each with what it was measured on and its explanation; with
 * `reporting`, how fresh its updates are and how they judge.
 */
export function SetFigures({ reporting, ...set }: OfSet & { reporting?: Reporting }) {
  return (
    <div className={classes.band} data-reporting={reporting !== undefined || undefined}>
      <SetProgress {...set} />
      <SetHealth {...set} />
      <Overdue {...set} />
      {reporting && <LastUpdate {...set} reporting={reporting} />}
    </div>
  );
}

/** How far a set is, against its plan. */
export function SetProgress({ programme, figures, filter }: OfSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp, measuredCount, projectCount } = figures;
  const name = t('figure.progress');
  const base = t('base.measured', {
    measured: format.number(measuredCount),
    projects: format.number(projectCount),
  });
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') {
    return (
      <FigureCard name={name} base={base}>
        <KeyFigure value="—">{t('figure.nothingMeasured')}</KeyFigure>
      </FigureCard>
    );
  }
  const gap = pointsBetween(progressBp, plannedProgressBp);
  const value = format.percent(progressBp);
  return (
    <FigureCard
      name={name}
      explain={
        <ExplainSet name={name} value={value} programme={programme} figure="PROGRESS" filter={filter} />
      }
      base={base}
    >
      <KeyFigure value={value}>
        <ExplainSet
          name={t('column.gap')}
          value={format.points(gap)}
          programme={programme}
          figure="GAP"
          filter={filter}
        >
          {gap < 0 ? <Late>{format.points(gap)}</Late> : <b>{format.points(gap)}</b>}
        </ExplainSet>{' '}
        {t('figure.onPlan')}
      </KeyFigure>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} size="large" />
    </FigureCard>
  );
}

/** How many projects of a set have which health; each count opens to which they are. */
export function SetHealth({ programme, figures, filter }: OfSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const projects = t('count.projects', {
    count: figures.projectCount,
    value: format.number(figures.projectCount),
  });
  return (
    <FigureCard name={t('figure.healthOfProjects')} base={t('base.allProjects', { projects })}>
      <div className={classes.bar}>
        <HealthBar counts={figures.health} />
      </div>
      <HealthLegend
        counts={figures.health}
        explain={(health, count) => (
          <ExplainSet
            name={t(`health.${health}`)}
            value={format.number(count)}
            programme={programme}
            figure="HEALTH_COUNT"
            filter={filter}
            group={health}
          />
        )}
      />
    </FigureCard>
  );
}

function LastUpdate({
  programme,
  figures: { lastUpdateOn, betterDeclaredCount },
  filter,
  reporting,
}: OfSet & { reporting: Reporting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t('column.lastUpdate');
  const value = lastUpdateOn ? format.days(dayOf(reporting.statusOn) - dayOf(lastUpdateOn)) : '—';
  const without = reporting.since ? t('base.noUpdate') : t('base.notReporting');
  const better = format.number(betterDeclaredCount);
  return (
    <FigureCard
      name={name}
      explain={
        <ExplainSet
          name={name}
          value={value}
          programme={programme}
          figure="LAST_UPDATE_AGE"
          filter={filter}
        />
      }
      base={lastUpdateOn ? t('base.updatedOn', { date: format.date(lastUpdateOn) }) : without}
    >
      <KeyFigure value={value}>
        {lastUpdateOn && (
          <ExplainSet
            name={t('column.declaredBetter')}
            value={better}
            programme={programme}
            figure="BETTER_DECLARED"
            filter={filter}
          >
            {t('figure.declaredBetter', { count: betterDeclaredCount, value: better })}
          </ExplainSet>
        )}
      </KeyFigure>
    </FigureCard>
  );
}

function Overdue({ programme, figures, filter }: OfSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const { overdueMilestoneCount, worstSlippageDays } = figures;
  const name = t('column.overdue');
  const value = format.number(overdueMilestoneCount);
  return (
    <FigureCard
      name={name}
      explain={
        <ExplainSet name={name} value={value} programme={programme} figure="OVERDUE" filter={filter} />
      }
      base={
        typeof worstSlippageDays === 'number' && worstSlippageDays > 0
          ? `${t('column.worstSlippage')} ${format.days(worstSlippageDays)}`
          : ''
      }
    >
      <KeyFigure value={value} />
    </FigureCard>
  );
}
