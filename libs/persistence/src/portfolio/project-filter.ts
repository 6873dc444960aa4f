import type { Health, PhaseGroup } from '#domain/progress/figures.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import { fold } from '#domain/shared/fold.js';
import type { HeldTables } from '../held.js';
import { join, raw, sql, type Sql } from '../sql.js';

/** Which projects are asked for: AND between the facets, OR within one; bodies and nodes by code. */
export interface ProjectFilter {
  readonly codes?: readonly string[] | null;
  readonly text?: string | null;
  readonly organisations?: readonly string[] | null;
  readonly ministries?: readonly string[] | null;
  /** A node stands for all nodes under it. */
  readonly strategy?: readonly string[] | null;
  readonly health?: readonly Health[] | null;
  readonly lifecycle?: readonly Lifecycle[] | null;
  readonly phase?: readonly PhaseGroup[] | null;
  readonly usersServed?: readonly UsersServed[] | null;
  readonly flagship?: boolean | null;
  readonly overdue?: boolean | null;
  readonly withoutRoadmap?: boolean | null;
}

/** The facets that are counted; `codes` and `text` narrow all of them alike. */
export const FACETS = [
  'ministries',
  'organisations',
  'strategy',
  'health',
  'lifecycle',
  'phase',
  'usersServed',
  'flagship',
  'overdue',
  'withoutRoadmap',
] as const;
export type FacetName = (typeof FACETS)[number];

/** The condition of a whole filter, over figures `f`. */
export function whereFilter(filter: ProjectFilter, held: HeldTables, programmeId: string): Sql {
  const facets = FACETS.map((facet) => facetCondition(facet, filter, held, programmeId));
  return and([...narrowing(filter, held, programmeId), ...facets.filter((condition) => condition !== null)]);
}

/** The condition that `codes` and `text` make. */
export function whereNarrowed(filter: ProjectFilter, held: HeldTables, programmeId: string): Sql {
  return and(narrowing(filter, held, programmeId));
}

/** The condition of one facet; null when nothing is chosen in it. */
export function facetCondition(
  facet: FacetName,
  filter: ProjectFilter,
  held: HeldTables,
  programmeId: string,
): Sql | null {
  if (filter[facet] == null) return null;
  return CONDITIONS[facet](filter, held, programmeId);
}

type Condition = (filter: ProjectFilter, held: HeldTables, programmeId: string) => Sql;

const CONDITIONS: Readonly<Record<FacetName, Condition>> = {
  ministries: ({ ministries }, held) => sql`f.ministry_id IN ${bodies(ministries ?? [], held)}`,
  organisations: ({ organisations }, held) => sql`f.organisation_id IN ${bodies(organisations ?? [], held)}`,
  strategy: ({ strategy }, held, programmeId) => sql`f.strategy_node_id IN (
    WITH RECURSIVE under AS (
      SELECT n.id FROM ${held.from('strategy_node')} n
      WHERE n.programme_id = ${programmeId}::uuid AND n.code = ANY(${list(strategy)}::text[])
      UNION SELECT n.id FROM ${held.from('strategy_node')} n JOIN under ON n.parent_id = under.id
    ) SELECT id FROM under)`,
  health: ({ health }) => sql`f.health = ANY(${list(health)}::text[])`,
  lifecycle: ({ lifecycle }) => sql`f.lifecycle = ANY(${list(lifecycle)}::text[])`,
  phase: ({ phase }) => sql`f.phase = ANY(${list(phase)}::text[])`,
  usersServed: ({ usersServed }) => sql`f.users_served = ANY(${list(usersServed)}::text[])`,
  flagship: ({ flagship }) => sql`f.flagship = ${flagship}::boolean`,
  overdue: ({ overdue }) => sql`(f.overdue_milestone_count > 0) = ${overdue}::boolean`,
  withoutRoadmap: ({ withoutRoadmap }) => sql`(NOT f.measured) = ${withoutRoadmap}::boolean`,
};

function narrowing({ codes, text }: ProjectFilter, held: HeldTables, programmeId: string): Sql[] {
  const sought = words(text);
  return [
    ...(codes == null
      ? []
      : [
          sql`f.project_id IN (SELECT p.id FROM ${held.from('project')} p
            WHERE p.programme_id = ${programmeId}::uuid AND p.code = ANY(${list(codes)}::text[]))`,
        ]),
    ...(sought.length === 0 ? [] : [sql`f.project_id IN (${bearers(sought, held, programmeId)})`]),
  ];
}

/** The projects whose code, titles or summaries hold every word; texts of the past are not kept folded. */
function bearers(sought: readonly string[], held: HeldTables, programmeId: string): Sql {
  const every = (text: Sql): Sql => and(sought.map((word) => sql`${text} LIKE ${`%${word}%`}`));
  return held.at === null
    ? sql`SELECT x.row_id FROM search_text x
        WHERE x.kind = 'PROJECT' AND x.programme_id = ${programmeId}::uuid AND ${every(sql`x.text`)}`
    : sql`SELECT p.id FROM ${held.from('project')} p
        WHERE p.programme_id = ${programmeId}::uuid AND ${every(FOLDED)}`;
}

const texts = (column: string): string =>
  ['fr', 'ar', 'en'].map((language) => `coalesce(${column}->>'${language}', '')`).join(" || ' ' || ");
const FOLDED = raw(`fold(p.code || ' ' || ${texts('p.title')} || ' ' || ${texts('p.summary')})`);

/** The words of a search, folded and with what LIKE would read as a pattern taken literally. */
function words(text: string | null | undefined): string[] {
  return fold(text ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`));
}

function bodies(codes: readonly string[], held: HeldTables): Sql {
  return sql`(SELECT o.id FROM ${held.from('organisation')} o WHERE o.code = ANY(${list(codes)}::text[]))`;
}

function list(values: readonly string[] | null | undefined): string[] {
  return [...(values ?? [])];
}

function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`TRUE` : sql`(${join([...conditions], ' AND ')})`;
}
