import { localDate, type LocalDate } from '#domain/shared/local-date.js';
import { holdsOn } from '#domain/shared/period.js';
import type { GivenPeriod } from './period-words.js';

/** Whether a period as the API gives it holds on a day. */
export function holds({ fromOn, untilOn }: GivenPeriod, day: LocalDate): boolean {
  return holdsOn(
    { fromOn: fromOn ? localDate(fromOn) : null, untilOn: untilOn ? localDate(untilOn) : null },
    day,
  );
}
