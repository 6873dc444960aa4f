import type { TFunction } from 'i18next';
import type { PersonGrantFieldsFragment, PersonStatus, Role } from '../../../lib/graphql/graphql.js';
import type { Format } from '../../../lib/format.js';
import { shortName } from '../../../lib/organisation-name.js';

/** Where a person may stand, in the order in which it is offered. */
export const PERSON_STATUSES = ['ACTIVE', 'INVITED', 'DISABLED'] as const satisfies readonly PersonStatus[];

/** The roles in the order in which they are offered. */
export const ROLES = [
  'DPGOV_ADMIN',
  'DPGOV_OFFICER',
  'SPGOV_LEAD',
  'SPGOV_CONTRIBUTOR',
  'COMMITTEE_CHAIR',
  'COMMITTEE_MEMBER',
  'AUDITOR',
] as const satisfies readonly Role[];

/** A role with the body that it is held for, in words. */
export function grantName(
  { role, organisation, committee }: PersonGrantFieldsFragment,
  t: TFunction,
): string {
  const body = organisation ?? committee;
  const name = t(`role.${role}`);
  return body ? t('role.at', { role: name, organisation: shortName(body.name) }) : name;
}

/** When a grant holds, in words. */
export function grantPeriod(
  { fromOn, untilOn }: Pick<PersonGrantFieldsFragment, 'fromOn' | 'untilOn'>,
  t: TFunction,
  format: Format,
): string {
  if (fromOn && untilOn)
    return t('people.period.fromUntil', { from: format.date(fromOn), until: format.date(untilOn) });
  if (fromOn) return t('people.period.from', { from: format.date(fromOn) });
  if (untilOn) return t('people.period.until', { until: format.date(untilOn) });
  return t('people.period.always');
}
