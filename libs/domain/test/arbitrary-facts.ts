import fc from 'fast-check';
import { EARNING_RULES, PHASES } from '../src/milestone/milestone.js';
import type { MilestoneFacts, ProgrammeRules, ProjectFacts, RiskFacts } from '../src/progress/facts.js';
import { DECLARED_HEALTHS, HEALTHS } from '../src/progress/figures.js';
import { DEFAULT_THRESHOLDS } from '../src/progress/health.js';
import { PHASE_GROUPS, type RollupPart } from '../src/progress/rollup-sums.js';
import { LIFECYCLES } from '../src/project/project.js';
import { RISK_STATUSES } from '../src/risk/risk.js';
import { fromDayNumber, type LocalDate } from '../src/shared/local-date.js';

/** Days around the programme's, 2010 to 2015, so that facts fall on every side of each other. */
export const anyDay: fc.Arbitrary<LocalDate> = fc.integer({ min: 14_610, max: 16_800 }).map(fromDayNumber);

const anyDayOrNone = fc.option(anyDay, { nil: null });

const anyPercent = fc.record({ percent: fc.integer({ min: 0, max: 100 }), statedOn: anyDayOrNone });

const anyMilestone: fc.Arbitrary<Omit<MilestoneFacts, 'milestoneId' | 'position'>> = fc.record({
  phase: fc.constantFrom(...PHASES),
  weight: fc.integer({ min: 0, max: 30 }),
  earningRule: fc.constantFrom(...EARNING_RULES),
  baselineStartOn: anyDayOrNone,
  baselineEndOn: fc.option(anyDay, { nil: null, freq: 8 }),
  forecastEndOn: anyDayOrNone,
  actualEndOn: anyDayOrNone,
  percents: fc.array(anyPercent, { maxLength: 3 }),
});

const anyRisk: fc.Arbitrary<Omit<RiskFacts, 'riskId' | 'code'>> = fc.record({
  status: fc.constantFrom(...RISK_STATUSES),
  exposure: fc.integer({ min: 1, max: 25 }),
  raisedOn: anyDayOrNone,
});

/** A project's facts in any combination, impossible orders of dates included. */
export const anyProject: fc.Arbitrary<ProjectFacts> = fc.record({
  projectId: fc.uuid(),
  lifecycle: fc.constantFrom(...LIFECYCLES),
  startOn: anyDayOrNone,
  budgetPlannedCentimes: fc.option(fc.integer({ min: 0, max: 10_000_000_000 }), { nil: null }),
  milestones: fc.option(
    fc
      .array(anyMilestone, { maxLength: 7 })
      .map((list) => list.map((said, at) => ({ ...said, milestoneId: `M${at + 1}`, position: at + 1 }))),
    { nil: null, freq: 8 },
  ),
  firstBaselineEndOn: anyDayOrNone,
  risks: fc
    .array(anyRisk, { maxLength: 3 })
    .map((list) => list.map((said, at) => ({ ...said, riskId: `R${at + 1}`, code: `R${at + 1}` }))),
  updatesSubmittedOn: fc.array(anyDay, { maxLength: 3 }),
  healthsDeclared: fc.array(
    fc.record({ monthOn: anyDay, declaredOn: anyDay, health: fc.constantFrom(...DECLARED_HEALTHS) }),
    { maxLength: 3 },
  ),
  decisionsAwaited: fc.array(fc.record({ sinceOn: anyDay, decidedOn: anyDayOrNone }), { maxLength: 2 }),
});

/** A programme's rules, before or after reporting began. */
export const anyRules: fc.Arbitrary<ProgrammeRules> = fc.record({
  thresholds: fc.constant(DEFAULT_THRESHOLDS),
  firstReportingOn: anyDayOrNone,
});

const anyBp = fc.integer({ min: 0, max: 10_000 });
const anyCentimes = fc.option(fc.integer({ min: 0, max: 100_000_000_000 }), { nil: null });

const anyUnmeasured = fc.record({
  measured: fc.constant(false),
  health: fc.constantFrom('NOT_ASSESSED' as const, 'SUSPENDED' as const),
  progressBp: fc.constant(null),
  plannedProgressBp: fc.constant(null),
  overdueMilestoneCount: fc.constant(0),
  slippageDays: fc.constant(null),
  phase: fc.constant('NONE' as const),
});

const anyMeasured = fc
  .record({
    measured: fc.constant(true),
    health: fc.constantFrom(...HEALTHS.filter((health) => health !== 'NOT_ASSESSED')),
    progress: fc.option(fc.tuple(anyBp, anyBp), { nil: null, freq: 10 }),
    overdueMilestoneCount: fc.integer({ min: 0, max: 9 }),
    slippageDays: fc.integer({ min: -400, max: 1500 }),
    phase: fc.constantFrom(...PHASE_GROUPS.filter((phase) => phase !== 'NONE')),
  })
  .map(({ progress, ...figures }) => ({
    ...figures,
    progressBp: progress?.[0] ?? null,
    plannedProgressBp: progress?.[1] ?? null,
  }));

/** What a project, measured or not, brings to a set. */
export const anyPart: fc.Arbitrary<RollupPart> = fc
  .tuple(
    fc.record({
      projectId: fc.uuid(),
      lifecycle: fc.constantFrom(...LIFECYCLES),
      lastActualOn: anyDayOrNone,
      updatedOn: anyDayOrNone,
      voiceGapSteps: fc.option(fc.integer({ min: -2, max: 2 }), { nil: null }),
      budgetPlannedCentimes: anyCentimes,
      budgetCommittedCentimes: anyCentimes,
      budgetSpentCentimes: anyCentimes,
    }),
    fc.oneof({ weight: 3, arbitrary: anyMeasured }, { weight: 1, arbitrary: anyUnmeasured }),
  )
  .map(([project, figures]) => ({ ...project, ...figures }));
