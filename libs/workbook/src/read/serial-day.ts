const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial of the calendar from 1900, and that calendar's distance from the one of 1904. */
const UNIX_EPOCH = 25_569;
const FROM_1904 = 1462;
/** 1900-03-01: before it the calendar from 1900 has a day that never was. */
const FIRST = 61;
/** 9999-12-31. */
const LAST = 2_958_465;

/** A serial as a day and whether it says an hour as well; null for what is no day of the file's calendar. */
export function daySerial(value: number, from1904: boolean): { day: string; time: boolean } | null {
  const serial = value + (from1904 ? FROM_1904 : 0);
  const whole = Math.floor(serial + 1e-6);
  if (!(whole >= FIRST && whole <= LAST)) return null;
  const day = new Date((whole - UNIX_EPOCH) * DAY_MS).toISOString().slice(0, 10);
  return { day, time: serial - whole > 1e-6 };
}

/** The serial of a day, the other way round. */
export function serialOfDay(day: string, from1904: boolean): number {
  return Date.parse(day) / DAY_MS + UNIX_EPOCH - (from1904 ? FROM_1904 : 0);
}

/** Whether a year, month and day are one of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year);
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && month <= 12;
}
