import type { LocalDate } from '../shared/local-date.js';

/** Whether a larger value of an indicator is better (an index) or a smaller one (a rank). */
export const INDICATOR_DIRECTIONS = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** The sub-series of the UN e-government development index. */
export const EGDI_SERIES = [
  'EGDI',
  'ONLINE_SERVICES',
  'INFRASTRUCTURE',
  'HUMAN_CAPITAL',
  'PARTICIPATION',
] as const;
export type EgdiSeries = (typeof EGDI_SERIES)[number];

/** What a value of a series is counted in. */
export const INDICATOR_UNITS = ['RANK', 'INDEX', 'PERCENT', 'COUNT'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** One point of a series. */
export interface IndicatorPoint {
  readonly measuredOn: LocalDate;
  /** In ten-thousandths, so that an index of 0.5060 is 5060 and a rank of 82 is 820000. */
  readonly valueE4: number;
}
