import { dayNumber, fromDayNumber, localDate, type LocalDate } from '#domain/shared/local-date.js';

/** The weeks of the month a day lies in, from Monday on; null for the days of its neighbours. */
export function monthWeeks(day: LocalDate): (LocalDate | null)[][] {
  const month = day.slice(0, 7);
  const first = dayNumber(localDate(`${month}-01`));
  const start = first - weekdayOf(first);
  const weeks: (LocalDate | null)[][] = [];
  for (let from = start; from === start || fromDayNumber(from).startsWith(month); from += 7) {
    const days = Array.from({ length: 7 }, (_, at) => fromDayNumber(from + at));
    weeks.push(days.map((each) => (each.startsWith(month) ? each : null)));
  }
  return weeks;
}

/** Monday is 0; the day numbered 0 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The day so many days later, or earlier. */
export function movedBy(day: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(day) + days);
}

/** The same day so many months later, or earlier; the last day of a shorter month. */
export function movedByMonths(day: LocalDate, months: number): LocalDate {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const firstOf = (month: number): LocalDate =>
    localDate(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
  const last = movedBy(firstOf(at + 1), -1);
  const same = `${firstOf(at).slice(0, 8)}${day.slice(8)}`;
  return same < last ? localDate(same) : last;
}
