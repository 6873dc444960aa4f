import { fromDayNumber, type LocalDate } from '../shared/local-date.js';
import type {
  ExplainedPart,
  Explanation,
  FigureValue,
  LeftOut,
  LeftOutReason,
  Term,
  Unit,
} from './explanation.js';
import type { MilestoneFacts, ProgrammeRules, ProjectFacts } from './facts.js';
import type { ProjectFigures } from './figures.js';
import { datedMilestones, percentEarned, type DatedMilestone, type PlanLine } from './plan.js';

/** All that the explanations of one project are drawn from: its facts cut at the status date, and its figures. */
export interface Explained {
  readonly cut: ProjectFacts;
  readonly dated: readonly DatedMilestone[];
  readonly lines: readonly PlanLine[];
  readonly rules: ProgrammeRules;
  readonly figures: ProjectFigures;
  readonly statusOn: LocalDate;
}

/** What an explanation adds to its figure and value. */
export type Opened = Pick<Explanation, 'formula' | 'unit' | 'parts' | 'leftOut'>;

/** A term of a formula; one that is a figure itself opens further. */
export function term(name: Term, value: FigureValue, unit: Unit, explanation?: Explanation): ExplainedPart {
  return { label: { kind: 'TERM', term: name }, value, unit, ...(explanation && { explanation }) };
}

/** The share of a milestone that the plan has promised by a day. */
export function promised({ startDay, endDay }: PlanLine, day: number): FigureValue {
  if (day >= endDay) return { of: 1, over: 1 };
  if (startDay === null || day <= startDay) return { of: 0, over: 1 };
  return { of: day - startDay, over: endDay - startDay };
}

/** What a milestone promised, as its part of a tree says it; a null start is a step at the end. */
export function planOf(milestone: DatedMilestone, { startDay }: PlanLine): ExplainedPart['plan'] {
  const startOn = startDay === null ? null : fromDayNumber(startDay);
  return { rule: milestone.earningRule, startOn, endOn: milestone.baselineEndOn };
}

/** A milestone with the percents it has earned. */
export function earnedPart(milestone: DatedMilestone): ExplainedPart {
  return { label: label(milestone), value: percentEarned(milestone), unit: 'PERCENT' };
}

/** The milestones that no mean counts: without a baseline end, or without weight. */
export function unweighed(cut: ProjectFacts): LeftOut[] {
  const weightless = datedMilestones(cut.milestones ?? []).filter((milestone) => !weighs(milestone));
  return [...undated(cut), ...weightless.map((milestone) => left(milestone, 'NO_WEIGHT'))];
}

/** The milestones without a baseline end: on the timeline, not in the figures. */
export function undated(cut: ProjectFacts): LeftOut[] {
  const events = (cut.milestones ?? []).filter((milestone) => milestone.baselineEndOn === null);
  return events.map((milestone) => left(milestone, 'NO_BASELINE_END'));
}

/** Whether a milestone carries weight. */
export function weighs({ weight }: MilestoneFacts): boolean {
  return weight > 0;
}

/** A milestone's label in a tree. */
export function label({ milestoneId }: MilestoneFacts): ExplainedPart['label'] {
  return { kind: 'MILESTONE', id: milestoneId };
}

/** A milestone left out, and why. */
export function left(milestone: MilestoneFacts, reason: LeftOutReason): LeftOut {
  return { label: label(milestone), reason };
}
