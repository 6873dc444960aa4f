import { dayOf } from '../lib/dates.js';

/** Progress and plan on one day, in basis points; `mark` is what is printed under the axis. */
export interface CurvePoint {
  readonly on: string;
  readonly doneBp: number | null;
  readonly plannedBp: number | null;
  readonly mark: string | null;
}

/** Where days and percentages stand in the drawing, in pixels; the side days begin on is the reader's. */
export interface CurveScale {
  readonly x: (day: number) => number;
  readonly y: (bp: number) => number;
  /** The two ends of the time axis. */
  readonly startX: number;
  readonly endX: number;
  /** So far from the beginning of the axis, whatever the side. */
  readonly along: (x: number) => number;
  /** A place so far after a mark in reading direction, or before it. */
  readonly beside: (x: number, distance: number) => number;
  /** A place so far after the beginning of the axis, or before it. */
  readonly aside: (distance: number) => number;
}

const AXIS = 40;
const LABELS = 76;
const TOP = 26;
const FOOT = 48;

/** The scale of a drawing of so many pixels for a window of days. */
export function scaleOf({
  width,
  height,
  from,
  to,
  rtl,
}: {
  width: number;
  height: number;
  from: string;
  to: string;
  rtl: boolean;
}): CurveScale {
  const first = dayOf(from);
  const span = Math.max(1, dayOf(to) - first);
  const room = Math.max(0, width - AXIS - LABELS);
  const side = (place: number): number => (rtl ? width - place : place);
  return {
    x: (day) => side(AXIS + ((day - first) / span) * room),
    y: (bp) => TOP + (1 - bp / 10_000) * (height - TOP - FOOT),
    startX: side(AXIS),
    endX: side(AXIS + room),
    along: (x) => side(x) - AXIS,
    beside: (x, distance) => (rtl ? x - distance : x + distance),
    aside: (distance) => side(AXIS + distance),
  };
}

/** The years of a window, with where each begins and whether there is room for its name. */
export function yearsOf(
  from: string,
  to: string,
  scale: CurveScale,
): { year: number; startX: number; middleX: number; named: boolean }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const startX = scale.x(dayOf(`${year}-01-01`));
    const endX = scale.x(dayOf(`${year + 1}-01-01`));
    const every = Math.max(1, Math.ceil(38 / Math.abs(endX - startX)));
    return { year, startX, middleX: (startX + endX) / 2, named: index % every === 0 };
  });
}

/** A name under the axis needs so much room. */
const NAME = 14;

/** The marks whose names stand clear of one another: the last one, and back from it each that leaves room. */
export function namedMarks(marked: readonly CurvePoint[], scale: CurveScale): ReadonlySet<CurvePoint> {
  const named = new Set<CurvePoint>();
  let taken = Infinity;
  for (const point of marked.toReversed()) {
    const x = scale.along(scale.x(dayOf(point.on)));
    if (taken - x < NAME) continue;
    named.add(point);
    taken = x;
  }
  return named;
}

const LINE = 18;

/** Where the words at the status date stand, so that none covers another and none the axis. */
export function placeLabels(
  done: number,
  planned: number,
  scale: CurveScale,
): { done: number; planned: number; gap: number } {
  const middle = (done + planned) / 2 + 4;
  if (done < planned) {
    const gap = Math.max(middle, done + 4 + 2 * LINE);
    return { done: Math.min(done + 4, gap - 2 * LINE), gap, planned: planned + 20 };
  }
  const lowest = scale.y(0) - 24;
  const below = Math.min(Math.max(done + 4, middle + LINE), lowest);
  return { done: below, gap: Math.min(middle, below - LINE), planned: planned - 12 };
}
