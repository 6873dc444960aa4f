import { promisedAtMost, type Earned, type PlanLine } from './plan.js';

/**
 * Earned schedule: the last day, up to the planned finish, by which the plan had promised no more than is earned
 * (W. Lipke, "Schedule is Different", The Measurable News, 2003: ES = C + I, here on a plan known day by day).
 * A day number; null when nothing carries weight.
 */
export function earnedScheduleDay(lines: readonly PlanLine[], earned: Earned): number | null {
  if (earned.weight === 0) return null;
  let low = Infinity;
  let high = -Infinity;
  for (const { startDay, endDay } of lines) {
    low = Math.min(low, startDay ?? endDay - 1);
    high = Math.max(high, endDay);
  }
  // The plan only rises, so the last day is found by halving: promised at `low` is 0.
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (promisedAtMost(lines, middle, earned)) low = middle;
    else high = middle - 1;
  }
  return low;
}
