import type { DrawnMilestone } from '#domain/roadmap/packed-milestones.js';
import type { Stretch } from './timeline.js';

/** What one row of a portfolio's timeline shows, in day numbers. */
export interface RowMarks {
  /** What was promised, milestone by milestone. */
  readonly ghost: readonly Stretch[];
  readonly done: readonly Stretch[];
  readonly running: readonly Stretch[];
  readonly forecast: readonly Stretch[];
  /** From the last baseline end to the last expected end, when that is later. */
  readonly slip: Stretch | null;
  /** Baseline ends that have passed without their milestone being finished. */
  readonly late: readonly number[];
  /** Ends of milestones outside the figures. */
  readonly events: readonly number[];
}

/** The marks of a project: each milestone starts where it says, else where the one before it ends, else with the project. */
export function rowMarks(
  milestones: readonly DrawnMilestone[],
  startDay: number | null,
  today: number,
): RowMarks {
  const marks = { ghost: [], done: [], running: [], forecast: [], late: [], events: [] } as Growing;
  let planned = startDay;
  let really = startDay;
  for (const milestone of milestones) {
    const { baselineEndDay, endDay, finished } = milestone;
    if (baselineEndDay === null) {
      if (endDay !== null) marks.events.push(endDay);
      continue;
    }
    const end = endDay ?? baselineEndDay;
    const ghostFrom = milestone.startDay ?? planned ?? baselineEndDay;
    marks.ghost.push(stretch(ghostFrom, baselineEndDay));
    addBar(marks, finished, stretch(milestone.startDay ?? really ?? ghostFrom, end), today);
    if (!finished && baselineEndDay < today) marks.late.push(baselineEndDay);
    [planned, really] = [baselineEndDay, end];
  }
  return { ...marks, slip: slipOf(milestones) };
}

function slipOf(milestones: readonly DrawnMilestone[]): Stretch | null {
  const days = milestones.flatMap(({ baselineEndDay, endDay }) =>
    baselineEndDay === null ? [] : [{ from: baselineEndDay, to: endDay ?? baselineEndDay }],
  );
  if (days.length === 0) return null;
  const from = Math.max(...days.map((day) => day.from));
  const to = Math.max(...days.map((day) => day.to));
  return to > from ? { from, to } : null;
}

type Growing = {
  readonly [Name in Exclude<keyof RowMarks, 'slip'>]: RowMarks[Name][number][];
};

function addBar(marks: Growing, finished: boolean, { from, to }: Stretch, today: number): void {
  if (finished) {
    marks.done.push({ from, to });
    return;
  }
  if (from < Math.min(today, to)) marks.running.push({ from, to: Math.min(today, to) });
  if (to > today) marks.forecast.push({ from: Math.max(from, today), to });
}

function stretch(from: number, to: number): Stretch {
  return { from: Math.min(from, to), to };
}

/** The first and the last day that a row reaches; null for one without a bar. */
export function daysOf({ ghost, done, running, forecast, events }: RowMarks): Stretch | null {
  const parts = [ghost, done, running, forecast].flat();
  if (parts.length + events.length === 0) return null;
  return {
    from: Math.min(...parts.map(({ from }) => from), ...events),
    to: Math.max(...parts.map(({ to }) => to), ...events),
  };
}

/** The days between which all rows lie, today among them. */
export function daysReached(rows: readonly RowMarks[], today: number): Stretch {
  return daysBetween(rows, today, 0);
}

/** The days between which nearly all rows lie, so that the few that reach far beyond do not crush the others. */
export function usualDays(rows: readonly RowMarks[], today: number): Stretch {
  return daysBetween(rows, today, 0.1);
}

/** Leaves the given share of the earliest beginnings and of the latest ends aside. */
function daysBetween(rows: readonly RowMarks[], today: number, share: number): Stretch {
  const reached = rows.flatMap((row) => daysOf(row) ?? []);
  const aside = Math.floor(reached.length * share);
  const from = reached.map((days) => days.from).sort((a, b) => a - b)[aside] ?? today;
  const to = reached.map((days) => days.to).sort((a, b) => b - a)[aside] ?? today;
  return { from: Math.min(from, today), to: Math.max(to, today) };
}
