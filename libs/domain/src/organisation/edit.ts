import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { codeErrors, nameErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';
import type { OrganisationKind } from './organisation.js';

/** What is said of an organisation, apart from its tutelle. */
export interface OrganisationRecord {
  readonly code: string;
  readonly name: LocalizedText;
  readonly shortName: string | null;
  readonly kind: OrganisationKind;
  readonly spgov: boolean;
  /** The day from which it no longer exists. */
  readonly endedOn: LocalDate | null;
  /** Code of the body that took over from it. */
  readonly successorCode: string | null;
}

/** An edit of an organisation: what is absent stays, null empties. */
export type OrganisationEdit = Partial<OrganisationRecord>;

const SHORT_NAME_LENGTH = 40;

/** The record as an edit leaves it; whether that is allowed is told by `organisationErrors`. */
export function editedOrganisation(record: OrganisationRecord, edit: OrganisationEdit): OrganisationRecord {
  return { ...record, ...edit };
}

/** Why a new organisation is refused, field by field; empty when it is allowed. */
export function newOrganisationErrors(record: OrganisationRecord): readonly FieldError[] {
  return [...codeErrors('code', record.code), ...contentErrors(record)];
}

/**
 * Why an edit is refused, field by field; empty when it is allowed. A code is fixed once something refers to it: it
 * stands in addresses, workbooks and files. `successors` gives the successor of each body by its code.
 */
export function organisationErrors(
  before: OrganisationRecord,
  after: OrganisationRecord,
  referredTo: boolean,
  successors: ReadonlyMap<string, string | null>,
): readonly FieldError[] {
  const renamed = before.code !== after.code;
  return [
    ...(renamed ? codeErrors('code', after.code) : []),
    ...(renamed && referredTo ? [{ field: 'code', code: 'CODE_IN_USE' as const }] : []),
    ...contentErrors(after),
    ...successionErrors(before.code, after, successors),
  ];
}

function contentErrors({ name, shortName, endedOn, successorCode }: OrganisationRecord): FieldError[] {
  const params = { max: SHORT_NAME_LENGTH };
  return [
    ...nameErrors('name', name),
    ...((shortName?.length ?? 0) > SHORT_NAME_LENGTH
      ? [{ field: 'shortName', code: 'TOO_LONG' as const, params }]
      : []),
    ...(successorCode !== null && endedOn === null
      ? [{ field: 'endedOn', code: 'SUCCESSOR_WITHOUT_END' as const }]
      : []),
  ];
}

function successionErrors(
  code: string,
  { successorCode }: OrganisationRecord,
  successors: ReadonlyMap<string, string | null>,
): FieldError[] {
  const met = new Set([code]);
  for (let next = successorCode; next !== null; next = successors.get(next) ?? null) {
    if (met.has(next)) return [{ field: 'successorCode', code: 'UNDER_ITSELF' }];
    met.add(next);
  }
  return [];
}
