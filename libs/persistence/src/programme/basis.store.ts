import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { ThingKind } from '#domain/progress/explanation.js';
import type { Basis } from '#domain/shared/basis.js';
import type { Language } from '#domain/shared/text.js';
import { whereSessionVisible } from '../committee/session-sight.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import type { ProjectSight } from '../project/sight.js';
import { spoken } from '../spoken.js';
import { join, raw, sql, type Sql } from '../sql.js';
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

/** How many rows with one basis hang on one thing, and what that is called. */
export interface BasisPart {
  readonly of: ThingKind;
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Which rows are asked for: of a kind as `basisCounts` names it. */
export interface BasisAsked {
  readonly kind: string;
  readonly basis: Basis;
  readonly language: Language;
}

/** Whether rows of a kind are counted by their basis. */
export function isBasisKind(kind: string): boolean {
  return kind === kind.toUpperCase() && Object.hasOwn(HANGS_ON, kind.toLowerCase());
}

/** The rows of one kind that the reader may see and that have a basis, by the project or other thing they hang on. */
export function basisParts(
  tx: ReadTx,
  sight: ProjectSight,
  reading: ProgrammeReading,
  { kind, basis, language }: BasisAsked,
): Promise<BasisPart[]> {
  const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
  const table = kind.toLowerCase();
  const seen = seenRows(sight, held)[table];
  const thing = HANGS_ON[table];
  if (!seen || !thing) return Promise.resolve([]);
  const things = Object.entries(thing(held)).map(
    ([of, { joined, named }]) => sql`SELECT ${of}::text AS of, h.id, h.code AS key,
      ${spoken(`h.${named}`, language)} AS label, count(*) AS count
      FROM ${held.from(table)} t ${joined} WHERE t.programme_id = ${reading.id}::uuid AND t.basis = ${basis}
        AND ${seen} GROUP BY 1, 2, 3, 4`,
  );
  const statement = sql`SELECT coalesce(json_agg(part ORDER BY part.key), '[]')
    FROM (${join(things, ' UNION ALL ')}) part`;
  return jsonValue(tx, held.value(statement));
}

/** What rows `t` hang on, as `h`: by which join, and the column of its name. */
type HangsOn = Readonly<
  Partial<Record<ThingKind, { readonly joined: Sql; readonly named: 'name' | 'title' }>>
>;

const itself =
  (of: ThingKind, table: string, named: 'name' | 'title') =>
  (held: HeldTables): HangsOn => ({
    [of]: { joined: sql`JOIN ${held.from(table)} h ON h.id = t.id`, named },
  });

const itsProject = (held: HeldTables): HangsOn => ({
  PROJECT: { joined: sql`JOIN ${held.from('project')} h ON h.id = t.project_id`, named: 'title' },
});

const session =
  (id: string) =>
  (held: HeldTables): HangsOn => ({
    SESSION: {
      joined: sql`JOIN (SELECT s.id, s.code, c.name FROM ${held.from('committee_session')} s
      JOIN ${held.from('committee')} c ON c.id = s.committee_id) h ON h.id = ${raw(id)}`,
      named: 'name',
    },
  });

const HANGS_ON: Readonly<Record<string, (held: HeldTables) => HangsOn>> = {
  strategy_node: itself('NODE', 'strategy_node', 'name'),
  project: itself('PROJECT', 'project', 'title'),
  milestone: itsProject,
  dependency: itsProject,
  prerequisite: itself('PREREQUISITE', 'prerequisite', 'title'),
  deployment: (held) => ({
    ...itsProject(held),
    NODE: { joined: sql`JOIN ${held.from('strategy_node')} h ON h.id = t.strategy_node_id`, named: 'name' },
  }),
  risk: itsProject,
  committee_session: session('t.id'),
  decision: session('t.session_id'),
  indicator_value: (held) => ({
    INDICATOR: { joined: sql`JOIN ${held.from('indicator')} h ON h.id = t.indicator_id`, named: 'name' },
  }),
};

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
