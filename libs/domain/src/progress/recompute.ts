import { PHASES } from '../milestone/milestone.js';
import { dayNumber, fromDayNumber, isLocalDate, latest, type LocalDate } from '../shared/local-date.js';
import { basisPoints, type Ratio } from '../shared/ratio.js';
import { pointsBetween } from '../shared/spoken-number.js';
import { earnedScheduleDay } from './earned-schedule.js';
import { judgementOf } from './explain-health.js';
import type { ExplainedPart, Explanation, FigureValue, Formula, Term } from './explanation.js';
import type { PlanLine } from './plan.js';
import { stepsBetter } from './voice.js';

/** A figure worked out again from its tree alone; it equals the tree's value, or the tree lies. */
export function recompute(tree: Explanation): FigureValue {
  const parts = tree.parts.map((part) =>
    part.explanation ? { ...part, value: recompute(part.explanation) } : part,
  );
  return RECOMPUTE[tree.formula]({ ...tree, parts });
}

const RECOMPUTE: Readonly<Record<Formula, (tree: Explanation) => FigureValue>> = {
  WEIGHTED_MEAN: ({ parts }) => weightedMean(parts),
  COUNT: ({ parts }) => parts.length,
  COUNT_OF_ALL: ({ parts }) => ({ of: sum(parts), over: parts.length }),
  SUM: ({ parts }) => sum(parts),
  SUM_OF_KNOWN: ({ parts }) => (parts.length === 0 ? null : sum(parts)),
  LARGEST: ({ parts }) => (parts.length === 0 ? null : Math.max(...parts.map(numberIn))),
  LATEST: ({ parts }) => latest(parts.map(dateIn)),
  DAYS_BETWEEN: ({ parts: [from, to] }) => daysBetweenParts(from, to),
  RATIO: ({ parts: [of, over] }) => ratio(of?.value, over?.value),
  RATIO_OF_DAYS: (tree) => ratioOfDays(tree),
  EARNED_SCHEDULE: ({ parts }) => earnedSchedule(parts),
  HEALTH_ORDER: (tree) => judgementOf(tree).health,
  FIRST_UNFINISHED: ({ parts }) => firstUnfinished(parts),
  POINTS_BETWEEN: ({ parts: [done, planned] }) => both(done, planned, pointsBetween),
  STEPS_BETWEEN: ({ parts: [declared, computed] }) => stepsBetter(codeIn(declared), codeIn(computed)),
  DIFFERENCE: ({ parts: [from, less] }) => both(from, less, (a, b) => a - b),
  PRODUCT: ({ parts: [one, other] }) => both(one, other, (a, b) => a * b),
  SHARE: ({ parts: [of, over] }) => ratio(of?.value, over?.value),
  PACE: ({ parts }) => pace(parts),
  PUBLISHED: ({ parts: [published] }) => published?.value ?? null,
};

function both(
  one: ExplainedPart | undefined,
  other: ExplainedPart | undefined,
  work: (one: number, other: number) => number,
): number | null {
  const [a, b] = [one?.value, other?.value];
  return typeof a === 'number' && typeof b === 'number' ? work(a, b) : null;
}

function weightedMean(parts: readonly ExplainedPart[]): number | null {
  let weight = 0n;
  let done: Ratio = { part: 0n, whole: 1n };
  for (const part of parts) {
    const own = BigInt(part.weight ?? 0);
    const share = shareIn(part);
    weight += own;
    done = {
      part: done.part * share.whole + own * share.part * done.whole,
      whole: done.whole * share.whole,
    };
  }
  return weight === 0n ? null : basisPoints({ part: done.part, whole: done.whole * weight });
}

function shareIn({ value, unit }: ExplainedPart): Ratio {
  if (typeof value === 'object' && value !== null)
    return { part: BigInt(value.of), whole: BigInt(value.over) };
  return { part: BigInt(typeof value === 'number' ? value : 0), whole: unit === 'PERCENT' ? 100n : 10_000n };
}

function daysBetweenParts(from: ExplainedPart | undefined, to: ExplainedPart | undefined): number | null {
  const start = from && dateIn(from);
  const end = to && dateIn(to);
  return start && end ? dayNumber(end) - dayNumber(start) : null;
}

function ratio(of: FigureValue | undefined, over: FigureValue | undefined): FigureValue {
  return typeof of !== 'number' || typeof over !== 'number' || over === 0 ? null : { of, over };
}

/** Two counts, the later first, over the days between two dates, the earlier first. */
function pace([to, from, since, until]: readonly ExplainedPart[]): FigureValue {
  const days = daysBetweenParts(since, until);
  const growth = both(to, from, (a, b) => a - b);
  return days === null || days <= 0 || growth === null ? null : { of: growth, over: days };
}

function ratioOfDays(tree: Explanation): FigureValue {
  const part = (name: Term): ExplainedPart | undefined =>
    tree.parts.find(({ label }) => label.kind === 'TERM' && label.term === name);
  const earned = daysBetweenParts(part('START'), part('EARNED_SCHEDULE'));
  const elapsed = daysBetweenParts(part('START'), part('ELAPSED_UNTIL'));
  return earned === null || elapsed === null || elapsed <= 0 ? null : { of: earned, over: elapsed };
}

function earnedSchedule(parts: readonly ExplainedPart[]): FigureValue {
  const lines = parts.flatMap(({ plan, weight = 0 }): PlanLine[] => {
    if (!plan) return [];
    return [{ weight, startDay: plan.startOn && dayNumber(plan.startOn), endDay: dayNumber(plan.endOn) }];
  });
  const weight = parts.reduce((total, part) => total + (part.weight ?? 0), 0);
  const hundredths = parts.reduce((total, part) => total + (part.weight ?? 0) * numberIn(part), 0);
  const day = earnedScheduleDay(lines, { weight, hundredths });
  return day === null ? null : fromDayNumber(day);
}

function firstUnfinished(parts: readonly ExplainedPart[]): FigureValue {
  if (parts.length === 0) return 'NONE';
  const unfinished = parts.find((part) => part.value === null);
  return PHASES.find((phase) => phase === unfinished?.phase) ?? 'DONE';
}

function sum(parts: readonly ExplainedPart[]): number {
  return parts.reduce((total, part) => total + numberIn(part), 0);
}

function numberIn({ value }: ExplainedPart): number {
  return typeof value === 'number' ? value : 0;
}

function codeIn(part: ExplainedPart | undefined): string | null {
  return typeof part?.value === 'string' ? part.value : null;
}

function dateIn({ value }: ExplainedPart): LocalDate | null {
  return isLocalDate(value) ? value : null;
}
