import { daysBetween, type LocalDate } from '../shared/local-date.js';
import type { DatedMilestone } from './plan.js';

/** What a milestone's expected end rests on. */
export const END_BASES = ['ACTUAL', 'FORECAST', 'STATUS_DATE', 'BASELINE'] as const;
export type EndBasis = (typeof END_BASES)[number];

/** Days a milestone is overdue: past its baseline end and not finished; null when it is not. Facts already cut. */
export function overdueDays(milestone: DatedMilestone, statusOn: LocalDate): number | null {
  if (milestone.actualEndOn !== null || milestone.baselineEndOn >= statusOn) return null;
  return daysBetween(milestone.baselineEndOn, statusOn);
}

/**
 * When a milestone is expected to end, and what says so: its actual end; overdue, the later of its forecast and the
 * status date; else its forecast, else its baseline end. Facts already cut.
 */
export function expectedEnd(
  milestone: DatedMilestone,
  statusOn: LocalDate,
): { readonly on: LocalDate; readonly basis: EndBasis } {
  const { actualEndOn, forecastEndOn, baselineEndOn } = milestone;
  if (actualEndOn !== null) return { on: actualEndOn, basis: 'ACTUAL' };
  const overdue = baselineEndOn < statusOn;
  if (overdue && (forecastEndOn === null || forecastEndOn < statusOn))
    return { on: statusOn, basis: 'STATUS_DATE' };
  if (forecastEndOn !== null) return { on: forecastEndOn, basis: 'FORECAST' };
  return { on: baselineEndOn, basis: 'BASELINE' };
}

/** Days between a milestone's baseline end and its expected end; negative when it is early. Facts already cut. */
export function milestoneSlippageDays(milestone: DatedMilestone, statusOn: LocalDate): number {
  return daysBetween(milestone.baselineEndOn, expectedEnd(milestone, statusOn).on);
}
