import type { Lifecycle } from '../shared/lifecycle.js';

/** The states of a committee session, domain.md section 6. */
export const SESSION_STATES = [
  'PLANNED',
  'CONVENED',
  'HELD',
  'MINUTES_APPROVED',
  'POSTPONED',
  'CANCELLED',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** How a committee is brought together. */
export const SESSION_KINDS = ['ORDINARY', 'EXTRAORDINARY', 'WRITTEN_CONSULTATION'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export type SessionMove = 'convene' | 'hold' | 'approve-minutes' | 'postpone' | 'cancel';

/** A session's lifecycle; convening again after a change seals a further version of the pack. */
export const SESSION_MOVES = [
  { move: 'convene', from: ['PLANNED', 'CONVENED'], to: 'CONVENED' },
  { move: 'hold', from: ['CONVENED'], to: 'HELD' },
  { move: 'approve-minutes', from: ['HELD'], to: 'MINUTES_APPROVED' },
  { move: 'postpone', from: ['PLANNED', 'CONVENED'], to: 'POSTPONED' },
  { move: 'cancel', from: ['PLANNED', 'CONVENED'], to: 'CANCELLED' },
] as const satisfies Lifecycle<SessionState, SessionMove>;

/** What an item on a session's agenda is: a point discussed or a decision taken. */
export const SESSION_ITEM_KINDS = ['AGENDA', 'DECISION'] as const;
export type SessionItemKind = (typeof SESSION_ITEM_KINDS)[number];
