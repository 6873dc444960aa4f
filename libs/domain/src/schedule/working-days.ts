import { addDays, dayNumber, fromDayNumber, type LocalDate } from '../shared/local-date.js';
import { holidayDaysIn, weekdayOf, yearOf, type WorkingCalendar } from './calendar.js';

/** No calendar of a people rests longer without a working day: past it the calendar is at fault. */
const LONGEST_REST_DAYS = 3660;

const known = new WeakMap<WorkingCalendar, Map<number, ReadonlySet<LocalDate>>>();

/** Whether a day is neither a weekly rest day nor a holiday. */
export function isWorkingDay(calendar: WorkingCalendar, on: LocalDate): boolean {
  return !calendar.restDays.includes(weekdayOf(on)) && !holidaysOf(calendar, yearOf(on)).has(on);
}

/** The day itself when it is a working day, else the next one that is. */
export function nextWorkingDay(calendar: WorkingCalendar, on: LocalDate): LocalDate {
  for (let later = 0; later <= LONGEST_REST_DAYS; later += 1) {
    const day = addDays(on, later);
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new RangeError(`no working day within ten years of ${on}`);
}

/** The day on which a clock of so many working days (0 or more) runs out that starts after `on`; 0 days: the next working day. */
export function addWorkingDays(calendar: WorkingCalendar, on: LocalDate, days: number): LocalDate {
  if (days === 0) return nextWorkingDay(calendar, on);
  let day = on;
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(calendar, addDays(day, 1));
  return day;
}

/** The working days after `from` up to and with `to`; negative when `to` comes first. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1)
    if (isWorkingDay(calendar, fromDayNumber(day))) count += 1;
  return count;
}

/** The working days of each month of a year, January first. */
export function workingDaysByMonth(calendar: WorkingCalendar, year: number): number[] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = monthStart(year, month);
    const next = month === 11 ? monthStart(year + 1, 0) : monthStart(year, month + 1);
    return workingDaysBetween(calendar, addDays(first, -1), addDays(next, -1));
  });
}

function monthStart(year: number, month: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01` as LocalDate;
}

/** A year's holidays as a set of days, worked out once for a calendar. */
function holidaysOf(calendar: WorkingCalendar, year: number): ReadonlySet<LocalDate> {
  const years = known.get(calendar) ?? new Map<number, ReadonlySet<LocalDate>>();
  known.set(calendar, years);
  const days =
    years.get(year) ?? new Set(calendar.holidays.flatMap((holiday) => holidayDaysIn(holiday, year)));
  years.set(year, days);
  return days;
}
