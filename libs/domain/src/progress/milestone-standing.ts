import { daysBetween, type LocalDate } from '../shared/local-date.js';
import type { DatedMilestone } from './plan.js';

/** The days that say where a milestone with a baseline end stands. */
type Dated = Pick<DatedMilestone, 'baselineEndOn' | 'forecastEndOn' | 'actualEndOn'>;

/** What a milestone's expected end rests on. */
export const END_BASES = ['ACTUAL', 'FORECAST', 'STATUS_DATE', 'BASELINE'] as const;
export type EndBasis = (typeof END_BASES)[number];

/** Days a milestone is overdue: past its baseline end and not finished; null when it is not. Facts already cut. */
export function overdueDays(milestone: Dated, statusOn: LocalDate): number | null {
  if (milestone.actualEndOn !== null || milestone.baselineEndOn >= statusOn) return null;
  return daysBetween(milestone.baselineEndOn, statusOn);
}

/**
 * When a milestone is expected to end, and what says so: its actual end; overdue, the later of its forecast and the
 * status date; else its forecast, else its baseline end. Facts already cut.
 */
export function expectedEnd(
  milestone: Dated,
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
export function milestoneSlippageDays(milestone: Dated, statusOn: LocalDate): number {
  return daysBetween(milestone.baselineEndOn, expectedEnd(milestone, statusOn).on);
}

/** Where a planned milestone stands at a status date. */
export interface MilestoneFigures {
  readonly finished: boolean;
  readonly expectedEndOn: LocalDate | null;
  readonly slippageDays: number | null;
  readonly overdueDays: number | null;
  /** false: no baseline end, an unplanned event outside the figures. */
  readonly counted: boolean;
}

/** Where a planned milestone stands, dated or not. Facts already cut. */
export function milestoneFigures(
  {
    baselineEndOn,
    forecastEndOn,
    actualEndOn,
  }: Omit<Dated, 'baselineEndOn'> & { readonly baselineEndOn: LocalDate | null },
  statusOn: LocalDate,
): MilestoneFigures {
  const finished = actualEndOn !== null;
  if (baselineEndOn === null) {
    const expectedEndOn = actualEndOn ?? forecastEndOn;
    return { finished, expectedEndOn, slippageDays: null, overdueDays: null, counted: false };
  }
  const dated = { baselineEndOn, forecastEndOn, actualEndOn };
  return {
    finished,
    expectedEndOn: expectedEnd(dated, statusOn).on,
    slippageDays: milestoneSlippageDays(dated, statusOn),
    overdueDays: overdueDays(dated, statusOn),
    counted: true,
  };
}
