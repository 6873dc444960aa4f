import type { Subject } from '#domain/access/actor.js';
import type { Action } from '#domain/access/policy.js';

declare const granted: unique symbol;

/** The right to do one action to one subject; made by `authorize` alone and asked for by every store that changes rows. */
export interface Grant<A extends Action = Action> {
  readonly action: A;
  readonly subject: Subject;
  readonly [granted]: true;
}

/** For the write transaction only. */
export function makeGrant<A extends Action>(action: A, subject: Subject): Grant<A> {
  return { action, subject } as Grant<A>;
}

/** The row a store is about to change, by what it hangs on. */
export interface GrantedRow {
  readonly id?: string;
  readonly programmeId?: string | null;
  readonly projectId?: string | null;
}

/**
 * Throws when the row lies outside the grant: of another project when the grant is bound to one, else of another
 * programme, else another row. It is a fault of the program, never an answer to a person.
 */
export function demandWithin(grant: Grant, row: GrantedRow): void {
  const { subject } = grant;
  const within = subject.projectId
    ? row.projectId === subject.projectId
    : subject.programmeId
      ? row.programmeId === subject.programmeId
      : subject.id === null || row.id === subject.id;
  if (!within)
    throw new Error(`${grant.action} was granted for another ${subject.kind} than the row it was used on`);
}
