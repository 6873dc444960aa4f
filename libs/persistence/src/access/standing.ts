import { raw, sql, type Sql } from '../sql.js';

/** Today by Morocco's calendar, on which grants begin and end. */
export const TODAY = sql`(now() AT TIME ZONE 'Africa/Casablanca')::date`;

/** Where a person stands, of a row of `person`. */
export function personStatus(person: string): Sql {
  const p = raw(person);
  return sql`(CASE WHEN ${p}.disabled_at IS NOT NULL THEN 'DISABLED'
    WHEN ${p}.password_hash IS NULL THEN 'INVITED' ELSE 'ACTIVE' END)`;
}

/** Where a grant stands today, of a row of `access_grant`. */
export function grantState(grant: string): Sql {
  const g = raw(grant);
  return sql`(CASE WHEN ${g}.until_on <= ${TODAY} THEN 'ENDED'
    WHEN ${g}.from_on > ${TODAY} THEN 'FUTURE' ELSE 'IN_FORCE' END)`;
}

/** Whether a grant makes its person an administrator without limit of programme, of a row of `access_grant`. */
export function administers(grant: string): Sql {
  const g = raw(grant);
  return sql`(${g}.role = 'dpgov_admin' AND ${g}.programme_id IS NULL)`;
}

/** Whether one may rely on a grant to manage people from now on: of an administrator who can sign in, and without end. */
export function keepsAdministering(grant: string, person: string): Sql {
  const [g, p] = [raw(grant), raw(person)];
  return sql`(${administers(grant)} AND ${g}.until_on IS NULL AND (${g}.from_on IS NULL OR ${g}.from_on <= ${TODAY})
    AND ${p}.disabled_at IS NULL AND ${p}.password_hash IS NOT NULL)`;
}
