import { PHASES } from '../milestone/milestone.js';
import { LIFECYCLES, type Lifecycle } from '../project/project.js';
import { latest, type LocalDate } from '../shared/local-date.js';
import { HEALTHS, type Health, type PhaseGroup } from './figures.js';
import { isDeclaredBetter } from './voice.js';

/** The groups of the PHASE dimension, in order. */
export const PHASE_GROUPS = [...PHASES, 'DONE', 'NONE'] as const satisfies readonly PhaseGroup[];

/** What one project brings to a set: its row of figures with its lifecycle and budgets. */
export interface RollupPart {
  readonly projectId: string;
  readonly lifecycle: Lifecycle;
  readonly health: Health;
  readonly measured: boolean;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly overdueMilestoneCount: number;
  readonly slippageDays: number | null;
  /** Day of the last actual end known at the status date. */
  readonly lastActualOn: LocalDate | null;
  /** As ProjectFigures has them. */
  readonly updatedOn: LocalDate | null;
  readonly voiceGapSteps: number | null;
  readonly phase: PhaseGroup;
  readonly budgetPlannedCentimes: number | null;
  readonly budgetCommittedCentimes: number | null;
  readonly budgetSpentCentimes: number | null;
}

/**
 * The additive sums of a set of projects, which one SQL statement can make as well. CANCELLED projects count in
 * `lifecycle` alone. "Weighed" projects are those measured that have a progress (some milestone weighs something).
 */
