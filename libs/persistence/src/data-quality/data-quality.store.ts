import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { ProjectFacts } from '#domain/progress/facts.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { isKept } from '../portfolio/figures-of.js';
import { programmeFacts, readFacts } from '../progress/project-facts.store.js';
import { PROJECT_PLACE } from '../project/project-ask.js';
import { spoken, spokenLang } from '../spoken.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** What a line of data quality is named by: its project, who leads it, and the milestones that may be at fault. */
export interface NamedInQuality {
  readonly projectCode: string;
  readonly title: string;
  readonly titleLang: Language;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly milestones: Readonly<Record<string, { readonly position: number; readonly title: string }>> | null;
}

/** The facts of a programme at the moment of a reading. */
export async function qualityFacts(tx: ReadTx, reading: ProgrammeReading): Promise<readonly ProjectFacts[]> {
  const { at, statusOn } = reading.asOf;
  const keyed = isKept(reading)
    ? await readFacts(tx, { programmeId: reading.id }, statusOn, null)
    : await programmeFacts(tx, reading.id, statusOn, at);
  return keyed.map(({ facts }) => facts);
}

/** The names of some projects, by id, of those that the reader may see; with the milestones named whose ids are given. */
export async function namesInQuality(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  reading: ProgrammeReading,
  language: Language,
  {
    projectIds,
    milestoneIds,
  }: { readonly projectIds: readonly string[]; readonly milestoneIds: readonly string[] },
): Promise<Map<string, NamedInQuality>> {
  const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
  const named = await jsonValue<Readonly<Record<string, NamedInQuality>> | null>(
    tx,
    held.value(sql`SELECT json_object_agg(p.id, json_build_object('projectCode', p.code,
        'title', ${spoken('p.title', language)}, 'titleLang', ${spokenLang('p.title', language)},
        'organisationCode', o.code, 'organisationName', ${spoken('o.name', language)},
        'milestones', (SELECT json_object_agg(l.milestone_id, json_build_object('position', l.position,
            'title', ${spoken('l.title', language)}))
          FROM ${held.from('roadmap_version')} v JOIN ${held.from('planned_milestone')} l ON l.roadmap_version_id = v.id
          WHERE v.project_id = p.id AND v.state = 'APPROVED' AND l.milestone_id = ANY(${[...milestoneIds]}::uuid[]))))
      FROM ${held.from('project')} p JOIN ${held.from('organisation')} o ON o.id = p.lead_organisation_id
      WHERE p.id = ANY(${[...projectIds]}::uuid[]) AND ${whereVisible(visible, PROJECT_PLACE)}`),
  );
  return new Map(Object.entries(named ?? {}));
}
