import { dayOf } from '../../lib/dates.js';

/** One count of what is deployed, with its target where one was set. */
export interface Count {
  readonly countedOn?: string | null;
  readonly deployed?: number | null;
  readonly target?: number | null;
  readonly targetOn?: string | null;
}

/** How fast something was deployed, and how fast it must be to keep its target. */
export interface Pace {
  readonly done: number;
  readonly doneDays: number;
  readonly left: number;
  readonly leftDays: number;
}

/** From the first dated count to the last, and from there to the target; null without two counts and a dated target ahead. */
export function paceOf(counts: readonly Count[], statusOn: string): Pace | null {
  const dated = datedCounts(counts);
  const aim = counts.findLast(({ target, targetOn }) => typeof target === 'number' && targetOn);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first === last || !aim?.targetOn || typeof aim.target !== 'number') return null;
  const leftDays = dayOf(aim.targetOn) - dayOf(statusOn);
  const left = aim.target - last.deployed;
  if (left <= 0 || leftDays <= 0) return null;
  return { done: last.deployed - first.deployed, doneDays: last.day - first.day, left, leftDays };
}

/** The counts that say both how many and when, on their days. */
export function datedCounts(counts: readonly Count[]): { day: number; deployed: number }[] {
  return counts.flatMap(({ countedOn, deployed }) =>
    countedOn && typeof deployed === 'number' ? [{ day: dayOf(countedOn), deployed }] : [],
  );
}
