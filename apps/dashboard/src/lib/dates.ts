import { dayNumber, isLocalDate, type LocalDate } from '#domain/shared/local-date.js';
import type { DatePrecision } from './graphql/graphql.js';

/** The parts of a calendar day, for the catalogues to put in order. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** The parts of `YYYY-MM-DD`; null when the text is no day. */
export function dateParts(text: string): DateParts | null {
  if (!isLocalDate(text)) return null;
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

/** How much of a day its source stated; a whole day unless said otherwise. */
export function precisionOf(precision: DatePrecision | null | undefined): DatePrecision {
  return precision ?? 'DAY';
}

/** Days since 1970-01-01, to place a day on an axis. */
export function dayOf(text: string): number {
  return dayNumber(text as LocalDate);
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayOfInstant(instant: string, timeZone = 'Africa/Casablanca'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}

/** The time of day of an instant in a time zone, `HH:MM`. */
export function timeOfInstant(instant: string, timeZone = 'Africa/Casablanca'): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}
