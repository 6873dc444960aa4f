/** What a person may be, domain.md section 1. */
export const ROLES = [
  'dpgov_admin',
  'dpgov_officer',
  'spgov_lead',
  'spgov_contributor',
  'committee_chair',
  'committee_member',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held today: for an organisation or a committee, perhaps in one programme only. */
export interface RoleGrant {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly committeeId: string | null;
  /** null: in every programme. */
  readonly programmeId: string | null;
}

/** Who is calling: a person with the grants in force today, the anonymous public, or a named system actor. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string; readonly grants: readonly RoleGrant[] }
  | { readonly kind: 'public' }
  | { readonly kind: 'system'; readonly name: SystemName };

/** Work done without a person. */
export const SYSTEM_NAMES = [
  'migration',
  'seed',
  'status-date',
  'update-period',
  'figures',
  'workbook-reader',
  'audit-chain',
  'sign-in',
  'mail',
  'command-line',
] as const;
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** What an action is about, as far as a right depends on it. Ids of one row; `project*` of the project it hangs on. */
export interface Subject {
  readonly kind: string;
  readonly id: string | null;
  readonly programmeId: string | null;
  readonly projectId?: string | null;
  readonly leadOrganisationId?: string | null;
  readonly partnerOrganisationIds?: readonly string[];
  readonly organisationId?: string | null;
  readonly committeeId?: string | null;
  /** Linked to an escalation that is not DRAFT, so that committee members may see it. */
  readonly escalated?: boolean;
}
