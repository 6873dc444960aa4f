import type { Lifecycle } from '#domain/project/project.js';
import { dayNumber, fromDayNumber, type LocalDate } from '#domain/shared/local-date.js';
import type { Random } from './random.js';

/** The dates of one synthetic milestone. */
export interface StageDates {
  readonly baselineStartOn: LocalDate;
  readonly baselineEndOn: LocalDate;
  readonly forecastEndOn: LocalDate;
  readonly actualEndOn: LocalDate | null;
  /** Of a milestone begun and not finished. */
  readonly percent: { readonly percent: number; readonly stated_on: LocalDate } | null;
}

/** The share of stages due by the status date that are finished by then, in percent. */
const FINISHED: Readonly<Partial<Record<Lifecycle, number>>> = {
  IN_PROGRESS: 75,
  OPERATIONAL: 97,
  SUSPENDED: 60,
};

/** Dates for the stages of a project, one after the other from its start; facts never lie after the status date. */
export function timetable(
  random: Random,
  lifecycle: Lifecycle,
  startOn: LocalDate,
  count: number,
  statusOn: LocalDate,
): StageDates[] {
  const status = dayNumber(statusOn);
  const late = random.chance(40) ? random.between(20, 200) : random.between(-20, 20);
  let start = dayNumber(startOn);
  let running = true;
  return Array.from({ length: count }, () => {
    const end = start + random.between(45, 240);
    const expected = Math.max(start + 1, end + Math.round((late * random.between(50, 150)) / 100));
    running &&= expected <= status && random.chance(FINISHED[lifecycle] ?? 0);
    const begun = !running && start < status && FINISHED[lifecycle] !== undefined;
    const stage = {
      baselineStartOn: fromDayNumber(start),
      baselineEndOn: fromDayNumber(end),
      forecastEndOn: fromDayNumber(running ? expected : Math.max(expected, status + 1)),
      actualEndOn: running ? fromDayNumber(expected) : null,
      percent: begun
        ? { percent: random.between(5, 95), stated_on: fromDayNumber(status - random.between(0, 60)) }
        : null,
    };
    start = end;
    return stage;
  });
}
