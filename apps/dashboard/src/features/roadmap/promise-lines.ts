import { isLocalDate } from '#domain/shared/local-date.js';
import { dayOf } from '../../lib/dates.js';
import type { Stretch } from '../../ui/timeline.js';
import type { PromiseRow } from './roadmap-values.js';

/** One milestone of a draft on the days: what is promised now, and what was approved before. */
export interface PromiseLine {
  readonly row: PromiseRow;
  readonly ghost: Stretch | null;
  readonly bar: Stretch | null;
}

/** Places a draft on the days: a milestone starts where it says, else where the one before it ends, else with the project. */
export function promiseLines(
  rows: readonly PromiseRow[],
  approved: ReadonlyMap<string, Stretch>,
  projectStartOn: string | null | undefined,
): PromiseLine[] {
  let before = isLocalDate(projectStartOn) ? dayOf(projectStartOn) : null;
  return rows.map((row) => {
    const { key, baselineStartOn, baselineEndOn } = row;
    const ghost = approved.get(key) ?? null;
    if (!isLocalDate(baselineEndOn)) return { row, ghost, bar: null };
    const to = dayOf(baselineEndOn);
    const from = isLocalDate(baselineStartOn) ? dayOf(baselineStartOn) : (before ?? to);
    before = to;
    return { row, ghost, bar: { from: Math.min(from, to), to } };
  });
}

/** The days that a draft's timeline shows, with room to move its ends. */
export function promiseSpan(lines: readonly PromiseLine[], today: number): Stretch {
  const days = [
    today,
    ...lines.flatMap(({ ghost, bar }) => [ghost, bar].flatMap((each) => (each ? [each.from, each.to] : []))),
  ];
  const from = Math.min(...days);
  const to = Math.max(...days);
  const margin = Math.max(45, (to - from) * 0.06);
  return { from: from - margin, to: to + margin };
}
