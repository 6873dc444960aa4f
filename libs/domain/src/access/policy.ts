import type { ErrorCode } from '../shared/errors.js';
import type { Actor, Role, RoleGrant, Subject } from './actor.js';
import { ALSO, POLICY, SYSTEM_MAY, type Action } from './rules.js';
import { covers, EVERYTHING, NOTHING, scopeOfGrant, union, type Scope, type VisibleScope } from './scope.js';

export type { Action } from './rules.js';

/** Every action, as `noun.verb`, in the order of the policy table. */
export const ACTIONS = Object.keys(POLICY) as readonly Action[];

/** An action's name in GraphQL: `risk.read-draft` is RISK_READ_DRAFT. */
export function actionEnumName(action: Action): string {
  return action.replace(/[.-]/g, '_').toUpperCase();
}

/** The rows on which an actor may do an action, as data which persistence turns into a SQL condition. */
export function scopeOf(actor: Actor, action: Action): VisibleScope {
  if (actor.kind === 'public') return NOTHING;
  if (actor.kind === 'system') return SYSTEM_MAY[actor.name].includes(action) ? EVERYTHING : NOTHING;
  return union(actor.grants.map((grant) => scopeGranted(grant, action, actor.personId)));
}

/** Whether an actor may do an action on a subject. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  return covers(scopeOf(actor, action), subject);
}

/**
 * Why an actor may not do an action on a subject, null when it may: UNAUTHENTICATED for the public, NOT_FOUND when the
 * subject is not visible to the caller and so does not exist, else FORBIDDEN.
 */
export function whyNot(actor: Actor, action: Action, subject: Subject): ErrorCode | null {
  if (can(actor, action, subject)) return null;
  if (actor.kind === 'public') return 'UNAUTHENTICATED';
  return can(actor, seenBy(action), subject) ? 'FORBIDDEN' : 'NOT_FOUND';
}

/** The right without which an action's subject does not exist for the caller. */
export function seenBy(action: Action): Action {
  return POLICY[action].seenBy;
}

/** Of some actions, those an actor may do on a subject, in the order given. */
export function allowed(actor: Actor, actions: readonly Action[], subject: Subject): readonly Action[] {
  return actions.filter((action) => can(actor, action, subject));
}

/** A role and the roles it is as well. */
export function rolesIn(role: Role): readonly Role[] {
  return [role, ...(ALSO[role] ?? [])];
}

/** The scope the table gives a role for an action; null when it gives none. */
export function scopeInTable(role: Role, action: Action): Scope | null {
  const who: Readonly<Partial<Record<Role, Scope>>> = POLICY[action].who;
  return who[role] ?? null;
}

function scopeGranted(grant: RoleGrant, action: Action, personId: string): VisibleScope {
  const scopes = rolesIn(grant.role).flatMap((role) => scopeInTable(role, action) ?? []);
  return union(scopes.map((scope) => scopeOfGrant(scope, grant, personId)));
}
