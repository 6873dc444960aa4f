import type { FieldError } from './errors.js';
import type { LocalDate } from './local-date.js';

/** A stretch of days: its first day, and the first one on which it no longer holds; null: open on that side. */
export interface Period {
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
}

/** Whether a period holds on a day. */
export function holdsOn({ fromOn, untilOn }: Period, day: LocalDate): boolean {
  return (fromOn === null || fromOn <= day) && (untilOn === null || day < untilOn);
}

/** The days that two periods share; null when there is none. */
export function sharedPeriod(a: Period, b: Period): Period | null {
  const fromOn = a.fromOn === null || (b.fromOn !== null && b.fromOn > a.fromOn) ? b.fromOn : a.fromOn;
  const untilOn = a.untilOn === null || (b.untilOn !== null && b.untilOn < a.untilOn) ? b.untilOn : a.untilOn;
  return fromOn !== null && untilOn !== null && fromOn >= untilOn ? null : { fromOn, untilOn };
}

/** Below, at or above zero as `a` begins before, with or after `b`; what has always held comes first. */
export function compareStarts(a: Period, b: Period): number {
  return a.fromOn === b.fromOn ? 0 : (a.fromOn ?? '') < (b.fromOn ?? '') ? -1 : 1;
}

/** PERIOD_INVERTED at `untilOn` when a period would end before it began. */
export function periodErrors({ fromOn, untilOn }: Period): readonly FieldError[] {
  const inverted = fromOn !== null && untilOn !== null && untilOn <= fromOn;
  return inverted ? [{ field: 'untilOn', code: 'PERIOD_INVERTED', params: { fromOn } }] : [];
}

/** A period as ISO 8601 writes it, `2010-02-22/2013-06-07`, with `..` where it is open. */
export function periodText({ fromOn, untilOn }: Period): string {
  return `${fromOn ?? '..'}/${untilOn ?? '..'}`;
}
