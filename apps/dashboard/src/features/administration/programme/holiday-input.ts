import type { HolidayFieldsFragment } from '../../../lib/graphql/graphql.js';
import { namesOf } from './names-fields.js';

/** What a mutation is told of a holiday as it stands. */
export function holidayInput({ name, kind, firstOn, days, lastYear }: HolidayFieldsFragment) {
  return { name: namesOf(name), kind, firstOn, days, lastYear: lastYear ?? null };
}
