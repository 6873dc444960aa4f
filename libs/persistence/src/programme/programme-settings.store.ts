import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { PROJECT_PLACE } from '../project/project-ask.js';
import { spoken, spokenLang } from '../spoken.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import type { LockedProgramme } from './programme-edit.store.js';

/** What a programme fixes for all its projects, with what bounds its status date. */
export type ProgrammeSettingsRow = Omit<LockedProgramme, 'restDays'>;

/** A project as a list of turns names it. */
export interface NamedProject {
  readonly projectId: string;
  readonly code: string;
  readonly title: string;
  readonly titleLang: Language;
  readonly organisationName: string;
}

/** The settings of a programme as held at the moment of the reading. */
export function programmeSettings(
  tx: ReadTx,
  visible: Visible<'programme.read'>,
  { id, asOf }: ProgrammeReading,
): Promise<ProgrammeSettingsRow> {
  const held = new HeldTables(asOf.at, { programmeId: id });
  return jsonValue(
    tx,
    held.value(sql`SELECT json_build_object('id', g.id, 'code', g.code, 'version', g.version, 'name', g.name,
      'timeZone', g.time_zone, 'statusOn', g.status_on, 'statusPinned', g.status_pinned, 'thresholds', g.thresholds,
      'weighting', g.weighting, 'firstReportingOn', g.first_reporting_on,
      'today', (now() AT TIME ZONE g.time_zone)::date,
      'startOn', (SELECT min(p.start_on) FROM ${held.from('project')} p WHERE p.programme_id = g.id))
      FROM ${held.from('programme')} g
      WHERE g.id = ${id}::uuid AND ${whereVisible(visible, { programmeId: 'g.id' })}`),
  );
}

/** What projects that may be seen are called, and who leads them. */
export async function namedProjects(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  language: Language,
  projectIds: readonly string[],
): Promise<Map<string, NamedProject>> {
  const rows = await tx.rows<NamedProject & Record<string, unknown>>(sql`
    SELECT p.id AS "projectId", p.code, ${spoken('p.title', language)} AS title,
      ${spokenLang('p.title', language)} AS "titleLang", ${spoken('o.name', language)} AS "organisationName"
    FROM project p JOIN organisation o ON o.id = p.lead_organisation_id
    WHERE p.id = ANY(${[...projectIds]}::uuid[]) AND ${whereVisible(visible, PROJECT_PLACE)}`);
  return new Map(rows.map((row) => [row.projectId, row]));
}
