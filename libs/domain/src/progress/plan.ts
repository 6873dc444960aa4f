import { dayNumber, type LocalDate } from '../shared/local-date.js';
import { compareRatios, type Ratio } from '../shared/ratio.js';
import type { MilestoneFacts } from './facts.js';

/** A planned milestone that has a baseline end: the only kind that is in the figures. */
export type DatedMilestone = MilestoneFacts & { readonly baselineEndOn: LocalDate };

/** What one milestone promises: its weight from its end on, and linearly from its start when it has one. */
export interface PlanLine {
  readonly weight: number;
  /** Day numbers; a null start: all at once, on the end. */
  readonly startDay: number | null;
  readonly endDay: number;
}

/** Weight earned: `hundredths` of a hundred times `weight`. */
export interface Earned {
  readonly weight: number;
  readonly hundredths: number;
}

/** The planned milestones that have a baseline end, in roadmap order. */
export function datedMilestones(milestones: readonly MilestoneFacts[]): readonly DatedMilestone[] {
  return milestones.filter((milestone): milestone is DatedMilestone => milestone.baselineEndOn !== null);
}

/**
 * What each dated milestone promises. A PERCENT milestone starts on its own start, else on the baseline end of the
 * milestone before it, else with the project; a start that is not before its end makes a step.
 */
export function planLines(dated: readonly DatedMilestone[], projectStartOn: LocalDate | null): PlanLine[] {
  return dated.map((milestone, index) => {
    const endDay = dayNumber(milestone.baselineEndOn);
    const startDay = startDayOf(milestone, dated[index - 1], projectStartOn);
    return {
      weight: milestone.weight,
      startDay: startDay !== null && startDay < endDay ? startDay : null,
      endDay,
    };
  });
}

function startDayOf(
  milestone: DatedMilestone,
  before: DatedMilestone | undefined,
  projectStartOn: LocalDate | null,
): number | null {
  if (milestone.earningRule === 'FIXED_0_100') return null;
  const startOn = milestone.baselineStartOn ?? before?.baselineEndOn ?? projectStartOn;
  return startOn === null ? null : dayNumber(startOn);
}

/** The exact share of the plan promised by a day; null when nothing carries weight. */
export function plannedShare(lines: readonly PlanLine[], day: number): Ratio | null {
  let weight = 0;
  let done = 0;
  let running: Ratio = { part: 0n, whole: 1n };
  for (const line of lines) {
    weight += line.weight;
    if (day >= line.endDay) done += line.weight;
    else if (line.startDay !== null && day > line.startDay) running = plus(running, line, day, line.startDay);
  }
  if (weight === 0) return null;
  return { part: BigInt(done) * running.whole + running.part, whole: BigInt(weight) * running.whole };
}

function plus(sum: Ratio, line: PlanLine, day: number, startDay: number): Ratio {
  const part = BigInt(line.weight) * BigInt(day - startDay);
  const whole = BigInt(line.endDay - startDay);
  return { part: sum.part * whole + part * sum.whole, whole: sum.whole * whole };
}

/** Whether the plan has promised no more by a day than was earned, exactly. */
export function promisedAtMost(lines: readonly PlanLine[], day: number, earned: Earned): boolean {
  let promised = 0;
  let exact = true;
  for (const { weight, startDay, endDay } of lines) {
    if (day >= endDay) promised += weight;
    else if (startDay !== null && day > startDay) {
      promised += (weight * (day - startDay)) / (endDay - startDay);
      exact = false;
    }
  }
  const distance = promised * 100 - earned.hundredths;
  // Floating point decides only where its error cannot matter.
  if (exact || Math.abs(distance) > earned.weight * 1e-6) return distance <= 0;
  const share = plannedShare(lines, day);
  return share === null || compareRatios(share, earnedShare(earned)) <= 0;
}

/** The weight earned by milestones whose facts are already cut at the status date. */
export function earned(dated: readonly DatedMilestone[]): Earned {
  let weight = 0;
  let hundredths = 0;
  for (const milestone of dated) {
    weight += milestone.weight;
    hundredths += milestone.weight * percentEarned(milestone);
  }
  return { weight, hundredths };
}

/** The exact share earned; its weight must be above zero. */
export function earnedShare({ weight, hundredths }: Earned): Ratio {
  return { part: BigInt(hundredths), whole: 100n * BigInt(weight) };
}

/** The percents a milestone has earned: 100 once finished; until then by its rule, at most 99. */
export function percentEarned(milestone: MilestoneFacts): number {
  if (milestone.actualEndOn !== null) return 100;
  if (milestone.earningRule === 'FIXED_0_100') return 0;
  return Math.min(99, lastPercent(milestone));
}

/** The percent stated last, whatever the order of the list: undated before dated, the highest of one day; else 0. */
export function lastPercent({ percents }: Pick<MilestoneFacts, 'percents'>): number {
  let lastOn = '';
  let last = 0;
  for (const { percent, statedOn } of percents) {
    const on = statedOn ?? '';
    if (on > lastOn || (on === lastOn && percent > last)) {
      lastOn = on;
      last = percent;
    }
  }
  return last;
}
