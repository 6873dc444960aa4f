import { daysBetween, type LocalDate } from '../shared/local-date.js';
import { reportingSince } from '../update/period.js';
import type {
  ExplainedPart,
  Explanation,
  FigureValue,
  LeftOut,
  LeftOutReason,
  RollupFigure,
  Term,
  Unit,
} from './explanation.js';
import { term } from './explained.js';
import { pointsApart } from './figure-value.js';
import { RULES_VERSION } from './figures.js';
import type { RollupPart } from './rollup-sums.js';
import { rollupFigures, type Rollup } from './rollup.js';
import { isDeclaredBetter } from './voice.js';
import { projectWeight, type Weighting } from './weighting.js';

/** A set of projects whose figures are to be explained. */
export interface ExplainedSet {
  readonly parts: readonly RollupPart[];
  readonly weighting: Weighting;
  readonly statusOn: LocalDate;
  /** First day of the first month of updates; null while none is asked for. */
  readonly firstReportingOn: LocalDate | null;
}

/** One figure of a set opened to its projects; `group` is the value counted by a …_COUNT figure. */
export function explainRollup(set: ExplainedSet, figure: RollupFigure, group?: string): Explanation {
  return {
    figure,
    value: rollupValue(rollupOf(set), figure, { group, statusOn: set.statusOn }),
    ...(group !== undefined && { group }),
    rulesVersion: RULES_VERSION,
    statusOn: set.statusOn,
    ...EXPLAIN[figure](set, group),
  };
}

const rollups = new WeakMap<ExplainedSet, Rollup>();

/** A set is summed once, however many of its figures are explained. */
function rollupOf(set: ExplainedSet): Rollup {
  const known = rollups.get(set) ?? rollupFigures(set.parts, set.weighting);
  rollups.set(set, known);
  return known;
}

/** The value of a figure of a set as its explanation gives it, at a status date; `group` as in `explainRollup`. */
export function rollupValue(
  rollup: Rollup,
  figure: RollupFigure,
  { group = '', statusOn }: { readonly group?: string; readonly statusOn: LocalDate },
): FigureValue {
  const { progressBp, plannedProgressBp, projectCount, measuredCount, lastActualOn, lastUpdateOn } = rollup;
  const values: Record<RollupFigure, FigureValue> = {
    PROJECT_COUNT: projectCount,
    COVERAGE: { of: measuredCount, over: projectCount },
    SET_PROGRESS: progressBp,
    SET_PLANNED_PROGRESS: plannedProgressBp,
    SET_SPI: progressBp === null || !plannedProgressBp ? null : { of: progressBp, over: plannedProgressBp },
    SET_OVERDUE_MILESTONES: rollup.overdueMilestoneCount,
    WORST_SLIPPAGE: rollup.worstSlippageDays,
    BUDGET_PLANNED: rollup.budgetPlannedCentimes,
    HEALTH_COUNT: countOf(rollup.health, group),
    LIFECYCLE_COUNT: countOf(rollup.lifecycle, group),
    PHASE_COUNT: countOf(rollup.phase, group),
    SET_GAP: pointsApart(progressBp, plannedProgressBp),
    LAST_ACTUAL: lastActualOn,
    LAST_ACTUAL_AGE: lastActualOn === null ? null : daysBetween(lastActualOn, statusOn),
    LAST_UPDATE: lastUpdateOn,
    LAST_UPDATE_AGE: lastUpdateOn === null ? null : daysBetween(lastUpdateOn, statusOn),
    BETTER_DECLARED: rollup.betterDeclaredCount,
  };
  return values[figure];
}

type Opened = Pick<Explanation, 'formula' | 'unit' | 'parts' | 'leftOut'>;

const EXPLAIN: Readonly<Record<RollupFigure, (set: ExplainedSet, group?: string) => Opened>> = {
  PROJECT_COUNT: (set) => ({
    ...sorted(set, cancelled, (part) => ({ label: label(part), value: 1, unit: 'COUNT' })),
    formula: 'COUNT',
    unit: 'COUNT',
  }),
  COVERAGE: (set) => ({
    ...sorted(set, cancelled, (part) => ({
      label: label(part),
      value: part.measured ? 1 : 0,
      unit: 'COUNT',
    })),
    formula: 'COUNT_OF_ALL',
    unit: 'RATIO',
  }),
  SET_PROGRESS: (set) => mean(set, (part) => part.progressBp),
  SET_PLANNED_PROGRESS: (set) => mean(set, (part) => part.plannedProgressBp),
  SET_SPI: (set) => ({
    formula: 'RATIO',
    unit: 'RATIO',
    parts: [
      figureTerm(set, 'PROGRESS', 'SET_PROGRESS'),
      figureTerm(set, 'PLANNED_PROGRESS', 'SET_PLANNED_PROGRESS'),
    ],
    leftOut: [],
  }),
  SET_OVERDUE_MILESTONES: (set) => ({
    ...sorted(set, unmeasured, (part) => ({
      label: label(part),
      value: part.overdueMilestoneCount,
      unit: 'COUNT',
    })),
    formula: 'SUM',
    unit: 'COUNT',
  }),
  WORST_SLIPPAGE: (set) => ({
    ...sorted(set, unmeasured, (part) => ({ label: label(part), value: part.slippageDays, unit: 'DAYS' })),
    formula: 'LARGEST',
    unit: 'DAYS',
  }),
  BUDGET_PLANNED: (set) => ({
    ...sorted(
      set,
      (part) => cancelled(part) ?? (part.budgetPlannedCentimes === null ? 'NO_BUDGET' : null),
      (part) => ({ label: label(part), value: part.budgetPlannedCentimes, unit: 'CENTIMES' }),
    ),
    formula: 'SUM_OF_KNOWN',
    unit: 'CENTIMES',
  }),
  HEALTH_COUNT: (set, group) => counted(set, cancelled, (part) => part.health, group),
  LIFECYCLE_COUNT: (set, group) =>
    counted(
      set,
      () => null,
      (part) => part.lifecycle,
      group,
    ),
  PHASE_COUNT: (set, group) => counted(set, cancelled, (part) => part.phase, group),
  SET_GAP: (set) => ({
    formula: 'POINTS_BETWEEN',
    unit: 'POINTS',
    parts: [
      figureTerm(set, 'PROGRESS', 'SET_PROGRESS'),
      figureTerm(set, 'PLANNED_PROGRESS', 'SET_PLANNED_PROGRESS'),
    ],
    leftOut: [],
  }),
  LAST_ACTUAL: (set) => ({
    ...sorted(
      set,
      (part) => cancelled(part) ?? (part.lastActualOn === null ? 'NOTHING_FINISHED' : null),
      (part) => ({ label: label(part), value: part.lastActualOn, unit: 'DATE' }),
    ),
    formula: 'LATEST',
    unit: 'DATE',
  }),
  LAST_ACTUAL_AGE: (set) => age(set, 'LAST_ACTUAL'),
  LAST_UPDATE: (set) => ({
    ...sorted(
      set,
      (part) => cancelled(part) ?? (part.updatedOn === null ? withoutUpdate(set) : null),
      (part) => ({ label: label(part), value: part.updatedOn, unit: 'DATE' }),
    ),
    formula: 'LATEST',
    unit: 'DATE',
  }),
  LAST_UPDATE_AGE: (set) => age(set, 'LAST_UPDATE'),
  BETTER_DECLARED: (set) => ({
    ...sorted(
      set,
      (part) => cancelled(part) ?? notBetter(part),
      (part) => ({ label: label(part), value: part.voiceGapSteps, unit: 'COUNT' }),
    ),
    formula: 'COUNT',
    unit: 'COUNT',
  }),
};

