import type { ErrorCode, FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { periodErrors } from '../shared/period.js';
import type { Role } from './actor.js';

/** Where a person stands: invited and without a password yet, able to sign in, or shut out. */
export const PERSON_STATUSES = ['INVITED', 'ACTIVE', 'DISABLED'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** Where a grant stands on a day. */
export const GRANT_STATES = ['FUTURE', 'IN_FORCE', 'ENDED'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** The kinds of body that a role may be held for. */
export const ROLE_BODIES = ['ORGANISATION', 'COMMITTEE'] as const;
export type RoleBody = (typeof ROLE_BODIES)[number];

const BODIES: Readonly<Partial<Record<Role, RoleBody>>> = {
  spgov_lead: 'ORGANISATION',
  spgov_contributor: 'ORGANISATION',
  committee_chair: 'COMMITTEE',
  committee_member: 'COMMITTEE',
};

/** The kind of body that a role is held for; null: for none. */
export function bodyOfRole(role: Role): RoleBody | null {
  return BODIES[role] ?? null;
}

/** A role as it is asked for: bodies and programme by code, from a day until the day it no longer holds. */
export interface GrantAsked {
  readonly role: Role;
  readonly organisation: string | null;
  readonly committee: string | null;
  readonly programme: string | null;
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
}

/** What is wrong with a role asked for, by field below `path`: its body, its dates. */
export function grantErrors(asked: GrantAsked, today: LocalDate, path: string): FieldError[] {
  const body = bodyOfRole(asked.role);
  const errors: FieldError[] = [];
  const wrong = (field: string, given: string | null, needed: boolean): void => {
    if (needed && given === null) errors.push({ field: `${path}.${field}`, code: 'REQUIRED' });
    if (!needed && given !== null)
      errors.push({ field: `${path}.${field}`, code: 'UNKNOWN_VALUE', params: { value: given } });
  };
  wrong('organisation', asked.organisation, body === 'ORGANISATION');
  wrong('committee', asked.committee, body === 'COMMITTEE');
  if (body === 'COMMITTEE' && asked.programme === null)
    errors.push({ field: `${path}.programme`, code: 'REQUIRED' });
  const period = { fromOn: asked.fromOn ?? today, untilOn: asked.untilOn };
  for (const error of periodErrors(period)) errors.push({ ...error, field: `${path}.${error.field}` });
  return errors;
}

/** A grant that is to end. */
export interface EndingGrant {
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
  /** It makes its person an administrator of DPGOV without limit of programme. */
  readonly administers: boolean;
}

/**
 * Why a grant cannot end on a day (the first on which it no longer holds): GRANT_ENDED when it is over already,
 * END_IN_THE_PAST, LAST_ADMIN when nobody else could manage people from then on.
 */
export function whyCannotEnd(
  grant: EndingGrant,
  endOn: LocalDate,
  today: LocalDate,
  otherAdmins: number,
): ErrorCode | null {
  if (grant.untilOn !== null && grant.untilOn <= today) return 'GRANT_ENDED';
  if (endOn < today) return 'END_IN_THE_PAST';
  return grant.administers && otherAdmins === 0 ? 'LAST_ADMIN' : null;
}

/** The day on which a grant really ends: never before it began. */
export function endOfGrant(grant: Pick<EndingGrant, 'fromOn'>, endOn: LocalDate): LocalDate {
  return grant.fromOn !== null && grant.fromOn > endOn ? grant.fromOn : endOn;
}

/** Why a person cannot be shut out: OWN_ACCOUNT by themselves, LAST_ADMIN when nobody else could manage people. */
export function whyCannotDisable(person: {
  readonly oneself: boolean;
  readonly administers: boolean;
  readonly otherAdmins: number;
}): ErrorCode | null {
  if (person.oneself) return 'OWN_ACCOUNT';
  return person.administers && person.otherAdmins === 0 ? 'LAST_ADMIN' : null;
}

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
/** The longest name or address of a person. */
export const PERSON_TEXT_MAX = 200;

/** What is wrong with a person's name and address, by field below `path`. */
export function personErrors(
  { name, email }: { readonly name: string; readonly email: string },
  path: string,
): FieldError[] {
  const errors: FieldError[] = [];
  for (const [field, text] of [
    ['name', name],
    ['email', email],
  ] as const) {
    if (text === '') errors.push({ field: `${path}.${field}`, code: 'REQUIRED' });
    else if (text.length > PERSON_TEXT_MAX)
      errors.push({ field: `${path}.${field}`, code: 'TOO_LONG', params: { max: PERSON_TEXT_MAX } });
  }
  if (email !== '' && !ADDRESS.test(email)) errors.push({ field: `${path}.email`, code: 'INVALID_EMAIL' });
  return errors;
}
