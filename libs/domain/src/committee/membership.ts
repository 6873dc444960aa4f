import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { compareStarts, holdsOn, periodErrors, sharedPeriod, type Period } from '../shared/period.js';

/** A body's seat on a committee during a period, perhaps as its president. */
export interface Seat extends Period {
  readonly id: string;
  readonly organisationId: string;
  readonly chairs: boolean;
}

/** A body as far as a seat depends on it. */
export interface SeatedBody {
  readonly id: string;
  /** The day from which it no longer exists. */
  readonly endedOn: LocalDate | null;
}

/**
 * Why a seat is refused, field by field; empty when it is allowed: it ends before it begins, its body sits or another
 * presides on some of its days, or its body no longer exists. `seats` are those of the committee.
 */
export function seatErrors(seat: Seat, seats: readonly Seat[], body: SeatedBody): readonly FieldError[] {
  const inverted = periodErrors(seat);
  if (inverted.length > 0) return inverted;
  const beside = seats.filter((other) => other.id !== seat.id && sharedPeriod(other, seat) !== null);
  const { endedOn } = body;
  return [
    ...(beside.some((other) => other.organisationId === seat.organisationId)
      ? [{ field: 'fromOn', code: 'PERIOD_OVERLAPS' as const }]
      : []),
    ...(seat.chairs && beside.some((other) => other.chairs)
      ? [{ field: 'chairs', code: 'CHAIR_TAKEN' as const }]
      : []),
    ...(endedOn !== null && (seat.fromOn ?? '') >= endedOn
      ? [{ field: 'organisationCode', code: 'BODY_ENDED' as const, params: { endedOn } }]
      : []),
  ];
}

/** Why a presidency cannot begin on a day, field by field: its body does not sit then, or a later one is recorded. */
export function presidencyErrors(
  seats: readonly Seat[],
  organisationId: string | null,
  fromOn: LocalDate,
): readonly FieldError[] {
  const sits = seats.some((seat) => seat.organisationId === organisationId && holdsOn(seat, fromOn));
  const later = seats
    .filter((seat) => seat.chairs && (seat.fromOn ?? '') > fromOn)
    .sort(compareStarts)
    .at(0)?.fromOn;
  return [
    ...(organisationId !== null && !sits
      ? [{ field: 'organisationCode', code: 'NOT_A_MEMBER' as const }]
      : []),
    ...(later ? [{ field: 'fromOn', code: 'LATER_CHANGE' as const, params: { fromOn: later } }] : []),
  ];
}

/**
 * The seats as a change of presidency leaves them: from its day on the body presides, or (null) nobody does, until its
 * own seat ends; each seat it touches is divided at that day, so that the past stays. A new seat has the id `newId` gives.
 */
export function presidedFrom(
  seats: readonly Seat[],
  organisationId: string | null,
  fromOn: LocalDate,
  newId: () => string,
): readonly Seat[] {
  return seats.flatMap((seat) => {
    const chairs = seat.organisationId === organisationId;
    if (!holdsOn(seat, fromOn) || seat.chairs === chairs) return [seat];
    if (seat.fromOn === fromOn) return [{ ...seat, chairs }];
    return [
      { ...seat, untilOn: fromOn },
      { ...seat, id: newId(), fromOn, chairs },
    ];
  });
}
