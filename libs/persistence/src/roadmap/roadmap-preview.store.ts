import type { ProgrammeRules, ProjectFacts } from '#domain/progress/facts.js';
import type { Happened } from '#domain/roadmap/preview.js';
import { readFacts, readRules } from '../progress/project-facts.store.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { KeptRoadmap } from './roadmap-record.store.js';

/** All that the preview of a draft is computed from. */
export interface PreviewFacts {
  readonly facts: ProjectFacts;
  readonly rules: ProgrammeRules;
  /** What happened to each milestone of the project, by its id. */
  readonly happened: ReadonlyMap<string, Happened>;
}

/** The facts of the project of a version that its reader may see, and what happened to its milestones. */
export async function previewFacts(tx: ReadTx, { projectId }: KeptRoadmap): Promise<PreviewFacts | null> {
  const within = { projectIds: [projectId] };
  const [held, keyed, rows] = await Promise.all([
    readRules(tx, within, null),
    readFacts(tx, within, null, null),
    tx.rows<Happened & { id: string } & Record<string, unknown>>(sql`
      SELECT m.id, m.forecast_end_on AS "forecastEndOn", m.actual_end_on AS "actualEndOn",
        (SELECT coalesce(json_agg(json_build_object('percent', s.percent, 'statedOn', s.stated_on)), '[]')
         FROM milestone_percent s WHERE s.milestone_id = m.id) AS percents
      FROM milestone m WHERE m.project_id = ${projectId}::uuid`),
  ]);
  const [rules, project] = [held[0]?.rules, keyed[0]?.facts];
  return rules && project
    ? { rules, facts: project, happened: new Map(rows.map((row) => [row.id, row])) }
    : null;
}
