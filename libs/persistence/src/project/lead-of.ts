import { sql, type Sql } from '../sql.js';

/** The id of the organisation that leads the project of a code today. */
export function leadOf(programmeId: string, code: string): Sql {
  return sql`(SELECT led.lead_organisation_id FROM project led
    WHERE led.programme_id = ${programmeId}::uuid AND led.code = ${code})`;
}
