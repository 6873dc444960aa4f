import { DomainError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';

/** The moment a reader asks about; nothing asked is now. */
export interface AsOfAsked {
  /** Number of a session of the steering committee. */
  readonly session?: number | null;
  /** Instant of recording, ISO 8601. */
  readonly at?: string | null;
  readonly statusOn?: LocalDate | null;
}

/** The moment figures speak of, domain.md section 3. */
export interface AsOf {
  readonly statusOn: LocalDate;
  readonly at: string | null;
  readonly session: number | null;
  /** The status date is not the programme's own: forecasts, baselines and lifecycle are those recorded now. */
  readonly hindsight: boolean;
  /** Not read from a seal but computed again. */
  readonly recomputed: boolean;
}

/** Refuses a moment named in two ways: a session excludes the others. */
export function refuseAmbiguousMoment({ session, at, statusOn }: AsOfAsked): void {
  if (session != null && (at != null || statusOn != null)) throw new DomainError('SESSION_EXCLUDES_OTHERS');
}

/**
 * The moment asked about, for a programme with its own status date as then held. `session` is the session asked for,
 * null when there is none of that number: NOT_FOUND; one without a date: SESSION_WITHOUT_DATE.
 */
export function asOf(
  asked: AsOfAsked,
  ownStatusOn: LocalDate,
  session: { readonly heldOn: LocalDate | null } | null,
): AsOf {
  refuseAmbiguousMoment(asked);
  const statusOn =
    asked.session == null ? (asked.statusOn ?? ownStatusOn) : sessionDate(asked.session, session);
  return {
    statusOn,
    at: asked.at ?? null,
    session: asked.session ?? null,
    hindsight: statusOn !== ownStatusOn,
    recomputed: asked.session != null,
  };
}

function sessionDate(number: number, session: { readonly heldOn: LocalDate | null } | null): LocalDate {
  if (session === null) throw new DomainError('NOT_FOUND');
  if (session.heldOn === null) throw new DomainError('SESSION_WITHOUT_DATE', { session: number });
  return session.heldOn;
}
