import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { HeldTables } from '../held.js';
import type { Columns } from '../selection.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import type { ProjectSight } from '../project/sight.js';
import { whereVisible } from '../visible.js';

/** The columns of a prerequisite by the field they answer, over prerequisite `q`; stages known at the status date. */
export function prerequisiteColumns(
  held: HeldTables,
  sight: Pick<ProjectSight, 'projects'>,
  statusOn: LocalDate,
  language: Language,
): Columns {
  const known = sql`(g.reached_on IS NULL OR g.reached_on <= ${statusOn}::date)`;
  return {
    id: sql`q.id`,
    code: sql`q.code`,
    kind: sql`q.kind`,
    form: sql`q.form`,
    number: sql`q.number`,
    title: spoken('q.title', language),
    stage: () => stageAt(held, statusOn),
    stages: () => sql`(SELECT coalesce(json_agg(json_build_object('stage', g.stage, 'reachedOn', g.reached_on,
        'reachedPrecision', g.reached_precision) ORDER BY g.reached_on NULLS FIRST), '[]')
        FROM ${held.from('prerequisite_stage')} g WHERE g.prerequisite_id = q.id AND ${known})`,
    projectCodes: () => sql`(SELECT coalesce(json_agg(of.code ORDER BY of.code), '[]')
      FROM ${held.from('prerequisite_project')} w JOIN ${held.from('project')} of ON of.id = w.project_id
      WHERE w.prerequisite_id = q.id
        AND ${whereVisible(sight.projects, { programmeId: 'of.programme_id', projectId: 'of.id' })})`,
    strategyCodes:
      () => sql`(SELECT coalesce(json_agg(of.code ORDER BY of.code), '[]') FROM ${held.from('prerequisite_node')} w
        JOIN ${held.from('strategy_node')} of ON of.id = w.strategy_node_id WHERE w.prerequisite_id = q.id)`,
    basis: sql`q.basis`,
    source: sql`q.source`,
    note: sql`q.note`,
  };
}

/** The stage recorded, unless it is dated after the status date: then the latest reached by then, else ANNOUNCED. */
function stageAt(held: HeldTables, statusOn: LocalDate): Sql {
  return sql`(CASE WHEN EXISTS (SELECT FROM ${held.from('prerequisite_stage')} g
      WHERE g.prerequisite_id = q.id AND g.stage = q.stage AND g.reached_on > ${statusOn}::date)
    THEN coalesce((SELECT g.stage FROM ${held.from('prerequisite_stage')} g
      WHERE g.prerequisite_id = q.id AND g.reached_on <= ${statusOn}::date ORDER BY g.reached_on DESC LIMIT 1), 'ANNOUNCED')
    ELSE q.stage END)`;
}
