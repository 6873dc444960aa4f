import { asOf } from '../programme/as-of.js';
import { DomainError } from '../shared/errors.js';
import { daysBetween, type LocalDate } from '../shared/local-date.js';
import { HEALTHS, type Health } from './figures.js';
import type { RollupPart } from './rollup-sums.js';
import { rollupFigures, type Rollup } from './rollup.js';
import type { Weighting } from './weighting.js';

/** A session of the steering committee, as moments are named by it. */
export interface NumberedSession {
  readonly number: number;
  readonly heldOn: LocalDate | null;
  readonly held: boolean;
}

/** An earlier status date, and the session it is the date of. */
export interface EarlierMoment {
  readonly session: number | null;
  readonly statusOn: LocalDate;
}

/**
 * The moment that a status date is compared with: the one asked for, else the last session held before it, null when
 * there is none. Throws as `asOf` does, and DATE_AFTER_STATUS_DATE for a moment that is not earlier.
 */
export function momentBefore(
  asked: { readonly session?: number | null; readonly statusOn?: LocalDate | null },
  sessions: readonly NumberedSession[],
  statusOn: LocalDate,
): EarlierMoment | null {
  if (asked.session == null && asked.statusOn == null) return lastHeldBefore(sessions, statusOn);
  const named = sessions.find(({ number }) => number === asked.session) ?? null;
  const moment = asOf(asked, statusOn, named);
  if (moment.statusOn > statusOn) throw new DomainError('DATE_AFTER_STATUS_DATE', { statusOn });
  return { session: moment.session, statusOn: moment.statusOn };
}

function lastHeldBefore(sessions: readonly NumberedSession[], statusOn: LocalDate): EarlierMoment | null {
  let last: EarlierMoment | null = null;
  for (const { number, heldOn, held } of sessions) {
    if (!held || heldOn === null || heldOn >= statusOn) continue;
    if (last === null || heldOn > last.statusOn || (heldOn === last.statusOn && number > (last.session ?? 0)))
      last = { session: number, statusOn: heldOn };
  }
  return last;
}

/** The projects of a set as they stood at a status date. */
export interface Moment {
  readonly statusOn: LocalDate;
  readonly parts: readonly RollupPart[];
}

/** One project at two moments. */
export interface Move {
  readonly projectId: string;
  readonly from: Health;
  readonly to: Health;
  readonly slippageDaysBefore: number | null;
  readonly slippageDays: number | null;
  /** By how many days its slippage grew, negative when it shrank; null when it had none at one of the moments. */
  readonly slippedByDays: number | null;
}

/** How many projects went from one health to another, or stayed. */
export interface HealthFlow {
  readonly from: Health;
  readonly to: Health;
  readonly count: number;
}

/** What changed in a set of projects between two moments. CANCELLED projects are in none of it. */
export interface Comparison {
  readonly days: number;
  readonly before: Rollup;
  readonly after: Rollup;
  /** Those that occur, in the order of healths; they add up to the number of projects. */
  readonly flows: readonly HealthFlow[];
  readonly turnedRed: readonly Move[];
  readonly turnedAmberFromGreen: readonly Move[];
  readonly turnedGreen: readonly Move[];
  readonly finished: readonly Move[];
  /** Those whose slippage grew, the one that grew most first. */
  readonly slipped: readonly Move[];
}

/** What changed between two moments of the same projects. */
export function compareMoments(before: Moment, after: Moment, weighting: Weighting): Comparison {
  const moves = movesOf(before, after);
  const turned = (to: Health): Move[] => moves.filter((move) => move.to === to && move.from !== to);
  return {
    days: daysBetween(before.statusOn, after.statusOn),
    before: rollupFigures(before.parts, weighting),
    after: rollupFigures(after.parts, weighting),
    flows: flowsOf(moves),
    turnedRed: turned('RED'),
    turnedAmberFromGreen: turned('AMBER').filter(({ from }) => from === 'GREEN'),
    turnedGreen: turned('GREEN'),
    finished: turned('COMPLETE'),
    slipped: moves
      .filter(({ slippedByDays }) => (slippedByDays ?? 0) > 0)
      .sort((a, b) => (b.slippedByDays ?? 0) - (a.slippedByDays ?? 0)),
  };
}

/** Progress less plan in basis points, negative when behind; null where nothing is measured. */
export function gapBp({ progressBp, plannedProgressBp }: Rollup): number | null {
  return progressBp === null || plannedProgressBp === null ? null : progressBp - plannedProgressBp;
}

function movesOf(before: Moment, after: Moment): Move[] {
  const then = new Map(before.parts.map((part) => [part.projectId, part]));
  return after.parts
    .filter(({ lifecycle }) => lifecycle !== 'CANCELLED')
    .map((now) => {
      const was = then.get(now.projectId);
      if (!was) throw new Error('two moments of different projects');
      return moveOf(was, now);
    });
}

function moveOf(was: RollupPart, now: RollupPart): Move {
  const [slippageDaysBefore, slippageDays] = [was.slippageDays, now.slippageDays];
  const slippedByDays =
    slippageDaysBefore === null || slippageDays === null ? null : slippageDays - slippageDaysBefore;
  const { projectId, health: to } = now;
  return { projectId, from: was.health, to, slippageDaysBefore, slippageDays, slippedByDays };
}

/** How many went from which health to which, in the order of healths; those that occur. */
export function flowsOf(moves: readonly Pick<HealthFlow, 'from' | 'to'>[]): HealthFlow[] {
  const counts = new Map<string, number>();
  for (const { from, to } of moves) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  return HEALTHS.flatMap((from) =>
    HEALTHS.map((to) => ({ from, to, count: counts.get(`${from} ${to}`) ?? 0 })),
  ).filter(({ count }) => count > 0);
}
