import type { EarningRule, Phase } from '../milestone/milestone.js';
import type { Lifecycle } from '../project/project.js';
import type { RiskStatus } from '../risk/risk.js';
import type { LocalDate } from '../shared/local-date.js';
import type { DeclaredHealth } from './figures.js';

/** One planned milestone of the approved roadmap with what happened to it, as recorded (not yet cut at a status date). */
export interface MilestoneFacts {
  readonly milestoneId: string;
  /** Order in the roadmap, from 1. */
  readonly position: number;
  readonly phase: Phase;
  /** Whole number, 0 or more. */
  readonly weight: number;
  readonly earningRule: EarningRule;
  readonly baselineStartOn: LocalDate | null;
  readonly baselineEndOn: LocalDate | null;
  readonly forecastEndOn: LocalDate | null;
  readonly actualEndOn: LocalDate | null;
  /** Every percent stated, 0..100, in any order; an undated one (statedOn null) always exists. */
  readonly percents: readonly PercentStated[];
}

/** A percent complete and the day it was stated. */
export interface PercentStated {
  readonly percent: number;
  readonly statedOn: LocalDate | null;
}

/** A risk as far as health needs it. */
export interface RiskFacts {
  readonly riskId: string;
  readonly code: string;
  readonly status: RiskStatus;
  /** likelihood x impact, 1..25. */
  readonly exposure: number;
  readonly raisedOn: LocalDate | null;
}

/** A health as the lead organisation declared it with an update. */
export interface HealthDeclared {
  /** First day of the month that the update was of. */
  readonly monthOn: LocalDate;
  readonly declaredOn: LocalDate;
  readonly health: DeclaredHealth;
}

/** All that a project's figures are computed from, whoever asks. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly lifecycle: Lifecycle;
  readonly startOn: LocalDate | null;
  readonly budgetPlannedCentimes: number | null;
  /** Planned milestones of the approved version, in roadmap order; null without an approved version. */
  readonly milestones: readonly MilestoneFacts[] | null;
  /** Latest baseline end of the first version ever approved; null when there is none. */
  readonly firstBaselineEndOn: LocalDate | null;
  readonly risks: readonly RiskFacts[];
  /** Days on which the lead organisation submitted an update that covers the project. */
  readonly updatesSubmittedOn: readonly LocalDate[];
  /** In any order. */
  readonly healthsDeclared: readonly HealthDeclared[];
  /** The day since which a decision is awaited, null when none is; `decidedOn` ends it. */
  readonly decisionsAwaited: readonly { readonly sinceOn: LocalDate; readonly decidedOn: LocalDate | null }[];
}

/** The programme's rules as data: what health is judged by. */
export interface Thresholds {
  /** Whole percents: SPI below it is RED. */
  readonly spiRedPercent: number;
  readonly spiAmberPercent: number;
  /** SPI is judged once planned progress reaches it, in basis points. */
  readonly spiFromPlannedBp: number;
  readonly slippageRedDays: number;
  readonly slippageAmberDays: number;
  readonly overdueRedDays: number;
  readonly riskExposureAmber: number;
  readonly updateStaleDays: number;
}

/** What a programme fixes for all its projects. */
export interface ProgrammeRules {
  readonly thresholds: Thresholds;
  /** First day of the first reporting period; null: updates are not asked for yet, so none is stale. */
  readonly firstReportingOn: LocalDate | null;
}
