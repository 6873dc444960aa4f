import type { HolidayFieldsFragment } from '../../../lib/graphql/graphql.js';
import { nameValues } from '../keeping/localized-name.js';

/** What a mutation is told of a holiday as it stands. */
export function holidayInput({ name, kind, firstOn, days, lastYear }: HolidayFieldsFragment) {
  return { name: nameValues(name), kind, firstOn, days, lastYear: lastYear ?? null };
}