export interface RollupSums {
  readonly projectCount: number;
  readonly measuredCount: number;
  readonly overdueMilestoneCount: number;
  /** Largest slippage of a measured project (a maximum, not a sum); null when none has one. */
  readonly worstSlippageDays: number | null;
  /** Latest day on which a milestone of any project was finished (a maximum, not a sum); null when none was. */
  readonly lastActualOn: LocalDate | null;
  /** Latest day on which an update was submitted that covers any project (a maximum, not a sum); null when none was. */
  readonly lastUpdateOn: LocalDate | null;
  /** Projects whose declared health is better than the computed one. */
  readonly betterDeclaredCount: number;
  /** Weighed projects, each alike: how many, and their progress added up. */
  readonly weighedCount: number;
  readonly progressBpSum: number;
  readonly plannedProgressBpSum: number;
  /** Weighed projects with a planned budget: that budget, and budget x progress, in centimes x basis points. */
  readonly weighedBudgetCentimes: number;
  readonly budgetProgressSum: bigint;
  readonly budgetPlannedProgressSum: bigint;
  /** Weighed projects without a planned budget: how many, and their progress added up. */
  readonly unbudgetedCount: number;
  readonly unbudgetedProgressBpSum: number;
  readonly unbudgetedPlannedProgressBpSum: number;
  /** Projects with a planned budget, measured or not, and the three budgets added up. */
  readonly budgetKnownCount: number;
  readonly budgetPlannedCentimes: number;
  readonly budgetCommittedCentimes: number;
  readonly budgetSpentCentimes: number;
  readonly health: Readonly<Record<Health, number>>;
  readonly lifecycle: Readonly<Record<Lifecycle, number>>;
  readonly phase: Readonly<Record<PhaseGroup, number>>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Counting = Mutable<Omit<RollupSums, 'health' | 'lifecycle' | 'phase'>> & {
  health: Record<Health, number>;
  lifecycle: Record<Lifecycle, number>;
  phase: Record<PhaseGroup, number>;
};

/** A count of nothing under every key. */
export function noneOf<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** The sums of an empty set. */
export function emptySums(): RollupSums {
  return counting();
}

/** The sums of a set of projects, whatever their order. */
export function rollupSums(parts: Iterable<RollupPart>): RollupSums {
  const sums = counting();
  for (const part of parts) count(sums, part);
  return sums;
}

/** The sums of two sets without a project in common. */
export function addSums(a: RollupSums, b: RollupSums): RollupSums {
  return {
    projectCount: a.projectCount + b.projectCount,
    measuredCount: a.measuredCount + b.measuredCount,
    overdueMilestoneCount: a.overdueMilestoneCount + b.overdueMilestoneCount,
    worstSlippageDays: worse(a.worstSlippageDays, b.worstSlippageDays),
    lastActualOn: latest([a.lastActualOn, b.lastActualOn]),
    lastUpdateOn: latest([a.lastUpdateOn, b.lastUpdateOn]),
    betterDeclaredCount: a.betterDeclaredCount + b.betterDeclaredCount,
    weighedCount: a.weighedCount + b.weighedCount,
    progressBpSum: a.progressBpSum + b.progressBpSum,
    plannedProgressBpSum: a.plannedProgressBpSum + b.plannedProgressBpSum,
    weighedBudgetCentimes: a.weighedBudgetCentimes + b.weighedBudgetCentimes,
    budgetProgressSum: a.budgetProgressSum + b.budgetProgressSum,
    budgetPlannedProgressSum: a.budgetPlannedProgressSum + b.budgetPlannedProgressSum,
    unbudgetedCount: a.unbudgetedCount + b.unbudgetedCount,
    unbudgetedProgressBpSum: a.unbudgetedProgressBpSum + b.unbudgetedProgressBpSum,
    unbudgetedPlannedProgressBpSum: a.unbudgetedPlannedProgressBpSum + b.unbudgetedPlannedProgressBpSum,
    budgetKnownCount: a.budgetKnownCount + b.budgetKnownCount,
    budgetPlannedCentimes: a.budgetPlannedCentimes + b.budgetPlannedCentimes,
    budgetCommittedCentimes: a.budgetCommittedCentimes + b.budgetCommittedCentimes,
    budgetSpentCentimes: a.budgetSpentCentimes + b.budgetSpentCentimes,
    health: addCounts(HEALTHS, a.health, b.health),
    lifecycle: addCounts(LIFECYCLES, a.lifecycle, b.lifecycle),
    phase: addCounts(PHASE_GROUPS, a.phase, b.phase),
  };
}

function counting(): Counting {
  return {
    projectCount: 0,
    measuredCount: 0,
    overdueMilestoneCount: 0,
    worstSlippageDays: null,
    lastActualOn: null,
    lastUpdateOn: null,
    betterDeclaredCount: 0,
    weighedCount: 0,
    progressBpSum: 0,
    plannedProgressBpSum: 0,
    weighedBudgetCentimes: 0,
    budgetProgressSum: 0n,
    budgetPlannedProgressSum: 0n,
    unbudgetedCount: 0,
    unbudgetedProgressBpSum: 0,
    unbudgetedPlannedProgressBpSum: 0,
    budgetKnownCount: 0,
    budgetPlannedCentimes: 0,
    budgetCommittedCentimes: 0,
    budgetSpentCentimes: 0,
    health: noneOf(HEALTHS),
    lifecycle: noneOf(LIFECYCLES),
    phase: noneOf(PHASE_GROUPS),
  };
}

function count(sums: Counting, part: RollupPart): void {
  sums.lifecycle[part.lifecycle] += 1;
  if (part.lifecycle === 'CANCELLED') return;
  sums.projectCount += 1;
  sums.health[part.health] += 1;
  sums.phase[part.phase] += 1;
  sums.lastActualOn = latest([sums.lastActualOn, part.lastActualOn]);
  sums.lastUpdateOn = latest([sums.lastUpdateOn, part.updatedOn]);
  if (isDeclaredBetter(part)) sums.betterDeclaredCount += 1;
  if (part.budgetPlannedCentimes !== null) {
    sums.budgetKnownCount += 1;
    sums.budgetPlannedCentimes += part.budgetPlannedCentimes;
  }
  sums.budgetCommittedCentimes += part.budgetCommittedCentimes ?? 0;
  sums.budgetSpentCentimes += part.budgetSpentCentimes ?? 0;
  if (!part.measured) return;
  sums.measuredCount += 1;
  sums.overdueMilestoneCount += part.overdueMilestoneCount;
  sums.worstSlippageDays = worse(sums.worstSlippageDays, part.slippageDays);
  if (part.progressBp !== null && part.plannedProgressBp !== null) weigh(sums, part);
}

function weigh(sums: Counting, part: RollupPart): void {
  const progress = part.progressBp ?? 0;
  const planned = part.plannedProgressBp ?? 0;
  sums.weighedCount += 1;
  sums.progressBpSum += progress;
  sums.plannedProgressBpSum += planned;
  if (part.budgetPlannedCentimes === null) {
    sums.unbudgetedCount += 1;
    sums.unbudgetedProgressBpSum += progress;
    sums.unbudgetedPlannedProgressBpSum += planned;
    return;
  }
  const budget = BigInt(part.budgetPlannedCentimes);
  sums.weighedBudgetCentimes += part.budgetPlannedCentimes;
  sums.budgetProgressSum += budget * BigInt(progress);
  sums.budgetPlannedProgressSum += budget * BigInt(planned);
}

function worse(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function addCounts<K extends string>(
  keys: readonly K[],
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Record<K, number> {
  const sum = noneOf(keys);
  for (const key of keys) sum[key] = a[key] + b[key];
  return sum;
}
