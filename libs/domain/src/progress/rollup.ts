import type { Lifecycle } from '../project/project.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Health, PhaseGroup } from './figures.js';
import { rollupSums, type RollupPart, type RollupSums } from './rollup-sums.js';
import type { Weighting } from './weighting.js';

/** What a portfolio can be split by; the groups of each partition it. */
export const ROLLUP_DIMENSIONS = [
  'ORGANISATION',
  'MINISTRY',
  'PRIORITY',
  'INITIATIVE',
  'ACTION',
  'FLAGSHIP',
  'LIFECYCLE',
  'PHASE',
] as const;
export type RollupDimension = (typeof ROLLUP_DIMENSIONS)[number];

/** The key of the group of projects that have no value in a dimension. */
export const NO_GROUP = 'NONE';

/** The figures of a set of projects at one status date. */
export interface Rollup {
  /** CANCELLED projects left out, here and in all else but `lifecycle`. */
  readonly projectCount: number;
  /** Coverage: of `projectCount`, those with a roadmap to measure them on. */
  readonly measuredCount: number;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly weightBasis: Weighting['basis'];
  readonly overdueMilestoneCount: number;
  readonly worstSlippageDays: number | null;
  readonly lastActualOn: LocalDate | null;
  /** Day of the last update submitted for any of its projects, known at the status date. */
  readonly lastUpdateOn: LocalDate | null;
  /** Projects whose declared health is better than the computed one. */
  readonly betterDeclaredCount: number;
  readonly budgetKnownCount: number;
  /** Sums of what is known, in centimes; null when nothing is. */
  readonly budgetPlannedCentimes: number | null;
  readonly budgetCommittedCentimes: number;
  readonly budgetSpentCentimes: number;
  readonly health: Readonly<Record<Health, number>>;
  readonly lifecycle: Readonly<Record<Lifecycle, number>>;
  readonly phase: Readonly<Record<PhaseGroup, number>>;
}

/** A part with what it weighs and how far it is, in basis points. */
export interface Part {
  readonly weight: number;
  readonly progress: number;
}

/** Weighted progress in basis points (0..10000), rounded half up; null when nothing carries weight. */
export function rollup(parts: readonly Part[]): number | null {
  let weight = 0n;
  let done = 0n;
  for (const part of parts) {
    weight += BigInt(part.weight);
    done += BigInt(part.weight) * BigInt(part.progress);
  }
  return meanBp(done, weight);
}

/** The figures of a set of projects. */
export function rollupFigures(parts: Iterable<RollupPart>, weighting: Weighting): Rollup {
  return rollupFromSums(rollupSums(parts), weighting);
}

/** The figures of a set whose sums are known: SQL adds, this judges. */
export function rollupFromSums(sums: RollupSums, weighting: Weighting): Rollup {
  const { weight, done, planned } = weighed(sums, weighting);
  return {
    projectCount: sums.projectCount,
    measuredCount: sums.measuredCount,
    progressBp: meanBp(done, weight),
    plannedProgressBp: meanBp(planned, weight),
    weightBasis: weighting.basis,
    overdueMilestoneCount: sums.overdueMilestoneCount,
    worstSlippageDays: sums.worstSlippageDays,
    lastActualOn: sums.lastActualOn,
    lastUpdateOn: sums.lastUpdateOn,
    betterDeclaredCount: sums.betterDeclaredCount,
    budgetKnownCount: sums.budgetKnownCount,
    budgetPlannedCentimes: sums.budgetKnownCount === 0 ? null : sums.budgetPlannedCentimes,
    budgetCommittedCentimes: sums.budgetCommittedCentimes,
    budgetSpentCentimes: sums.budgetSpentCentimes,
    health: sums.health,
    lifecycle: sums.lifecycle,
    phase: sums.phase,
  };
}

/** The figures of each group of a set; what has no key is in the group `NONE`, so the groups partition the set. */
export function rollupBy<P extends RollupPart>(
  parts: Iterable<P>,
  keyOf: (part: P) => string | null,
  weighting: Weighting,
): Map<string, Rollup> {
  const groups = new Map<string, P[]>();
  for (const part of parts) {
    const key = keyOf(part) ?? NO_GROUP;
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return new Map([...groups].map(([key, group]) => [key, rollupFigures(group, weighting)]));
}

function weighed(sums: RollupSums, weighting: Weighting): { weight: bigint; done: bigint; planned: bigint } {
  if (weighting.basis === 'EQUAL') {
    return {
      weight: BigInt(sums.weighedCount),
      done: BigInt(sums.progressBpSum),
      planned: BigInt(sums.plannedProgressBpSum),
    };
  }
  const standIn = BigInt(weighting.standInCentimes);
  return {
    weight: BigInt(sums.weighedBudgetCentimes) + standIn * BigInt(sums.unbudgetedCount),
    done: sums.budgetProgressSum + standIn * BigInt(sums.unbudgetedProgressBpSum),
    planned: sums.budgetPlannedProgressSum + standIn * BigInt(sums.unbudgetedPlannedProgressBpSum),
  };
}

function meanBp(done: bigint, weight: bigint): number | null {
  if (weight === 0n) return null;
  return Number((2n * done + weight) / (2n * weight));
}
