import { dayOf } from '../lib/dates.js';

/** One milestone as the timeline needs it. */
export interface TimelineMilestone {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly baselineStartOn?: string | null;
  readonly baselineEndOn?: string | null;
  readonly actualEndOn?: string | null;
  readonly forecastEndOn?: string | null;
  readonly expectedEndOn?: string | null;
  readonly slippageDays?: number | null;
  readonly counted: boolean;
  readonly finished: boolean;
}

/** A stretch of days, by day number. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One line of the timeline, in day numbers; what does not exist is null. */
export interface TimelineRow {
  readonly milestone: TimelineMilestone;
  readonly ghost: Stretch | null;
  readonly done: Stretch | null;
  readonly running: Stretch | null;
  readonly forecast: Stretch | null;
  /** From the baseline end to the expected end, when that is later. */
  readonly slip: Stretch | null;
  readonly end: number | null;
}

/** Places milestones on the days: each starts where it says, else where the one before it ends, else with the project. */
export function timelineRows(
  milestones: readonly TimelineMilestone[],
  statusOn: string,
  projectStartOn: string | null | undefined,
): TimelineRow[] {
  const today = dayOf(statusOn);
  const begin = projectStartOn ? dayOf(projectStartOn) : null;
  let plannedFrom = begin;
  let reallyFrom = begin;
  return milestones.map((milestone) => {
    const own = milestone.baselineStartOn ? dayOf(milestone.baselineStartOn) : null;
    const planned = milestone.baselineEndOn ? dayOf(milestone.baselineEndOn) : null;
    const endOn = milestone.actualEndOn ?? milestone.expectedEndOn ?? milestone.forecastEndOn;
    const end = endOn ? dayOf(endOn) : null;
    if (!milestone.counted || planned === null) {
      return { milestone, ghost: null, done: null, running: null, forecast: null, slip: null, end };
    }
    const ghostFrom = own ?? plannedFrom ?? planned;
    const barFrom = own ?? reallyFrom ?? ghostFrom;
    plannedFrom = planned;
    if (end !== null) reallyFrom = end;
    return {
      milestone,
      end,
      ghost: stretch(ghostFrom, planned),
      ...barOf(milestone.finished, barFrom, end ?? planned, today),
      slip: end !== null && end > planned ? { from: planned, to: end } : null,
    };
  });
}

/** The first and the last day a timeline shows, widened to whole quarters. */
export function timelineSpan(rows: readonly TimelineRow[], days: readonly number[]): Stretch {
  const all = [
    ...days,
    ...rows.flatMap(({ ghost, done, running, forecast, end }) =>
      [ghost, done, running, forecast]
        .flatMap((part) => (part ? [part.from, part.to] : []))
        .concat(end ?? []),
    ),
  ];
  const from = Math.min(...all);
  const to = Math.max(...all);
  const margin = Math.max(30, (to - from) * 0.02);
  return { from: from - margin, to: to + margin };
}

/** The first of January of every year in a span, as a year and its day number. */
export function yearsIn({ from, to }: Stretch): { year: number; day: number }[] {
  const years: { year: number; day: number }[] = [];
  for (let year = 1970 + Math.floor(from / 365.2425); ; year += 1) {
    const day = dayOf(`${year}-01-01`);
    if (day > to) return years;
    if (day >= from) years.push({ year, day });
  }
}

function barOf(
  finished: boolean,
  from: number,
  end: number,
  today: number,
): Pick<TimelineRow, 'done' | 'running' | 'forecast'> {
  if (finished) return { done: stretch(from, end), running: null, forecast: null };
  const now = Math.min(today, end);
  return {
    done: null,
    running: from < now ? { from, to: now } : null,
    forecast: end > today ? stretch(Math.max(from, today), end) : null,
  };
}

function stretch(from: number, to: number): Stretch {
  return { from: Math.min(from, to), to };
}
