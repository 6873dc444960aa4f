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

/** Where things stand on the drawing: days across, mirrored in right-to-left pages. */
export interface Scale {
  readonly x: (day: number) => number;
  readonly side: (offset: number) => number;
  readonly width: number;
  /** What the names at the start of the rows may take, in pixels; on a narrow drawing they stand over their bars. */
  readonly names: number;
  readonly narrow: boolean;
}

/** Under this width the names stand over their bars. */
const NARROW = 620;
/** Room for the date beside the last mark. */
const END_LABEL = 148;

/** Days of a span on a drawing of so many pixels, the names of the rows beside it where there is room. */
export function scaleOf({ from, to }: Stretch, width: number, rtl: boolean): Scale {
  const narrow = width < NARROW;
  const left = narrow ? 0 : Math.min(264, width * 0.31);
  const across = width - left - (narrow ? 12 : END_LABEL);
  const plain = (day: number): number => left + ((day - from) / (to - from)) * across;
  return {
    width,
    narrow,
    names: narrow ? width : left - 16,
    x: (day) => Math.round((rtl ? width - plain(day) : plain(day)) * 10) / 10,
    side: (offset) => (rtl ? -offset : offset),
  };
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

/** The first day of the quarters between the years, for the fainter lines; none where they would crowd. */
export function quartersIn(span: Stretch): number[] {
  if (span.to - span.from > 5 * 365) return [];
  const from = 1970 + Math.floor(span.from / 365.2425);
  const to = 1970 + Math.floor(span.to / 365.2425);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years
    .flatMap((year) => ['04', '07', '10'].map((month) => dayOf(`${year}-${month}-01`)))
    .filter((day) => day >= span.from && day <= span.to);
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
