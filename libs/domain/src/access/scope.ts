import type { RoleGrant, Subject } from './actor.js';

/**
 * Which rows a right reaches, in the words of the policy table:
 * ALL any row; LEAD rows of projects the grant's organisation leads; INVOLVED leads or is a partner in; OWN rows of the
 * grant's organisation itself; COMMITTEE rows of the grant's committee; ESCALATED rows linked to an escalation that is
 * not DRAFT; SELF the caller's own row.
 */
export const SCOPES = ['ALL', 'LEAD', 'INVOLVED', 'OWN', 'COMMITTEE', 'ESCALATED', 'SELF'] as const;
export type Scope = (typeof SCOPES)[number];

/** Rows of one organisation, in one programme or (null) in every programme. */
export interface OrganisationScope {
  readonly organisationId: string;
  readonly programmeId: string | null;
}

/** Rows of one committee, in one programme or (null) in every programme. */
export interface CommitteeScope {
  readonly committeeId: string;
  readonly programmeId: string | null;
}

/**
 * The rows one actor's right reaches: a row is covered when any entry covers it. Plain data, so that TypeScript asks
 * `covers` and SQL is made of the same entries.
 */
export interface VisibleScope {
  /** Every row, also those of no programme. */
  readonly all: boolean;
  /** Every row of these programmes. */
  readonly programmes: readonly string[];
  /** Rows whose project's lead is the organisation. */
  readonly lead: readonly OrganisationScope[];
  /** Rows whose project's lead or a partner is the organisation. */
  readonly involved: readonly OrganisationScope[];
  /** Rows that belong to the organisation itself. */
  readonly own: readonly OrganisationScope[];
  /** Rows that belong to the committee. */
  readonly committee: readonly CommitteeScope[];
  /** Rows linked to an escalation that is not DRAFT: in these programmes, or (null) in every one. */
  readonly escalated: readonly (string | null)[];
  /** The rows of these people themselves. */
  readonly people: readonly string[];
}

/** Nothing is reached. */
export const NOTHING: VisibleScope = {
  all: false,
  programmes: [],
  lead: [],
  involved: [],
  own: [],
  committee: [],
  escalated: [],
  people: [],
};

/** Everything is reached. */
export const EVERYTHING: VisibleScope = { ...NOTHING, all: true };

/** Whether a scope reaches nothing at all, so that a query need not be asked. */
export function isNothing(scope: VisibleScope): boolean {
  const { all, programmes, lead, involved, own, committee, escalated, people } = scope;
  return (
    !all &&
    [programmes, lead, involved, own, committee, escalated, people].every((entries) => entries.length === 0)
  );
}

/** What one grant of a person reaches under one scope of the table. */
export function scopeOfGrant(scope: Scope, grant: RoleGrant, personId: string): VisibleScope {
  const { organisationId, committeeId, programmeId } = grant;
  switch (scope) {
    case 'ALL':
      return programmeId === null ? EVERYTHING : { ...NOTHING, programmes: [programmeId] };
    case 'LEAD':
      return organisationId === null ? NOTHING : { ...NOTHING, lead: [{ organisationId, programmeId }] };
    case 'INVOLVED':
      return organisationId === null ? NOTHING : { ...NOTHING, involved: [{ organisationId, programmeId }] };
    case 'OWN':
      return organisationId === null ? NOTHING : { ...NOTHING, own: [{ organisationId, programmeId }] };
    case 'COMMITTEE':
      return committeeId === null ? NOTHING : { ...NOTHING, committee: [{ committeeId, programmeId }] };
    case 'ESCALATED':
      return { ...NOTHING, escalated: [programmeId] };
    case 'SELF':
      return { ...NOTHING, people: [personId] };
  }
}

/** What several scopes reach together, without repeats. */
export function union(scopes: readonly VisibleScope[]): VisibleScope {
  if (scopes.some((scope) => scope.all)) return EVERYTHING;
  return {
    all: false,
    programmes: [...new Set(scopes.flatMap((scope) => scope.programmes))],
    lead: distinct(scopes.flatMap((scope) => scope.lead)),
    involved: distinct(scopes.flatMap((scope) => scope.involved)),
    own: distinct(scopes.flatMap((scope) => scope.own)),
    committee: distinct(scopes.flatMap((scope) => scope.committee)),
    escalated: [...new Set(scopes.flatMap((scope) => scope.escalated))],
    people: [...new Set(scopes.flatMap((scope) => scope.people))],
  };
}

/** Whether a scope reaches a row. */
export function covers(scope: VisibleScope, subject: Subject): boolean {
  if (scope.all) return true;
  const inProgramme = (programmeId: string | null): boolean =>
    programmeId === null || programmeId === subject.programmeId;
  const partners = subject.partnerOrganisationIds ?? [];
  return (
    scope.programmes.some((programmeId) => programmeId === subject.programmeId) ||
    scope.lead.some(
      (entry) => inProgramme(entry.programmeId) && entry.organisationId === subject.leadOrganisationId,
    ) ||
    scope.involved.some(
      (entry) =>
        inProgramme(entry.programmeId) &&
        (entry.organisationId === subject.leadOrganisationId || partners.includes(entry.organisationId)),
    ) ||
    scope.own.some(
      (entry) => inProgramme(entry.programmeId) && entry.organisationId === subject.organisationId,
    ) ||
    scope.committee.some(
      (entry) => inProgramme(entry.programmeId) && entry.committeeId === subject.committeeId,
    ) ||
    (subject.escalated === true && scope.escalated.some(inProgramme)) ||
    (subject.kind === 'person' && scope.people.some((id) => id === subject.id))
  );
}

function distinct<T extends object>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(Object.entries(entry).sort()), entry])).values()];
}
