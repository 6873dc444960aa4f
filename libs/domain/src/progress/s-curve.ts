import { dayNumber, type LocalDate } from '../shared/local-date.js';
import { basisPoints } from '../shared/ratio.js';
import { cutAt } from './cut.js';
import type { ProjectFacts } from './facts.js';
import {
  datedMilestones,
  earned,
  earnedShare,
  planLines,
  plannedShare,
  type DatedMilestone,
  type PlanLine,
} from './plan.js';
import { emptySums, type RollupSums } from './rollup-sums.js';
import { rollupFromSums } from './rollup.js';
import type { Weighting } from './weighting.js';

/** A set's progress and plan on one day, in basis points; null where nothing is measured. */
export interface CurvePoint {
  readonly on: LocalDate;
  /** null after the status date: nothing is known of it. */
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly measuredCount: number;
}

/**
 * Progress and plan of a set on each of some days (in order), from all facts: on a day not after the status date it is
 * the set's rollup at that day, in hindsight as domain.md section 3 says. Each project is judged only on days on which
 * its figures can change, so that many days cost little more than one.
 */
export function progressCurve(
  set: Iterable<ProjectFacts>,
  weighting: Weighting,
  days: readonly LocalDate[],
  statusOn: LocalDate,
): CurvePoint[] {
  const tally = newTally(days.length);
  const numbers = days.map(dayNumber);
  for (const facts of set) count(tally, facts, days, numbers);
  const sums = sumsByDay(tally, days.length);
  return days.map((on, index) => {
    const { progressBp, plannedProgressBp } = rollupFromSums(sums[index] ?? emptySums(), weighting);
    const { measuredCount } = tally;
    return { on, progressBp: on > statusOn ? null : progressBp, plannedProgressBp, measuredCount };
  });
}

/** A value that holds from the day with that index on. */
interface Step {
  readonly index: number;
  readonly bp: number;
}

/** What changes on each day in the sums that `RollupSums` names alike. */
interface Changes {
  readonly bp: Float64Array;
  readonly unbudgeted: Float64Array;
  readonly byBudget: bigint[];
}

interface Tally {
  measuredCount: number;
  weighedCount: number;
  weighedBudgetCentimes: number;
  unbudgetedCount: number;
  readonly progress: Changes;
  readonly planned: Changes;
}

function newTally(length: number): Tally {
  const changes = (): Changes => ({
    bp: new Float64Array(length),
    unbudgeted: new Float64Array(length),
    byBudget: new Array<bigint>(length).fill(0n),
  });
  return {
    ...{ measuredCount: 0, weighedCount: 0, weighedBudgetCentimes: 0, unbudgetedCount: 0 },
    ...{ progress: changes(), planned: changes() },
  };
}

function count(
  tally: Tally,
  facts: ProjectFacts,
  days: readonly LocalDate[],
  numbers: readonly number[],
): void {
  const dated = datedMilestones(facts.milestones ?? []);
  if (facts.lifecycle === 'CANCELLED' || dated.length === 0) return;
  tally.measuredCount += 1;
  if (earned(dated).weight === 0) return;
  tally.weighedCount += 1;
  const budget = facts.budgetPlannedCentimes;
  if (budget === null) tally.unbudgetedCount += 1;
  else tally.weighedBudgetCentimes += budget;
  add(tally.progress, earnedSteps(facts, dated, days, numbers), budget);
  add(tally.planned, plannedSteps(planLines(dated, facts.startOn), numbers), budget);
}

function add({ bp, unbudgeted, byBudget }: Changes, steps: readonly Step[], budget: number | null): void {
  let before = 0;
  for (const { index, bp: reached } of steps) {
    const change = reached - before;
    before = reached;
    if (change === 0) continue;
    bp[index] = (bp[index] ?? 0) + change;
    if (budget === null) unbudgeted[index] = (unbudgeted[index] ?? 0) + change;
    else byBudget[index] = (byBudget[index] ?? 0n) + BigInt(budget) * BigInt(change);
  }
}

/** What a project has earned: it changes only on days of which some fact speaks. */
function earnedSteps(
  facts: ProjectFacts,
  dated: readonly DatedMilestone[],
  days: readonly LocalDate[],
  numbers: readonly number[],
): Step[] {
  const indices = new Set([0]);
  for (const { actualEndOn, percents } of dated) {
    if (actualEndOn !== null) indices.add(firstFrom(numbers, dayNumber(actualEndOn)));
    for (const { statedOn } of percents)
      if (statedOn !== null) indices.add(firstFrom(numbers, dayNumber(statedOn)));
  }
  return inOrder(indices, days.length).map((index) => {
    const known = cutAt(facts, days[index] as LocalDate);
    return { index, bp: basisPoints(earnedShare(earned(datedMilestones(known.milestones ?? [])))) };
  });
}

/** What a project has promised: it changes on baseline ends, and daily while a milestone is planned to advance. */
function plannedSteps(lines: readonly PlanLine[], numbers: readonly number[]): Step[] {
  const indices = new Set([0]);
  for (const { startDay, endDay } of lines) {
    const end = firstFrom(numbers, endDay);
    indices.add(end);
    if (startDay === null) continue;
    for (let index = firstFrom(numbers, startDay + 1); index < end; index += 1) indices.add(index);
  }
  return inOrder(indices, numbers.length).map((index) => {
    const share = plannedShare(lines, numbers[index] ?? 0);
    return { index, bp: share === null ? 0 : basisPoints(share) };
  });
}

function inOrder(indices: ReadonlySet<number>, length: number): number[] {
  return [...indices].filter((index) => index < length).sort((a, b) => a - b);
}

/** The index of the first of some day numbers (in order) that is not before a day. */
function firstFrom(numbers: readonly number[], day: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sums of a set on each day, as one statement would make them: only what progress is weighed from. */
function sumsByDay(tally: Tally, length: number): RollupSums[] {
  const { progress, planned, measuredCount, weighedCount, weighedBudgetCentimes, unbudgetedCount } = tally;
  let sums: RollupSums = {
    ...emptySums(),
    ...{ measuredCount, weighedCount, weighedBudgetCentimes, unbudgetedCount },
  };
  return Array.from({ length }, (_, index) => {
    sums = {
      ...sums,
      progressBpSum: sums.progressBpSum + (progress.bp[index] ?? 0),
      plannedProgressBpSum: sums.plannedProgressBpSum + (planned.bp[index] ?? 0),
      budgetProgressSum: sums.budgetProgressSum + (progress.byBudget[index] ?? 0n),
      budgetPlannedProgressSum: sums.budgetPlannedProgressSum + (planned.byBudget[index] ?? 0n),
      unbudgetedProgressBpSum: sums.unbudgetedProgressBpSum + (progress.unbudgeted[index] ?? 0),
      unbudgetedPlannedProgressBpSum: sums.unbudgetedPlannedProgressBpSum + (planned.unbudgeted[index] ?? 0),
    };
    return sums;
  });
}
