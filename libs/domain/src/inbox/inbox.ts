import type { WorkingCalendar } from '../schedule/calendar.js';
import { workingDaysBetween } from '../schedule/working-days.js';
import { addDays, type LocalDate } from '../shared/local-date.js';
import { validationDueFrom } from '../update/period.js';

/** What waits for somebody's decision, in the order in which it is counted. */
export const INBOX_KINDS = ['UPDATE', 'PROPOSAL', 'BRIEF', 'ROADMAP'] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Days within which a committee decides when no session comes sooner, domain.md section 5. */
const DAYS_TO_DECIDE = 90;

/** The day on which the time to decide runs out for what waits since a day. */
export function decisionDueOn(calendar: WorkingCalendar, kind: InboxKind, sinceOn: LocalDate): LocalDate {
  const byDpgov = kind === 'UPDATE' || kind === 'PROPOSAL';
  return byDpgov ? validationDueFrom(calendar, sinceOn) : addDays(sinceOn, DAYS_TO_DECIDE);
}

/** Working days past its clock; 0 while it still runs. */
export function workingDaysLate(calendar: WorkingCalendar, dueOn: LocalDate, on: LocalDate): number {
  return Math.max(0, workingDaysBetween(calendar, dueOn, on));
}
