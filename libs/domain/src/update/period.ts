import { addDays, latest, type LocalDate } from '../shared/local-date.js';
import type { WorkingCalendar } from '../schedule/calendar.js';
import { addWorkingDays, isWorkingDay } from '../schedule/working-days.js';

/** Working days that SPGOVs have to submit their updates, from the day on which the period opens. */
export const WORKING_DAYS_TO_SUBMIT = 10;
/** Working days that DPGOV has to validate an update, domain.md section 5. */
export const WORKING_DAYS_TO_VALIDATE = 10;

/** Reminders of a period, in the order of their days. */
export const REMINDERS = ['UPDATE_DUE_SOON', 'UPDATE_DUE', 'UPDATE_LATE'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** Working days from the due date to each reminder. */
const REMINDED: Readonly<Record<Reminder, number>> = { UPDATE_DUE_SOON: -3, UPDATE_DUE: 0, UPDATE_LATE: 3 };

/** A month of reporting; `monthOn` is its first day. */
export interface PeriodDates {
  readonly monthOn: LocalDate;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** Since when updates are asked for, as known on a day; null before the first of their months begins. */
export function reportingSince(firstReportingOn: LocalDate | null, statusOn: LocalDate): LocalDate | null {
  return firstReportingOn === null || firstReportingOn > statusOn ? null : firstReportingOn;
}

/** The first day of the month that a day lies in. */
export function monthOf(on: LocalDate): LocalDate {
  return `${on.slice(0, 7)}-01` as LocalDate;
}

/**
 * The period that is to be open on a day: the month of that day, once reporting has begun; null before. A month in which
 * no server ran is not opened afterwards: nobody could have been asked for it.
 */
export function periodDueOpen(
  statusOn: LocalDate,
  firstReportingOn: LocalDate | null,
  calendar: WorkingCalendar,
): PeriodDates | null {
  if (reportingSince(firstReportingOn, statusOn) === null) return null;
  return { monthOn: monthOf(statusOn), openedOn: statusOn, dueOn: dueFrom(calendar, statusOn) };
}

/** The day on which the updates of a period opened on a day are due. */
export function dueFrom(calendar: WorkingCalendar, openedOn: LocalDate): LocalDate {
  return addWorkingDays(calendar, openedOn, WORKING_DAYS_TO_SUBMIT);
}

/** The day on which DPGOV's time to validate an update submitted on a day runs out. */
export function validationDueFrom(calendar: WorkingCalendar, submittedOn: LocalDate): LocalDate {
  return addWorkingDays(calendar, submittedOn, WORKING_DAYS_TO_VALIDATE);
}

/** The last reminder whose day has come; null before the first. One that was missed is not made up for once the next is due. */
export function reminderOn(calendar: WorkingCalendar, dueOn: LocalDate, on: LocalDate): Reminder | null {
  return REMINDERS.filter((reminder) => reminderDay(calendar, dueOn, reminder) <= on).at(-1) ?? null;
}

/** Whether an update is late: its due date has passed before it was first submitted. */
export function isLate(dueOn: LocalDate, firstSubmittedOn: LocalDate | null, on: LocalDate): boolean {
  return (firstSubmittedOn ?? on) > dueOn;
}

function reminderDay(calendar: WorkingCalendar, dueOn: LocalDate, reminder: Reminder): LocalDate {
  const days = REMINDED[reminder];
  if (days >= 0) return days === 0 ? dueOn : addWorkingDays(calendar, dueOn, days);
  let day = dueOn;
  for (let counted = 0; counted < -days; counted += 1) day = workingDayBefore(calendar, day);
  return day;
}

function workingDayBefore(calendar: WorkingCalendar, on: LocalDate): LocalDate {
  let day = addDays(on, -1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The day of the last submission among the steps of an update; null before the first. */
export function submittedOnOf(
  steps: readonly { readonly move: string; readonly steppedOn: LocalDate }[],
): LocalDate | null {
  return latest(steps.filter(({ move }) => move === 'SUBMIT').map(({ steppedOn }) => steppedOn));
}
