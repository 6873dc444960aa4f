import { addDays, dayNumber, daysBetween, fromDayNumber, type LocalDate } from '../shared/local-date.js';
import type { ProjectFacts } from './facts.js';
import { datedMilestones, planLines } from './plan.js';

/** The days a plan runs over. */
export interface PlannedSpan {
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
}

/** From the first day on which some milestone is planned to the last baseline end; null when nothing has a baseline end. */
export function plannedSpan(set: Iterable<ProjectFacts>): PlannedSpan | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { lifecycle, milestones, startOn } of set) {
    if (lifecycle === 'CANCELLED' || milestones === null) continue;
    for (const { startDay, endDay } of planLines(datedMilestones(milestones), startOn)) {
      first = Math.min(first, startDay ?? endDay);
      last = Math.max(last, endDay);
    }
  }
  return last < first ? null : { firstOn: fromDayNumber(first), lastOn: fromDayNumber(last) };
}

/**
 * The days a curve is drawn through, in order: the span's first and last, those between at a step that suits its length
 * (weeks within a year, else ends of months, from 20 years on of quarters, from 60 of years), and the days given.
 */
export function curveDays(span: PlannedSpan | null, given: Iterable<LocalDate>): LocalDate[] {
  const between = span === null ? [] : [span.firstOn, ...stepsOf(span), span.lastOn];
  return [...new Set([...between, ...given])].sort();
}

function stepsOf(span: PlannedSpan): LocalDate[] {
  const years = daysBetween(span.firstOn, span.lastOn) / 365;
  if (years <= 1) return weeks(span);
  return periodEnds(span, years <= 20 ? 1 : years <= 60 ? 3 : 12);
}

function weeks({ firstOn, lastOn }: PlannedSpan): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(firstOn, 7); day < lastOn; day = addDays(day, 7)) days.push(day);
  return days;
}

/** The last days of calendar periods of so many months that end within a span. */
function periodEnds({ firstOn, lastOn }: PlannedSpan, months: number): LocalDate[] {
  const days: LocalDate[] = [];
  const year = Number(firstOn.slice(0, 4));
  const month = Number(firstOn.slice(5, 7)) - 1;
  for (let index = year * 12 + month - (month % months) + months; ; index += months) {
    const day = addDays(firstOfMonth(index), -1);
    if (day >= lastOn) return days;
    if (day > firstOn) days.push(day);
  }
}

/** The first day of a month counted from the year 0. */
function firstOfMonth(index: number): LocalDate {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  return fromDayNumber(dayNumber(`${year}-${month}-01` as LocalDate));
}
