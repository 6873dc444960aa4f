import type { HeldTables } from '../held.js';
import { milestonesJson } from '../milestone/milestone-columns.js';
import { jsonObject } from '../selection.js';
import { sql, type Sql } from '../sql.js';
import { whereRoadmapVisible } from '../roadmap/roadmap-record.store.js';
import { PROJECT_PLACE, type ProjectAsk } from './project-ask.js';

/** The id of the approved version of project `p`. */
export function approvedVersion(held: HeldTables): Sql {
  return sql`(SELECT v.id FROM ${held.from('roadmap_version')} v WHERE v.project_id = p.id AND v.state = 'APPROVED')`;
}

/** The roadmap versions of project `p` that the reader may see, latest first. */
export function roadmapsJson(ask: ProjectAsk): Sql {
  const { source, language, selection } = ask;
  const { held, reading } = source;
  const asked = selection['roadmaps'] ?? {};
  const version = jsonObject(
    {
      id: sql`v.id`,
      version: sql`v.version`,
      number: sql`v.number`,
      state: sql`v.state`,
      presentedOn: sql`v.presented_on`,
      approvedOn: sql`v.approved_on`,
      reason: sql`v.reason`,
      basis: sql`v.basis`,
      milestones: () =>
        milestonesJson(sql`v.id`, held, reading.asOf.statusOn, language, asked['milestones'] ?? {}),
    },
    asked,
  );
  return sql`(SELECT coalesce(json_agg(${version} ORDER BY v.number DESC), '[]')
    FROM ${held.from('roadmap_version')} v WHERE v.project_id = p.id AND ${whereRoadmapVisible(ask.sight, PROJECT_PLACE)})`;
}
