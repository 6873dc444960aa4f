import type { RollupSums } from './rollup-sums.js';

/** How projects weigh in a set: each alike, or by planned budget, with what a project without one weighs. */
export type Weighting =
  | { readonly basis: 'EQUAL' }
  | { readonly basis: 'BUDGET'; readonly standInCentimes: number };

/** The share of projects whose budget has to be known before projects weigh by budget. */
export const BUDGETS_NEEDED_PERCENT = 80;

/** Each project weighs 1. */
export const EQUAL_WEIGHTS: Weighting = { basis: 'EQUAL' };

/**
 * How the projects of a programme weigh, judged once on the whole programme so that all its sets compare:
 * by budget once 80 % of its projects have a planned budget; a project without one then weighs their mean.
 */
export function weightingOf(programme: RollupSums): Weighting {
  const { projectCount, budgetKnownCount, budgetPlannedCentimes } = programme;
  const known = budgetKnownCount * 100 >= projectCount * BUDGETS_NEEDED_PERCENT;
  if (!known || budgetKnownCount === 0 || budgetPlannedCentimes === 0) return EQUAL_WEIGHTS;
  const mean = Math.floor((2 * budgetPlannedCentimes + budgetKnownCount) / (2 * budgetKnownCount));
  return { basis: 'BUDGET', standInCentimes: mean };
}

/** What one project weighs in its set. */
export function projectWeight(weighting: Weighting, budgetPlannedCentimes: number | null): number {
  return weighting.basis === 'EQUAL' ? 1 : (budgetPlannedCentimes ?? weighting.standInCentimes);
}
