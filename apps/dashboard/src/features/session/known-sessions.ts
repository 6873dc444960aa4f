import type { AsOfFieldsFragment, SessionFieldsFragment } from '../../lib/graphql/graphql.js';

/** Sessions still to come; their dates are announcements and not facts. */
const AHEAD: ReadonlySet<string> = new Set(['PLANNED', 'CONVENED', 'POSTPONED']);

/** The sessions known at the moment in force, the latest first, undated ones last: one held after it does not exist for it yet. */
export function knownSessions<Session extends SessionFieldsFragment>(
  sessions: readonly Session[],
  { statusOn }: AsOfFieldsFragment,
): Session[] {
  return sessions
    .filter(({ state, heldOn }) => AHEAD.has(state) || !heldOn || heldOn <= statusOn)
    .toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? 1 : -1));
}

/** The committee screen as it was at a session: by the steering committee's number, else on its day; null without a day. */
export function figuresHref(
  programme: string,
  { number, heldOn, committee }: Pick<SessionFieldsFragment, 'number' | 'heldOn' | 'committee'>,
): string | null {
  if (!heldOn) return null;
  const numbered = typeof number === 'number' && committee.steering;
  return `/${programme}/committee?${numbered ? `session=${number}` : `statusOn=${heldOn}`}`;
}
