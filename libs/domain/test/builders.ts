import type { MilestoneFacts, ProgrammeRules, ProjectFacts, RiskFacts } from '../src/progress/facts.js';
import { DEFAULT_THRESHOLDS } from '../src/progress/health.js';
import type { RollupPart } from '../src/progress/rollup-sums.js';
import { localDate, type LocalDate } from '../src/shared/local-date.js';

/** A day, or null, written as a test says it. */
export function on(text: string): LocalDate {
  return localDate(text);
}

/** A planned milestone that says only what matters; FIXED_0_100 of weight 1 due on 2013-01-01 unless told otherwise. */
export function aMilestone(said: Partial<MilestoneFacts> = {}): MilestoneFacts {
  return {
    milestoneId: 'M1',
    position: 1,
    phase: 'BUILD',
    weight: 1,
    earningRule: 'FIXED_0_100',
    baselineStartOn: null,
    baselineEndOn: on('2013-01-01'),
    forecastEndOn: null,
    actualEndOn: null,
    percents: [],
    ...said,
  };
}

/** A project in progress with the facts that matter and no others. */
export function aProject(said: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    projectId: 'P1',
    lifecycle: 'IN_PROGRESS',
    startOn: on('2012-01-01'),
    budgetPlannedCentimes: null,
    milestones: null,
    firstBaselineEndOn: null,
    risks: [],
    updatesSubmittedOn: [],
    healthsDeclared: [],
    decisionsAwaited: [],
    ...said,
  };
}

/** A risk of exposure 15, open. */
export function aRisk(said: Partial<RiskFacts> = {}): RiskFacts {
  return { riskId: 'R1', code: said.riskId ?? 'R1', status: 'OPEN', exposure: 15, raisedOn: null, ...said };
}

/** What a measured project on plan brings to a set. */
export function aPart(said: Partial<RollupPart> = {}): RollupPart {
  return {
    projectId: 'P1',
    lifecycle: 'IN_PROGRESS',
    health: 'GREEN',
    measured: true,
    progressBp: 5000,
    plannedProgressBp: 5000,
    overdueMilestoneCount: 0,
    slippageDays: 0,
    lastActualOn: null,
    updatedOn: null,
    voiceGapSteps: null,
    phase: 'BUILD',
    budgetPlannedCentimes: null,
    budgetCommittedCentimes: null,
    budgetSpentCentimes: null,
    ...said,
  };
}

/** A programme's rules with the thresholds it starts with, before reporting begins. */
export const RULES: ProgrammeRules = { thresholds: DEFAULT_THRESHOLDS, firstReportingOn: null };
