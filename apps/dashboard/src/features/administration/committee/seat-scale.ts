import { dayOf } from '../../../lib/dates.js';
import type { GivenPeriod } from '../keeping/period-words.js';

/** Places of days on a line of time, in percent from its beginning. */
export interface SeatScale {
  readonly years: readonly { readonly year: string; readonly percent: number }[];
  /** The day asked about. */
  readonly day: number;
  /** Where a period begins and how long it is; open ends reach the edges. */
  bar(period: GivenPeriod): { readonly start: number; readonly length: number };
}

const LABELS = 8;

/** The scale on which all the seats of a committee and a day can be seen, whole years wide. */
export function seatScale(periods: readonly GivenPeriod[], day: string): SeatScale {
  const days = [day, ...periods.flatMap(({ fromOn, untilOn }) => [fromOn, untilOn])].filter(
    (each): each is string => typeof each === 'string',
  );
  const yearsMet = days.map((each) => Number(each.slice(0, 4)));
  const [first, last] = [Math.min(...yearsMet), Math.max(...yearsMet) + 1];
  const [from, to] = [dayOf(`${first}-01-01`), dayOf(`${last}-01-01`)];
  const percent = (at: string): number => ((dayOf(at) - from) / (to - from)) * 100;
  const step = Math.max(1, Math.ceil((last - first) / LABELS));
  const years = Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => {
    const year = String(first + index * step);
    return { year, percent: percent(`${year}-01-01`) };
  });
  return {
    years,
    day: percent(day),
    bar: ({ fromOn, untilOn }) => {
      const start = fromOn ? percent(fromOn) : 0;
      return { start, length: (untilOn ? percent(untilOn) : 100) - start };
    },
  };
}
