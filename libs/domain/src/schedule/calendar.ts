import type { FieldError } from '../shared/errors.js';
import { dayNumber, fromDayNumber, isLocalDate, type LocalDate } from '../shared/local-date.js';
import { nameErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';

/** The days of the week by their ISO 8601 number, Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** FIXED: on the same day every year. ESTIMATED: of one year, the day not yet announced. CONFIRMED: of one year, announced. */
export const HOLIDAY_KINDS = ['FIXED', 'ESTIMATED', 'CONFIRMED'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** The most days that one holiday may last. */
export const LONGEST_HOLIDAY_DAYS = 10;
const LAST_YEAR = 9999;

/** When a holiday falls. */
export interface HolidayDays {
  readonly kind: HolidayKind;
  /** Its first day; for a FIXED one, in the first year it was kept. */
  readonly firstOn: LocalDate;
  /** How many days it lasts, 1 or more. */
  readonly days: number;
  /** The last year in which a FIXED one is kept; null: it still is. */
  readonly lastYear: number | null;
}

/** A holiday with its name. */
export interface Holiday extends HolidayDays {
  readonly name: LocalizedText;
}

/** A programme's working calendar: the weekly rest days and the holidays. */
export interface WorkingCalendar {
  readonly restDays: readonly Weekday[];
  readonly holidays: readonly HolidayDays[];
}

/** Saturday and Sunday. */
export const DEFAULT_REST_DAYS: readonly Weekday[] = [6, 7];

/** The day of the week of a date. */
export function weekdayOf(on: LocalDate): Weekday {
  return (((((dayNumber(on) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The days of a year on which a holiday falls; a FIXED one that begins on 29 February falls in leap years alone. */
export function holidayDaysIn(holiday: HolidayDays, year: number): LocalDate[] {
  const days = [year - 1, year].flatMap((begun) => occurrence(holiday, begun));
  return days.filter((on) => yearOf(on) === year);
}

/** The year of a date. */
export function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4));
}

function occurrence({ kind, firstOn, days, lastYear }: HolidayDays, year: number): LocalDate[] {
  const kept =
    kind === 'FIXED' ? year >= yearOf(firstOn) && year <= (lastYear ?? LAST_YEAR) : year === yearOf(firstOn);
  const first = `${String(year).padStart(4, '0')}${firstOn.slice(4)}`;
  if (!kept || !isLocalDate(first)) return [];
  return Array.from({ length: days }, (_, later) => fromDayNumber(dayNumber(first) + later));
}

/** The fields of a holiday that cannot stand, by their names. */
export function holidayErrors({ name, kind, firstOn, days, lastYear }: Holiday): FieldError[] {
  const errors: FieldError[] = [...nameErrors('name', name)];
  if (days < 1 || days > LONGEST_HOLIDAY_DAYS || !Number.isInteger(days))
    errors.push({ field: 'days', code: 'OUT_OF_RANGE', params: { min: 1, max: LONGEST_HOLIDAY_DAYS } });
  const from = yearOf(firstOn);
  if (lastYear !== null && (kind !== 'FIXED' || lastYear < from || lastYear > LAST_YEAR))
    errors.push({ field: 'lastYear', code: 'OUT_OF_RANGE', params: { min: from, max: LAST_YEAR } });
  return errors;
}

/** Weekly rest days by their numbers, in order and each once. */
export function restDaysOf(numbers: readonly number[]): Weekday[] {
  return WEEKDAYS.filter((weekday) => numbers.includes(weekday));
}

/** Why weekly rest days cannot stand: one is no weekday, or none is left to work on. */
export function restDayErrors(numbers: readonly number[]): FieldError[] {
  const field = 'restDays';
  const unknown = numbers.find((number) => !WEEKDAYS.some((weekday) => weekday === number));
  if (unknown !== undefined) return [{ field, code: 'UNKNOWN_VALUE', params: { value: unknown } }];
  return restDaysOf(numbers).length === WEEKDAYS.length ? [{ field, code: 'WEEK_WITHOUT_WORK' }] : [];
}
