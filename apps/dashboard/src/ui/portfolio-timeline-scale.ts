import { fromDayNumber } from '#domain/shared/local-date.js';
import { dayOf } from '../lib/dates.js';
import type { Stretch } from './timeline.js';

/** How closely a portfolio's timeline is looked at. */
export const TIMELINE_ZOOMS = ['year', 'quarter', 'month'] as const;
export type TimelineZoom = (typeof TIMELINE_ZOOMS)[number];

/** Days laid out from the start side; `width` is all of them. */
export interface DayScale {
  readonly from: number;
  readonly to: number;
  readonly perDay: number;
  readonly width: number;
}

/** The beginning of a year, a quarter or a month. */
export interface TimelineTick {
  readonly day: number;
  readonly year: number;
  /** 1 to 4 or 1 to 12; null for a year. */
  readonly part: number | null;
}

const DAYS_A_YEAR = 365.2425;
/** The least width of a year at each zoom, in pixels. */
const YEAR_WIDTH: Readonly<Record<TimelineZoom, number>> = { year: 36, quarter: 352, month: 1080 };
const MONTHS_A_TICK: Readonly<Record<TimelineZoom, number>> = { year: 12, quarter: 3, month: 1 };

/** The scale of some days at a zoom: whole quarters at both ends, and never narrower than the room there is. */
export function dayScale({ from, to }: Stretch, zoom: TimelineZoom, room: number): DayScale {
  const [first, last] = [quarterStart(from - 20, 0), quarterStart(to + 20, 1)];
  const perDay = Math.max(room / (last - first), YEAR_WIDTH[zoom] / DAYS_A_YEAR);
  return { from: first, to: last, perDay, width: Math.round((last - first) * perDay) };
}

/** Where a day stands, in pixels from the start side. */
export function placeOf(day: number, { from, perDay }: DayScale): number {
  return (day - from) * perDay;
}

/** The years, quarters or months that begin within a scale. */
export function ticksOf({ from, to }: DayScale, zoom: TimelineZoom): TimelineTick[] {
  const ticks: TimelineTick[] = [];
  const step = MONTHS_A_TICK[zoom];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (let month = 1; month <= 12; month += step) {
      const day = monthStart(year, month);
      if (day < from || day > to) continue;
      ticks.push({ day, year, part: zoom === 'year' ? null : (month - 1) / step + 1 });
    }
  }
  return ticks;
}

function yearOf(day: number): number {
  return Number(fromDayNumber(Math.floor(day)).slice(0, 4));
}

function quarterStart(day: number, later: number): number {
  const on = fromDayNumber(Math.floor(day));
  const quarter = Math.floor((Number(on.slice(5, 7)) - 1) / 3) + later;
  return monthStart(Number(on.slice(0, 4)) + Math.floor(quarter / 4), (quarter % 4) * 3 + 1);
}

function monthStart(year: number, month: number): number {
  return dayOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}
