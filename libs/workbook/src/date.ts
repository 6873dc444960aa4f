/** How much of a date is known. */
export type Precision = 'day' | 'month' | 'year';

/** A date as a spreadsheet counts it. */
export interface SerialDate {
  serial: number;
  precision: Precision;
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dayMs = 86_400_000;
const unixEpochSerial = 25_569;
/** 1900-03-01: before it the spreadsheet's calendar has a 29 February 1900 that never was. */
const firstSoundSerial = 61;

/**
 * The spreadsheet's number of an ISO date, whole or partial (YYYY-MM, YYYY), the same in every time zone;
 * null for what is no date of the calendar or lies before March 1900.
 */
export function serialDate(iso: string, partial: 'first' | 'last' = 'last'): SerialDate | null {
  const match = isoDate.exec(iso);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1900) return null;
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const precision: Precision = month === null ? 'year' : day === null ? 'month' : 'day';
  const shownMonth = month ?? (partial === 'first' ? 1 : 12);
  const shownDay = day ?? (partial === 'first' ? 1 : new Date(Date.UTC(year, shownMonth, 0)).getUTCDate());
  const instant = new Date(Date.UTC(year, shownMonth - 1, shownDay));
  if (instant.getUTCMonth() !== shownMonth - 1 || instant.getUTCDate() !== shownDay) return null;
  const serial = unixEpochSerial + instant.getTime() / dayMs;
  return serial < firstSoundSerial ? null : { serial, precision };
}
