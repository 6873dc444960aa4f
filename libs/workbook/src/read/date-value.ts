import { type Conversion, misread, refused, taken, type Told } from './conversion.js';
import { monthNamed } from './month-names.js';
import { folded, westernDigits } from './plain-text.js';
import type { ReadCode } from './read-codes.js';
import { daySerial, isDay, serialOfDay } from './serial-day.js';
import type { Words } from './text-value.js';

/** What a column of dates accepts. */
export interface DateBounds {
  readonly earliest?: string;
  readonly latest?: string;
}

const EARLIEST = '1900-03-01';
const LATEST = '2200-12-31';

/** The day that a cell says: a date, a text day first or year first, or a bare number as the file counts its days. */
export function dateValue(content: Words, bounds: DateBounds, from1904: boolean): Conversion {
  if (content.kind === 'text') return fromText(content.text, bounds);
  if (content.kind === 'number') return fromNumber(content, bounds, from1904);
  const serial = serialOfDay(content.day, from1904);
  if (isYear(serial)) return misread('DATE_WITHOUT_DAY', serial);
  return within(content.day, bounds, content.time ? { code: 'TIME_DROPPED' } : undefined);
}

/** A year typed into a cell for a date becomes a day of 1905. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2200;

function fromNumber(
  content: Extract<Words, { kind: 'number' }>,
  bounds: DateBounds,
  from1904: boolean,
): Conversion {
  const { value, shownAs } = content;
  if (isYear(value)) return misread('DATE_WITHOUT_DAY', value);
  const counted = shownAs === 'number' ? daySerial(value, from1904) : null;
  if (!counted || counted.day > LATEST) return misread('DATE_NOT_READ', value);
  return within(counted.day, bounds, { code: 'DATE_FROM_NUMBER', params: { readOn: counted.day } });
}

function within(day: string, { earliest = EARLIEST, latest = LATEST }: DateBounds, note?: Told): Conversion {
  if (day < earliest) return refused('DATE_TOO_EARLY', { earliestOn: earliest });
  if (day > latest) return refused('DATE_TOO_LATE', { latestOn: latest });
  return taken(day, note);
}

const clock = /[t ,]\s*(\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?$/;

function fromText(text: string, bounds: DateBounds): Conversion {
  const whole = westernDigits(folded(text)).replace(/،/g, ',');
  if (whole === '') return taken(null);
  const [, hour] = clock.exec(whole) ?? [];
  const said = whole.replace(clock, '').trim();
  const parts = partsOf(said);
  if (typeof parts === 'string') return misread(parts, text);
  const [year, month, day] = parts;
  if (!isDay(year, month, day)) return misread('DATE_IMPOSSIBLE', text);
  const iso = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))];
  return within(iso.join('-'), bounds, hour && /[1-9]/.test(hour) ? { code: 'TIME_DROPPED' } : undefined);
}

type Parts = readonly [year: number, month: number, day: number];

const yearFirst = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const dayFirst = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const dayAndName = /^(\d{1,2})(?:er|st|nd|rd|th)?[ -]+([^\d,]+?)[ ,-]+(\d{4}|\d{2})$/;
const nameAndDay = /^([^\d,]+?) +(\d{1,2})(?:er|st|nd|rd|th)?[ ,]+(\d{4})$/;
const noDay = /^(?:\d{4}(?: ?[-/.] ?\d{1,2})?|\d{1,2} ?[-/.] ?\d{4})$/;
const nameAndYear = /^([^\d,]+?)[ ,-]+\d{4}$/;

/** Year, month and day as the text gives them, or why it gives none. */
function partsOf(said: string): Parts | ReadCode {
  const [, y, , m, d] = yearFirst.exec(said) ?? [];
  if (y) return [Number(y), Number(m), Number(d)];
  const [, day, , month, year] = dayFirst.exec(said) ?? [];
  if (year) return year.length === 2 ? 'DATE_SHORT_YEAR' : [Number(year), Number(month), Number(day)];
  if (noDay.test(said)) return 'DATE_WITHOUT_DAY';
  return namedParts(said);
}

function namedParts(said: string): Parts | ReadCode {
  const [, day, name, year] = dayAndName.exec(said) ?? [];
  const [, otherName, otherDay, otherYear] = nameAndDay.exec(said) ?? [];
  const month = monthNamed(name ?? otherName ?? '');
  if (month !== null)
    return year?.length === 2
      ? 'DATE_SHORT_YEAR'
      : [Number(year ?? otherYear), month, Number(day ?? otherDay)];
  const [, alone = ''] = nameAndYear.exec(said) ?? [];
  return monthNamed(alone) === null ? 'DATE_NOT_READ' : 'DATE_WITHOUT_DAY';
}
