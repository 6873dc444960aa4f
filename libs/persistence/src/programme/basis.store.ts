import type { ProgrammeReading } from '#domain/programme/programme.js';
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
  const kinds: [string, Visible, string][] = [
    ['strategy_node', sight.projects, 'programme_id'],
    ['project', sight.projects, 'id'],
    ['milestone', sight.projects, 'project_id'],
    ['dependency', sight.projects, 'project_id'],
    ['prerequisite', sight.prerequisites, 'programme_id'],
    ['deployment', sight.deployments, 'project_id'],
    ['risk', sight.risks, 'project_id'],
    ['committee_session', sight.sessions.held, 'programme_id'],
    ['decision', sight.decisions, 'programme_id'],
    ['indicator_value', sight.projects, 'programme_id'],
  ];
  const counts = kinds.map(([kind, visible, project], index) =>
    countOf(held, reading, kind, visible, project, index),
  );
  const statement = sql`SELECT coalesce(json_agg(json_build_object('kind', upper(kind), 'sourced', sourced,
    'reconstructed', reconstructed) ORDER BY place), '[]') FROM (${join(counts, ' UNION ALL ')}) counted`;
  return jsonValue(tx, held.value(statement));
}

function countOf(
  held: HeldTables,
  reading: ProgrammeReading,
  kind: string,
  visible: Visible,
  project: string,
  place: number,
): Sql {
  const columns = {
    programmeId: 't.programme_id',
    ...(project === 'programme_id' ? {} : { projectId: `t.${project}` }),
  };
  return sql`SELECT ${place}::int AS place, ${kind}::text AS kind, count(*) FILTER (WHERE t.basis = 'SOURCED') AS sourced,
    count(*) FILTER (WHERE t.basis = 'RECONSTRUCTED') AS reconstructed
    FROM ${held.from(kind)} t WHERE t.programme_id = ${reading.id}::uuid AND ${whereVisible(visible, columns)}`;
}
