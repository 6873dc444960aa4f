import { dayOf } from '../../lib/dates.js';

/** One count of what is deployed, with its target where one was set. */
export interface Count {
  readonly countedOn?: string | null;
  readonly deployed?: number | null;
  readonly target?: number | null;
  readonly targetOn?: string | null;
}

/** From one count on its day to another on a later day. */
export interface Stretch {
  readonly from: number;
  readonly fromOn: string;
  readonly to: number;
  readonly toOn: string;
}

/** How fast something was deployed, and how fast it must be to keep its target. */
export interface Pace {
  readonly done: Stretch;
  readonly left: Stretch;
}

/** From the first dated count to the last, and from there to the target; null without two counts and a dated target ahead. */
export function paceOf(counts: readonly Count[], statusOn: string): Pace | null {
  const dated = datedCounts(counts);
  const aim = counts.findLast(({ target, targetOn }) => typeof target === 'number' && targetOn);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first === last || !aim?.targetOn || typeof aim.target !== 'number') return null;
  const { target, targetOn } = aim;
  if (target <= last.deployed || targetOn <= statusOn) return null;
  return {
    done: { from: first.deployed, fromOn: first.on, to: last.deployed, toOn: last.on },
    left: { from: last.deployed, fromOn: statusOn, to: target, toOn: targetOn },
  };
}

/** The counts that say both how many and when, on their days. */
export function datedCounts(counts: readonly Count[]): { on: string; day: number; deployed: number }[] {
  return counts.flatMap(({ countedOn, deployed }) =>
    countedOn && typeof deployed === 'number' ? [{ on: countedOn, day: dayOf(countedOn), deployed }] : [],
  );
}
