import type { AsOfFieldsFragment, SessionFieldsFragment } from '../../lib/graphql/graphql.js';

/** Sessions still to come; their dates are announcements and not facts. */
const AHEAD: ReadonlySet<string> = new Set(['PLANNED', 'CONVENED', 'POSTPONED']);

/** The sessions known at the moment in force, the latest first: one held after it does not exist for it yet. */
export function knownSessions<Session extends SessionFieldsFragment>(
  sessions: readonly Session[],
  { statusOn }: AsOfFieldsFragment,
): Session[] {
  return sessions
    .filter(({ state, heldOn }) => AHEAD.has(state) || !heldOn || heldOn <= statusOn)
    .toReversed();
}

/** The committee screen as it was at a session: by its number, else on its day; null when neither is known. */
export function figuresHref(
  programme: string,
  { number, heldOn }: Pick<SessionFieldsFragment, 'number' | 'heldOn'>,
): string | null {
  if (!heldOn) return null;
  return `/${programme}/committee?${typeof number === 'number' ? `session=${number}` : `statusOn=${heldOn}`}`;
}
