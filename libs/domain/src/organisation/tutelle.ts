import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { compareStarts, holdsOn, sharedPeriod, type Period } from '../shared/period.js';

/** A supervising body (tutelle), by id or code as the caller knows bodies, and when it supervises. */
export interface Supervision extends Period {
  readonly supervisor: string;
}

/** A change of tutelle: from a day on (null: as far back as known) a body is supervised by another, or by none. */
export interface TutelleChange {
  readonly supervisor: string | null;
  readonly fromOn: LocalDate | null;
  /** Changes recorded for later days give way to this one. */
  readonly replacesLater: boolean;
}

/**
 * The periods of a tutelle as a change leaves them: what held before its day stays, what held then ends there, and
 * neighbours under one supervisor are one period.
 */
export function changedTutelle(
  periods: readonly Supervision[],
  { supervisor, fromOn }: TutelleChange,
): readonly Supervision[] {
  const before = { fromOn: null, untilOn: fromOn };
  const kept = periods.flatMap(({ supervisor: held, ...period }) => {
    const stays = fromOn === null ? null : sharedPeriod(period, before);
    return stays ? [{ supervisor: held, ...stays }] : [];
  });
  const last = [...kept].sort(compareStarts).at(-1);
  if (supervisor === null) return kept;
  if (last?.supervisor === supervisor && last.untilOn === fromOn)
    return kept.map((period) => (period === last ? { ...last, untilOn: null } : period));
  return [...kept, { supervisor, fromOn, untilOn: null }];
}

/**
 * Why a change of an organisation's tutelle is refused, field by field; empty when it is allowed: later changes stand in
 * its way, its supervisor no longer exists, or a body would supervise itself through others. `others` gives the
 * supervisions of every other body.
 */
export function tutelleErrors(
  organisation: string,
  periods: readonly Supervision[],
  change: TutelleChange,
  others: ReadonlyMap<string, readonly Supervision[]>,
  supervisorEndedOn: LocalDate | null,
): readonly FieldError[] {
  const { supervisor, fromOn, replacesLater } = change;
  const next = periods
    .filter((period) => (period.fromOn ?? '') > (fromOn ?? ''))
    .sort(compareStarts)
    .at(0);
  const ended = supervisorEndedOn !== null && (fromOn ?? '') >= supervisorEndedOn;
  const window = { fromOn, untilOn: null };
  const loops = supervisor !== null && reaches(supervisor, organisation, window, others, new Set());
  return [
    ...(next?.fromOn && !replacesLater
      ? [{ field: 'fromOn', code: 'LATER_CHANGE' as const, params: { fromOn: next.fromOn } }]
      : []),
    ...(ended
      ? [{ field: 'supervisorCode', code: 'BODY_ENDED' as const, params: { endedOn: supervisorEndedOn } }]
      : []),
    ...(loops ? [{ field: 'supervisorCode', code: 'UNDER_ITSELF' as const }] : []),
  ];
}

/** Who supervises on a day; null when nobody does. */
export function supervisorOn(periods: readonly Supervision[], day: LocalDate): string | null {
  return periods.find((period) => holdsOn(period, day))?.supervisor ?? null;
}

/** Whether a body leads up to another on some day of a window; every day of a path must be shared by its steps. */
function reaches(
  from: string,
  to: string,
  window: Period,
  supervisions: ReadonlyMap<string, readonly Supervision[]>,
  met: ReadonlySet<string>,
): boolean {
  if (from === to) return true;
  if (met.has(from)) return false;
  return (supervisions.get(from) ?? []).some((step) => {
    const shared = sharedPeriod(step, window);
    return shared !== null && reaches(step.supervisor, to, shared, supervisions, new Set([...met, from]));
  });
}
