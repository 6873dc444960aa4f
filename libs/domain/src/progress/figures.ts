import type { Phase } from '../milestone/milestone.js';
import type { LocalDate } from '../shared/local-date.js';

/** The version of the rules in this folder; stored with every figure and printed under every explanation. */
export const RULES_VERSION = 1;

/** État de santé, in the order in which the states are listed and drawn. */
export const HEALTHS = ['RED', 'AMBER', 'GREEN', 'COMPLETE', 'NOT_ASSESSED', 'SUSPENDED'] as const;
export type Health = (typeof HEALTHS)[number];

/** The healths that an SPGOV declares, the best first: their places count the steps between two voices. */
export const DECLARED_HEALTHS = ['GREEN', 'AMBER', 'RED'] as const;
export type DeclaredHealth = (typeof DECLARED_HEALTHS)[number];

/** What an SPGOV says of a project beside what is computed. */
export interface Voice {
  /** Declared last; null when nothing was declared. */
  readonly declaredHealth: DeclaredHealth | null;
  readonly declaredOn: LocalDate | null;
  /**
   * Steps by which the declared health is better than the computed one, negative when it is worse; null when there is
   * nothing to compare: nothing declared, or neither GREEN, AMBER nor RED computed.
   */
  readonly voiceGapSteps: number | null;
}

/** Why a project has its health. */
export const REASON_CODES = [
  'SUSPENDED',
  'NO_ROADMAP',
  'ALL_FINISHED',
  'SPI_RED',
  'SLIPPAGE_RED',
  'OVERDUE_RED',
  'SPI_AMBER',
  'SLIPPAGE_AMBER',
  'OVERDUE_AMBER',
  'RISK_EXPOSURE',
  'UPDATE_STALE',
  'DECISION_AWAITED',
  'WITHIN_LIMITS',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** One reason: its code and, where it has one, the figure reached, the limit passed and what it rests on. */
export interface HealthReason {
  readonly code: ReasonCode;
  /** SPI in basis points, days, or exposure, as the code says. */
  readonly value?: number;
  readonly limit?: number;
  readonly count?: number;
  readonly on?: LocalDate;
  readonly milestoneId?: string;
  readonly riskId?: string;
}

/** Where a project stands in its roadmap: the first unfinished planned milestone's phase. */
export type PhaseGroup = Phase | 'DONE' | 'NONE';

/** Every figure of one project at one status date. */
export interface ProjectFigures extends Voice {
  readonly statusOn: LocalDate;
  readonly rulesVersion: number;
  readonly health: Health;
  readonly reasons: readonly HealthReason[];
  /** Day of the last update that covers the project, known at the status date; null when there is none. */
  readonly updatedOn: LocalDate | null;
  /** Has a roadmap to measure it on; only measured projects bring progress, overdue and slippage to a set. */
  readonly measured: boolean;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly milestoneCount: number;
  readonly finishedMilestoneCount: number;
  readonly overdueMilestoneCount: number;
  /** Days of the milestone longest overdue; null when none is. */
  readonly worstOverdueDays: number | null;
  readonly slippageDays: number | null;
  /** Against the first baseline ever approved. */
  readonly firstSlippageDays: number | null;
  readonly baselineEndOn: LocalDate | null;
  readonly expectedEndOn: LocalDate | null;
  /** Day of the last actual end known at the status date. */
  readonly lastActualOn: LocalDate | null;
  readonly phase: PhaseGroup;
  /** Earned schedule (Lipke 2003): the day by which the plan had promised what is done. */
  readonly earnedScheduleOn: LocalDate | null;
  readonly scheduleVarianceDays: number | null;
  /** SPI(t) as a ratio of whole days, so that a reader can redo it. */
  readonly spiTime: { readonly earnedDays: number; readonly elapsedDays: number } | null;
}
