import type { TFunction } from 'i18next';
import type { DrawnMilestone } from '#domain/roadmap/packed-milestones.js';
import { fromDayNumber } from '#domain/shared/local-date.js';
import type { Format } from '../lib/format.js';
import type { HealthValue } from './health.js';

/** One project of a portfolio's timeline. */
export interface TimelineProject {
  readonly code: string;
  readonly title: string;
  readonly titleLang: string;
  readonly health: HealthValue;
  readonly flagship: boolean;
  /** Drawn by a roadmap that nobody has approved yet. */
  readonly draft: boolean;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly overdueMilestoneCount: number;
  readonly slippageDays: number | null;
  readonly startDay: number | null;
  readonly body: { readonly code: string; readonly label: string };
  readonly milestones: readonly DrawnMilestone[];
}

/** What the row of a project shows, in a sentence. */
export function sentenceOf(project: TimelineProject, t: TFunction, format: Format): string {
  const { progressBp, plannedProgressBp, overdueMilestoneCount, slippageDays, draft } = project;
  const parts = [
    progressBp !== null &&
      plannedProgressBp !== null &&
      t('mosaic.figures', { done: format.percent(progressBp), planned: format.percent(plannedProgressBp) }),
    overdueMilestoneCount > 0 &&
      t('portfolio.overdue', { count: overdueMilestoneCount, value: format.number(overdueMilestoneCount) }),
    draft && t('roadmap.notApproved'),
    spanOf(project, t, format),
    slippageDays !== null && t('timeline.slippage', { days: format.signedDays(slippageDays) }),
  ];
  return parts.filter(Boolean).join(t('list.semicolon'));
}

function spanOf({ milestones }: TimelineProject, t: TFunction, format: Format): string {
  const latest = (days: readonly (number | null)[]): string | null => {
    const known = days.filter((day) => day !== null);
    return known.length === 0 ? null : format.date(fromDayNumber(Math.max(...known)));
  };
  const dated = milestones.filter(({ baselineEndDay }) => baselineEndDay !== null);
  const baseline = latest(dated.map(({ baselineEndDay }) => baselineEndDay));
  const end = latest(dated.map(({ endDay }) => endDay));
  if (baseline === null || end === null) return t('timeline.nothing');
  const finished = dated.every((milestone) => milestone.finished);
  return t(finished ? 'timeline.spanFinished' : 'timeline.span', { baseline, end });
}
