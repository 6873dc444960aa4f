import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { sourceOf, type Source } from '../portfolio/figures-of.js';
import { afterPlace, orderBy, placeColumn, type Place, type ProjectSort } from '../portfolio/page-order.js';
import { whereFilter, type ProjectFilter } from '../portfolio/project-filter.js';
import { asks, jsonObject, selectList, type Columns, type Selection } from '../selection.js';
import { sql, type Sql } from '../sql.js';
import { strategyNodeColumns } from '../strategy/strategy-columns.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { PROJECT_PLACE } from './project-ask.js';
import { projectColumns } from './project-columns.js';
import { projectSight, type ProjectSight } from './sight.js';

/** A project as a statement gives it: the fields asked for and what the judged ones rest on. */
export type ProjectRow = Readonly<Record<string, unknown>>;

/** Projects with the strategy's nodes, when a path is asked for, by id. */
export interface ProjectRows {
  readonly rows: readonly ProjectRow[];
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
}

/** A page of projects. */
export interface ProjectPage extends ProjectRows {
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  /** Where the page ends; null when it is empty. */
  readonly end: Place | null;
}

/** Which page is asked for. */
export interface PageAsk {
  readonly filter: ProjectFilter;
  readonly sort: ProjectSort;
  readonly first: number;
  readonly after: Place | null;
  readonly counted: boolean;
}

/** Projects as one reader sees them at a moment. */
export function projectStore(tx: ReadTx, language: Language) {
  return {
    /** One project by its code; no rows when there is none to be seen. */
    async find(
      visible: Visible<'project.read'>,
      reading: ProgrammeReading,
      code: string,
      selection: Selection,
    ): Promise<ProjectRows> {
      const source = await sourceOf(tx, reading);
      const statement = rowsStatement(
        source,
        { ...projectSight(tx), projects: visible },
        language,
        selection,
        {
          where: sql`p.code = ${code}`,
          tail: sql``,
        },
      );
      return jsonValue<ProjectRows>(tx, source.held.value(statement));
    },

    /** A page of the projects that a filter chooses. */
    async page(
      visible: Visible<'project.read'>,
      reading: ProgrammeReading,
      ask: PageAsk,
      selection: Selection,
    ): Promise<ProjectPage> {
      const source = await sourceOf(tx, reading);
      const sight = { ...projectSight(tx), projects: visible };
      const statement = pageStatement(source, sight, language, ask, selection);
      const found = await jsonValue<ProjectRows & { totalCount: number | null }>(
        tx,
        source.held.value(statement),
      );
      const rows = found.rows.slice(0, ask.first);
      const end = (rows.at(-1)?.['place'] ?? null) as Place | null;
      return { ...found, rows, hasNextPage: found.rows.length > ask.first, end };
    },
  };
}

function pageStatement(
  source: Source,
  sight: ProjectSight,
  language: Language,
  ask: PageAsk,
  selection: Selection,
): Sql {
  const chosen = whereFilter(ask.filter, source.held, source.reading.id);
  const later = ask.after === null ? sql`` : sql`AND ${afterPlace(ask.sort, language, ask.after)}`;
  const wanted = { ...selection, place: {} };
  return rowsStatement(source, sight, language, wanted, {
    where: sql`${chosen} ${later}`,
    tail: sql`ORDER BY ${orderBy(ask.sort, language)} LIMIT ${ask.first + 1}`,
    more: { place: placeColumn(ask.sort.field, language) },
    also: ask.counted ? sql`, 'totalCount', ${countOf(source, sight, chosen)}` : sql``,
  });
}

function countOf(source: Source, { projects }: ProjectSight, chosen: Sql): Sql {
  return sql`(SELECT count(*) FROM ${source.figures} f WHERE f.programme_id = ${source.reading.id}::uuid
    AND ${chosen} AND ${whereVisible(projects, { programmeId: 'f.programme_id', projectId: 'f.project_id' })})`;
}

interface Which {
  readonly where: Sql;
  readonly tail: Sql;
  readonly more?: Columns;
  readonly also?: Sql;
}

function rowsStatement(
  source: Source,
  sight: ProjectSight,
  language: Language,
  selection: Selection,
  { where, tail, more = {}, also = sql`` }: Which,
): Sql {
  const { held, reading, figures } = source;
  const wanted = { ...selection, ...under(selection) };
  const columns = { ...projectColumns({ source, sight, language, selection }), ...more };
  return sql`SELECT json_build_object('rows', (SELECT coalesce(json_agg(chosen), '[]') FROM (
      SELECT ${selectList(columns, wanted)}
      FROM ${held.from('project')} p JOIN ${figures} f ON f.project_id = p.id
      WHERE p.programme_id = ${reading.id}::uuid AND f.programme_id = ${reading.id}::uuid AND ${where}
        AND ${whereVisible(sight.projects, PROJECT_PLACE)} ${tail}
    ) chosen), 'nodes', ${nodesJson(source, language, selection)} ${also})`;
}

/** What the judged fields rest on, by the field asked for. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  healthReasons: ['reasons', 'risksVisible', 'reasonLabels'],
  spi: ['progressBp', 'plannedProgressBp'],
  spiTime: ['spiTimeEarnedDays', 'spiTimeElapsedDays'],
  strategyNode: ['strategyNodeId'],
  strategyPath: ['strategyNodeId'],
  viewerCan: ['id', 'leadOrganisationId', 'partnerIds'],
  explain: ['id', 'risksVisible'],
  history: ['id'],
};

function under(selection: Selection): Selection {
  const fields = Object.keys(selection).flatMap((field) => RESTS_ON[field] ?? []);
  const acting = ['milestones', 'roadmaps'].some((field) =>
    asks(selection[field] ?? {}, 'viewerCan', 'milestones'),
  );
  const all = acting ? [...fields, ...(RESTS_ON['viewerCan'] ?? [])] : fields;
  return Object.fromEntries([...all, 'id'].map((field) => [field, {}]));
}

function nodesJson({ held, reading }: Source, language: Language, selection: Selection): Sql {
  if (!asks(selection, 'strategyNode', 'strategyPath')) return sql`NULL`;
  const asked = { ...selection['strategyNode'], ...selection['strategyPath'], parentId: {} };
  const columns = { ...strategyNodeColumns(held, language), parentId: sql`n.parent_id` };
  return sql`(SELECT json_object_agg(n.id, ${jsonObject(columns, asked)}) FROM ${held.from('strategy_node')} n
    WHERE n.programme_id = ${reading.id}::uuid)`;
}
