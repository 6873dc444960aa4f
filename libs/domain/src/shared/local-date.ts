import { DomainError } from './errors.js';

declare const calendarDay: unique symbol;

/** A calendar day `YYYY-MM-DD` of the years 0001 to 9999; it has no zone and no hour. */
export type LocalDate = string & { readonly [calendarDay]: true };

/** How precisely a source gave a date: `2011`, `2011-04` or `2011-04-17`. */
export const DATE_PRECISIONS = ['YEAR', 'MONTH', 'DAY'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL_PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a value is a day that exists in the calendar. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !DAY_PATTERN.test(value)) return false;
  return exists(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)));
}

/** The text as a day; INVALID_DATE when it is not one. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new DomainError('INVALID_DATE', { text });
  return text;
}

/** Days since 1970-01-01 (negative before), by Howard Hinnant's days_from_civil. */
export function dayNumber(date: LocalDate): number {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const month = digit(date, 5) * 10 + digit(date, 6);
  const day = digit(date, 8) * 10 + digit(date, 9);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with that number since 1970-01-01, by Howard Hinnant's civil_from_days. */
export function fromDayNumber(days: number): LocalDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Below, at or above zero as `a` comes before, with or after `b`. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The latest of the days given; null when there is none. */
export function latest(dates: Iterable<LocalDate | null>): LocalDate | null {
  let found: LocalDate | null = null;
  for (const date of dates) if (date !== null && (found === null || date > found)) found = date;
  return found;
}

/** The earliest of the days given; null when there is none. */
export function earliest(dates: Iterable<LocalDate | null>): LocalDate | null {
  let found: LocalDate | null = null;
  for (const date of dates) if (date !== null && (found === null || date < found)) found = date;
  return found;
}

/** How precise a partial date is; INVALID_DATE when it is none. */
export function precisionOf(text: string): DatePrecision {
  periodStart(text);
  return text.length === 4 ? 'YEAR' : text.length === 7 ? 'MONTH' : 'DAY';
}

/** The first day of a partial date's period: `2011-04` begins on 2011-04-01; INVALID_DATE when it is none. */
export function periodStart(text: string): LocalDate {
  const { year, month, day } = partial(text);
  return written(year, month ?? 1, day ?? 1);
}

/** The last day of a partial date's period: `2011-04` ends on 2011-04-30; INVALID_DATE when it is none. */
export function periodEnd(text: string): LocalDate {
  const { year, month, day } = partial(text);
  return written(year, month ?? 12, day ?? monthLength(year, month ?? 12));
}

/** A day as its source gave it: cut to the precision stated. */
export function atPrecision(date: LocalDate, precision: DatePrecision): string {
  return precision === 'YEAR' ? date.slice(0, 4) : precision === 'MONTH' ? date.slice(0, 7) : date;
}

function partial(text: string): { year: number; month: number | null; day: number | null } {
  const match = PARTIAL_PATTERN.exec(text);
  const year = Number(match?.[1]);
  const month = match?.[2] === undefined ? null : Number(match[2]);
  const day = match?.[3] === undefined ? null : Number(match[3]);
  if (!match || !exists(year, month ?? 1, day ?? 1)) throw new DomainError('INVALID_DATE', { text });
  return { year, month, day };
}

function exists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function written(year: number, month: number, day: number): LocalDate {
  const text = `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
  return text as LocalDate;
}

function digit(date: string, index: number): number {
  return date.charCodeAt(index) - 48;
}
