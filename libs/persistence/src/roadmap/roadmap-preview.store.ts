import type { ProgrammeRules, ProjectFacts } from '#domain/progress/facts.js';
import type { Happened } from '#domain/roadmap/preview.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { namesStatement, type Names } from '../progress/explanation.store.js';
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
  /** What the milestones in force and the risks that the reader may see are called. */
  readonly names: Names;
}

interface Beside {
  readonly happened: readonly (Happened & { readonly id: string })[] | null;
  readonly names: Readonly<Record<string, Names | null>> | null;
}

/** The facts of the project of a version that its reader may see, and what happened to its milestones. */
export async function previewFacts(
  tx: ReadTx,
  { projectId }: KeptRoadmap,
  language: Language,
): Promise<PreviewFacts | null> {
  const within = { projectIds: [projectId] };
  const held = new HeldTables(null, within);
  const sight = { projects: tx.visible('project.read'), risks: tx.visible('risk.read') };
  const [rulesHeld, keyed, { happened, names }] = await Promise.all([
    readRules(tx, within, null),
    readFacts(tx, within, null, null),
    jsonValue<Beside>(
      tx,
      held.value(sql`SELECT json_build_object('names', (${namesStatement(held, sight, within.projectIds, language)}),
        'happened', (SELECT json_agg(json_build_object('id', m.id, 'forecastEndOn', m.forecast_end_on,
          'actualEndOn', m.actual_end_on,
          'percents', (SELECT coalesce(json_agg(json_build_object('percent', s.percent, 'statedOn', s.stated_on)), '[]')
            FROM milestone_percent s WHERE s.milestone_id = m.id)))
          FROM milestone m WHERE m.project_id = ${projectId}::uuid))`),
    ),
  ]);
  const [rules, project] = [rulesHeld[0]?.rules, keyed[0]?.facts];
  if (!rules || !project) return null;
  const what = new Map((happened ?? []).map((row) => [row.id, row]));
  return { rules, facts: project, happened: what, names: names?.[projectId] ?? {} };
}
