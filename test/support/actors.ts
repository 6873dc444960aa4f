import type { Actor, Role, RoleGrant } from '#domain/access/actor.js';
import { uuidv7 } from '#persistence/uuid.js';

type GrantGiven = Pick<RoleGrant, 'role'> & Partial<RoleGrant>;

/** Somebody signed in with these roles, each of them in every programme unless it names one. */
export function someone(...grants: readonly GrantGiven[]): Actor & { kind: 'person' } {
  const none = { organisationId: null, committeeId: null, programmeId: null };
  return { kind: 'person', personId: uuidv7(), grants: grants.map((grant) => ({ ...none, ...grant })) };
}

/** Somebody of DPGOV, or who checks it. */
export function central(role: Extract<Role, 'dpgov_admin' | 'dpgov_officer' | 'auditor'>): Actor {
  return someone({ role });
}

/** Somebody of an organisation's SPGOV. */
export function spgov(
  role: Extract<Role, 'spgov_lead' | 'spgov_contributor'>,
  organisation: { id: string },
): Actor {
  return someone({ role, organisationId: organisation.id });
}

/** Somebody who sits on a committee. */
export function sitting(
  role: Extract<Role, 'committee_chair' | 'committee_member'>,
  committee: { id: string },
): Actor {
  return someone({ role, committeeId: committee.id });
}
