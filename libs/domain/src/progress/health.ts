import type { LocalDate } from '../shared/local-date.js';
import type { Thresholds } from './facts.js';
import type { Health, HealthReason, ReasonCode } from './figures.js';

/** All that health is judged on: the project's own figures, already computed at the status date. */
export interface Standing {
  readonly suspended: boolean;
  readonly milestoneCount: number;
  readonly finishedMilestoneCount: number;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly slippageDays: number | null;
  readonly overdueMilestoneCount: number;
  readonly worstOverdue: { readonly days: number; readonly milestoneId: string } | null;
  /** The risk not CLOSED of the largest exposure. */
  readonly worstRisk: { readonly exposure: number; readonly riskId: string; readonly count: number } | null;
  /** Days since the last submitted update, from the first reporting period on; null while none is asked for. */
  readonly updateAge: { readonly days: number; readonly sinceOn: LocalDate } | null;
  /** Days the oldest awaited decision has been waited for. */
  readonly decisionWait: {
    readonly days: number;
    readonly sinceOn: LocalDate;
    readonly count: number;
  } | null;
}

/** A project's health with the reasons for it. */
export interface Judgement {
  readonly health: Health;
  readonly reasons: readonly HealthReason[];
}

/** The thresholds a programme starts with, domain.md section 4. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  spiRedPercent: 75,
  spiAmberPercent: 90,
  spiFromPlannedBp: 1000,
  slippageRedDays: 90,
  slippageAmberDays: 30,
  overdueRedDays: 60,
  riskExposureAmber: 15,
  updateStaleDays: 45,
};

/** Reasons that rest on something not every reader may see. */
export const RESTRICTED_REASONS: readonly ReasonCode[] = ['RISK_EXPOSURE'];

/** A reason for a reader who may not see what it rests on: its code alone. */
export function withoutHidden(reason: HealthReason): HealthReason {
  return { code: reason.code };
}

/**
 * The health of a project with every reason that holds, the gravest first; an amber reason that a red one of the
 * same figure already implies is not repeated.
 */
export function judge(standing: Standing, thresholds: Thresholds): Judgement {
  if (standing.suspended) return { health: 'SUSPENDED', reasons: [{ code: 'SUSPENDED' }] };
  if (standing.milestoneCount === 0) return { health: 'NOT_ASSESSED', reasons: [{ code: 'NO_ROADMAP' }] };
  if (standing.finishedMilestoneCount === standing.milestoneCount) {
    return { health: 'COMPLETE', reasons: [{ code: 'ALL_FINISHED', count: standing.milestoneCount }] };
  }
  const red = redReasons(standing, thresholds);
  const amber = amberReasons(standing, thresholds, red);
  if (red.length > 0) return { health: 'RED', reasons: [...red, ...amber] };
  if (amber.length > 0) return { health: 'AMBER', reasons: amber };
  return { health: 'GREEN', reasons: [{ code: 'WITHIN_LIMITS' }] };
}

/** Schedule performance index in basis points, cut and not rounded, so that it never reads as a limit it is below; null without a plan. */
export function spiBp(progressBp: number | null, plannedProgressBp: number | null): number | null {
  if (progressBp === null || plannedProgressBp === null || plannedProgressBp === 0) return null;
  return Math.floor((progressBp * 10_000) / plannedProgressBp);
}

function redReasons(standing: Standing, limits: Thresholds): HealthReason[] {
  const reasons: HealthReason[] = [];
  if (spiBelow(standing, limits.spiRedPercent, limits)) {
    reasons.push(spiReason('SPI_RED', standing, limits.spiRedPercent));
  }
  const { slippageDays, worstOverdue } = standing;
  if (slippageDays !== null && slippageDays > limits.slippageRedDays) {
    reasons.push({ code: 'SLIPPAGE_RED', value: slippageDays, limit: limits.slippageRedDays });
  }
  if (worstOverdue !== null && worstOverdue.days > limits.overdueRedDays) {
    reasons.push(overdueReason('OVERDUE_RED', standing, limits.overdueRedDays));
  }
  return reasons;
}

function amberReasons(standing: Standing, limits: Thresholds, red: readonly HealthReason[]): HealthReason[] {
  const reasons: HealthReason[] = [];
  const isRed = (code: ReasonCode): boolean => red.some((reason) => reason.code === code);
  if (!isRed('SPI_RED') && spiBelow(standing, limits.spiAmberPercent, limits)) {
    reasons.push(spiReason('SPI_AMBER', standing, limits.spiAmberPercent));
  }
  const { slippageDays } = standing;
  if (!isRed('SLIPPAGE_RED') && slippageDays !== null && slippageDays > limits.slippageAmberDays) {
    reasons.push({ code: 'SLIPPAGE_AMBER', value: slippageDays, limit: limits.slippageAmberDays });
  }
  if (!isRed('OVERDUE_RED') && standing.worstOverdue !== null) {
    reasons.push(overdueReason('OVERDUE_AMBER', standing, 0));
  }
  return [...reasons, ...otherReasons(standing, limits)];
}

function otherReasons({ worstRisk, updateAge, decisionWait }: Standing, limits: Thresholds): HealthReason[] {
  const reasons: HealthReason[] = [];
  if (worstRisk !== null && worstRisk.exposure >= limits.riskExposureAmber) {
    const { exposure, riskId, count } = worstRisk;
    reasons.push({ code: 'RISK_EXPOSURE', value: exposure, limit: limits.riskExposureAmber, count, riskId });
  }
  if (updateAge !== null && updateAge.days > limits.updateStaleDays) {
    const { days, sinceOn } = updateAge;
    reasons.push({ code: 'UPDATE_STALE', value: days, limit: limits.updateStaleDays, on: sinceOn });
  }
  if (decisionWait !== null) {
    const { days, sinceOn, count } = decisionWait;
    reasons.push({ code: 'DECISION_AWAITED', value: days, count, on: sinceOn });
  }
  return reasons;
}

/** Compared on whole numbers, so that a reader can redo the judgement. */
function spiBelow({ progressBp, plannedProgressBp }: Standing, percent: number, limits: Thresholds): boolean {
  if (progressBp === null || plannedProgressBp === null) return false;
  if (plannedProgressBp < limits.spiFromPlannedBp) return false;
  return progressBp * 100 < percent * plannedProgressBp;
}

function spiReason(code: ReasonCode, standing: Standing, percent: number): HealthReason {
  const value = spiBp(standing.progressBp, standing.plannedProgressBp) ?? undefined;
  return { code, value, limit: percent * 100 };
}

function overdueReason(code: ReasonCode, standing: Standing, limit: number): HealthReason {
  const { worstOverdue, overdueMilestoneCount: count } = standing;
  return { code, value: worstOverdue?.days, limit, count, milestoneId: worstOverdue?.milestoneId };
}
