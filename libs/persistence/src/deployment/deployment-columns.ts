import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { HeldTables } from '../held.js';
import type { Columns } from '../selection.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import { whereVisible, type Visible } from '../visible.js';

/** The columns of a deployment by the field they answer, over deployment `d`. */
export function deploymentColumns(held: HeldTables, language: Language): Columns {
  return {
    id: sql`d.id`,
    version: sql`d.version`,
    projectCode: () => sql`(SELECT of.code FROM ${held.from('project')} of WHERE of.id = d.project_id)`,
    strategyNodeCode: () =>
      sql`(SELECT of.code FROM ${held.from('strategy_node')} of WHERE of.id = d.strategy_node_id)`,
    unit: spoken('d.unit', language),
    unitText: sql`d.unit`,
    countedOn: sql`d.counted_on`,
    countedPrecision: sql`d.counted_precision`,
    deployed: sql`d.deployed`,
    target: sql`d.target`,
    targetOn: sql`d.target_on`,
    targetPrecision: sql`d.target_precision`,
    basis: sql`d.basis`,
    source: sql`d.source`,
    note: sql`d.note`,
  };
}

/** The deployments that the reader may see and that were counted by the status date. */
export function whereDeploymentKnown(visible: Visible<'deployment.read'>, statusOn: LocalDate): Sql {
  const seen = whereVisible(visible, { programmeId: 'd.programme_id', projectId: 'd.project_id' });
  return sql`(d.counted_on IS NULL OR d.counted_on <= ${statusOn}::date) AND ${seen}`;
}
