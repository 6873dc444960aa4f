import type { Thresholds } from '../progress/facts.js';
import type { LocalDate } from '../shared/local-date.js';
import type { AsOf } from './as-of.js';

/** How projects are to weigh: each alike, or by planned budget once enough budgets are known. */
export const WEIGHTINGS = ['EQUAL', 'BUDGET'] as const;
export type ProgrammeWeighting = (typeof WEIGHTINGS)[number];

/** A programme opened at a moment: what every statement about it is read at. */
export interface ProgrammeReading {
  readonly id: string;
  readonly code: string;
  /** Its own status date as held at the moment. */
  readonly statusOn: LocalDate;
  readonly thresholds: Thresholds;
  readonly firstReportingOn: LocalDate | null;
  readonly weighting: ProgrammeWeighting;
  readonly asOf: AsOf;
}
