import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { spoken } from '../spoken.js';
import { join, raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';
import { sourceOf, visibleFigures, type Source } from './figures-of.js';
import {
  facetCondition,
  FACETS,
  whereNarrowed,
  type FacetName,
  type ProjectFilter,
} from './project-filter.js';

/** One value of a facet and how many projects of the current result bear it, the facet's own choice set aside. */
export interface FacetCount {
  readonly facet: FacetName;
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Counts of the portfolio's facets. */
export function facetStore(tx: ReadTx) {
  return {
    /** Every value of every facet that some visible project bears; `NONE` for those without a value. */
    async counts(
      visible: Visible<'project.read'>,
      reading: ProgrammeReading,
      filter: ProjectFilter,
      language: Language,
    ): Promise<FacetCount[]> {
      const source = await sourceOf(tx, reading);
      return jsonValue<FacetCount[]>(
        tx,
        source.held.value(countsStatement(source, visible, filter, language)),
      );
    },
  };
}

/** The columns of the figures that hold each facet's value; a project hangs on a strategy node of every level above it. */
const VALUE: Readonly<Record<FacetName, readonly string[]>> = {
  ministries: ['ministry_id'],
  organisations: ['organisation_id'],
  strategy: ['priority_id', 'initiative_id', 'action_id'],
  health: ['health'],
  lifecycle: ['lifecycle'],
  phase: ['phase'],
  usersServed: ['users_served'],
  flagship: ['flagship'],
  overdue: ['overdue'],
  withoutRoadmap: ['without_roadmap'],
};
const NAMED: Readonly<Partial<Record<FacetName, string>>> = {
  ministries: 'organisation',
  organisations: 'organisation',
  strategy: 'strategy_node',
};

function countsStatement(
  source: Source,
  visible: Visible<'project.read'>,
  filter: ProjectFilter,
  language: Language,
): Sql {
  const { held, reading } = source;
  const chosen = FACETS.flatMap((facet) => {
    const condition = facetCondition(facet, filter, held, reading.id);
    return condition === null ? [] : [{ facet, condition }];
  });
  const misses = chosen.map(({ condition }) => sql`(NOT coalesce(${condition}, false))::int`);
  const missed = misses.length === 0 ? sql`0` : join(misses, ' + ');
  // The one facet a row misses, when it misses one only: the row counts there and nowhere else.
  const where = chosen.map(
    ({ facet, condition }) => sql`WHEN NOT coalesce(${condition}, false) THEN ${facet}`,
  );
  const which = where.length === 0 ? sql`NULL::text` : sql`CASE ${join(where, ' ')} END`;
  const counts = FACETS.flatMap((facet) =>
    VALUE[facet].map((column) => countOf(source, facet, column, language)),
  );
  return sql`
    SELECT coalesce(json_agg(counted), '[]') FROM (
      WITH base AS MATERIALIZED (
        SELECT f.ministry_id, f.organisation_id, f.priority_id, f.initiative_id, f.action_id, f.health, f.lifecycle,
          f.phase, f.users_served, f.flagship, f.overdue_milestone_count > 0 AS overdue,
          NOT f.measured AS without_roadmap, ${which} AS missing
        ${visibleFigures(source, visible)} AND ${whereNarrowed(filter, source.held, source.reading.id)} AND ${missed} <= 1
      )
      ${join(counts, ' UNION ALL ')}
    ) counted`;
}

function countOf({ held }: Source, facet: FacetName, column: string, language: Language): Sql {
  const table = NAMED[facet];
  const value = raw(`b.${column}`);
  const among = sql`(b.missing IS NULL OR b.missing = ${facet})`;
  // A project above the level of a node has no value there, which is no value of the facet.
  const bearing =
    VALUE[facet].length > 1 && column !== VALUE[facet][0] ? sql`AND ${value} IS NOT NULL` : sql``;
  const grouped = sql`SELECT ${value} AS value, count(*) AS count FROM base b WHERE ${among} ${bearing} GROUP BY 1`;
  if (!table)
    return sql`(SELECT ${facet}::text AS facet, coalesce(upper(g.value::text), 'NONE') AS key,
      coalesce(upper(g.value::text), 'NONE') AS label, g.count FROM (${grouped}) g ORDER BY 2)`;
  return sql`(SELECT ${facet}::text AS facet, coalesce(t.code, 'NONE') AS key,
    coalesce(${spoken('t.name', language)}, 'NONE') AS label, g.count
    FROM (${grouped}) g LEFT JOIN ${held.from(table)} t ON t.id = g.value ORDER BY t.code NULLS LAST)`;
}
