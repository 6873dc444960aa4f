import type { ProgrammeReading } from '#domain/programme/programme.js';
import { whereSessionVisible } from '../committee/session-sight.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import type { ProjectSight } from '../project/sight.js';
import { join, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** How many rows of one kind rest on a source and how many were reconstructed. */
export interface KindBasis {
  readonly kind: string;
  readonly sourced: number;
  readonly reconstructed: number;
}

/** The basis of the rows that the reader may see, by kind in the order of the model. */
export function basisCounts(
  tx: ReadTx,
  sight: ProjectSight,
  reading: ProgrammeReading,
): Promise<KindBasis[]> {
  const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
  const counts = Object.entries(seenRows(sight, held)).map(
    ([kind, seen], place) => sql`SELECT ${place}::int AS place, ${kind}::text AS kind,
      count(*) FILTER (WHERE t.basis = 'SOURCED') AS sourced,
      count(*) FILTER (WHERE t.basis = 'RECONSTRUCTED') AS reconstructed
      FROM ${held.from(kind)} t WHERE t.programme_id = ${reading.id}::uuid AND ${seen}`,
  );
  const statement = sql`SELECT coalesce(json_agg(json_build_object('kind', upper(kind), 'sourced', sourced,
    'reconstructed', reconstructed) ORDER BY place), '[]') FROM (${join(counts, ' UNION ALL ')}) counted`;
  return jsonValue(tx, held.value(statement));
}

/** The kinds counted, each with the condition under which a row `t` of it is the reader's to see. */
function seenRows(sight: ProjectSight, held: HeldTables): Readonly<Record<string, Sql>> {
  const place = { programmeId: 't.programme_id' };
  const of = (visible: Visible, projectId?: string): Sql =>
    whereVisible(visible, projectId === undefined ? place : { ...place, projectId });
  const promised = sql`EXISTS (SELECT FROM ${held.from('planned_milestone')} l
    JOIN ${held.from('roadmap_version')} v ON v.id = l.roadmap_version_id WHERE l.milestone_id = t.id
      AND ((v.state IN ('APPROVED', 'SUPERSEDED') AND ${of(sight.approved, 't.project_id')})
        OR ${of(sight.drafts, 't.project_id')}))`;
  const session = (
    id: Sql,
  ): Sql => sql`EXISTS (SELECT FROM ${held.from('committee_session')} s WHERE s.id = ${id}
    AND ${whereSessionVisible(sight.sessions)})`;
  return {
    strategy_node: of(sight.projects),
    project: of(sight.projects, 't.id'),
    milestone: promised,
    dependency: of(sight.projects, 't.project_id'),
    prerequisite: of(sight.prerequisites),
    deployment: of(sight.deployments, 't.project_id'),
    risk: of(sight.risks, 't.project_id'),
    committee_session: session(sql`t.id`),
    decision: sql`${of(sight.decisions)} AND ${session(sql`t.session_id`)}`,
    indicator_value: of(sight.projects),
  };
}
