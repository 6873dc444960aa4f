import { isLocalDate, type LocalDate } from '#domain/shared/local-date.js';

/** A day as it is typed in French, Arabic and English alike, `07/06/2013`; the text itself where it is no day. */
export function dayText(day: string): string {
  return isLocalDate(day) ? `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : day;
}

/** The day that was typed: day, month and year between strokes, points, hyphens or spaces, or ISO; null when it is none. */
export function typedDay(text: string): LocalDate | null {
  const typed = westernDigits(text).trim();
  if (isLocalDate(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}

/** Digits of an Arabic keyboard as they are written in Morocco. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