/** Days since the latest of some days; without any, what was left out of it is told at once. */
function age(set: ExplainedSet, latest: 'LAST_ACTUAL' | 'LAST_UPDATE'): Opened {
  const day = figureTerm(set, latest, latest, 'DATE');
  return {
    formula: 'DAYS_BETWEEN',
    unit: 'DAYS',
    parts: [day, term('STATUS_ON', set.statusOn, 'DATE')],
    leftOut: day.value === null ? (day.explanation?.leftOut ?? []) : [],
  };
}

/** Why a project has no update: none is asked for yet, or none was submitted. */
function withoutUpdate({ firstReportingOn, statusOn }: ExplainedSet): LeftOutReason {
  return reportingSince(firstReportingOn, statusOn) === null ? 'NOT_REPORTING' : 'NO_UPDATE';
}

function notBetter(part: RollupPart): LeftOutReason | null {
  if (isDeclaredBetter(part)) return null;
  return part.voiceGapSteps === null ? 'NOT_COMPARED' : 'NOT_BETTER';
}

function mean(set: ExplainedSet, progress: (part: RollupPart) => number | null): Opened {
  const weight = (part: RollupPart): number => projectWeight(set.weighting, part.budgetPlannedCentimes);
  const reason = (part: RollupPart): LeftOutReason | null =>
    unmeasured(part) ?? (part.progressBp === null || weight(part) === 0 ? 'NO_WEIGHT' : null);
  const standsIn = (part: RollupPart): boolean =>
    set.weighting.basis === 'BUDGET' && part.budgetPlannedCentimes === null;
  return {
    ...sorted(set, reason, (part) => ({
      label: label(part),
      value: progress(part),
      unit: 'BASIS_POINTS',
      weight: weight(part),
      ...(standsIn(part) && { standInWeight: true }),
    })),
    formula: 'WEIGHTED_MEAN',
    unit: 'BASIS_POINTS',
  };
}

function counted(
  set: ExplainedSet,
  leftOut: (part: RollupPart) => LeftOutReason | null,
  value: (part: RollupPart) => string,
  group?: string,
): Opened {
  const reason = (part: RollupPart): LeftOutReason | null =>
    leftOut(part) ?? (value(part) === group ? null : 'OTHER_GROUP');
  return {
    ...sorted(set, reason, (part) => ({ label: label(part), value: value(part), unit: 'CODE' })),
    formula: 'COUNT',
    unit: 'COUNT',
  };
}

function sorted(
  set: ExplainedSet,
  reason: (part: RollupPart) => LeftOutReason | null,
  explained: (part: RollupPart) => ExplainedPart,
): Pick<Opened, 'parts' | 'leftOut'> {
  const parts: ExplainedPart[] = [];
  const leftOut: LeftOut[] = [];
  for (const part of set.parts) {
    const why = reason(part);
    if (why === null) parts.push(explained(part));
    else leftOut.push({ label: label(part), reason: why });
  }
  return { parts, leftOut };
}

function figureTerm(
  set: ExplainedSet,
  name: Term,
  figure: RollupFigure,
  unit: Unit = 'BASIS_POINTS',
): ExplainedPart {
  const explanation = explainRollup(set, figure);
  return term(name, explanation.value, unit, explanation);
}

function cancelled({ lifecycle }: RollupPart): LeftOutReason | null {
  return lifecycle === 'CANCELLED' ? 'CANCELLED' : null;
}

function unmeasured(part: RollupPart): LeftOutReason | null {
  return cancelled(part) ?? (part.measured ? null : 'NOT_MEASURED');
}

function label({ projectId }: RollupPart): ExplainedPart['label'] {
  return { kind: 'PROJECT', id: projectId };
}

function countOf(counts: Readonly<Record<string, number>>, group: string): number {
  return counts[group] ?? 0;
}
