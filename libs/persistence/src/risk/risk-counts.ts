import type { Language } from '#domain/shared/text.js';
import type { Source } from '../portfolio/figures-of.js';
import { spoken } from '../spoken.js';
import { join, raw, sql, type Sql } from '../sql.js';
import {
  facetConditions,
  RISK_FACETS,
  whereInMatrix,
  whereRiskNarrowed,
  type RiskFacetName,
  type RiskFilter,
} from './risk-filter.js';

/** How many risks stand in one cell of the matrix. */
export interface RiskCellCount {
  readonly likelihood: number;
  readonly impact: number;
  readonly count: number;
}

/** One value of a facet and how many risks of the current result bear it, the facet's own choice set aside. */
export interface RiskFacetCount {
  readonly facet: RiskFacetName;
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What stands round a list of risks; the matrix leaves the choice of a cell aside. */
export interface RiskCounts {
  readonly matrix: readonly RiskCellCount[];
  readonly facets: readonly RiskFacetCount[];
}

/** Matrix and facets in one pass over the risks that `from` names: each row is marked with the choices it meets. */
export function countsStatement(source: Source, from: Sql, filter: RiskFilter, language: Language): Sql {
  const met = facetConditions(filter, source.held);
  const marks = RISK_FACETS.map((facet) => sql`coalesce(${met[facet]}, false) AS ${raw(`in_${facet}`)}`);
  const facets = RISK_FACETS.map((facet) => facetCounts(source, facet, language));
  return sql`SELECT (WITH base AS MATERIALIZED (
      SELECT k.likelihood, k.impact, k.category, k.status, f.ministry_id AS ministries, ${join(marks)},
        ${whereInMatrix(filter)} AS in_matrix
      ${from} AND ${whereRiskNarrowed(filter, source.held)})
    SELECT json_build_object('matrix', (SELECT coalesce(json_agg(cell), '[]') FROM (${CELLS}) cell),
      'facets', (SELECT coalesce(json_agg(counted), '[]') FROM (${join(facets, ' UNION ALL ')}) counted)))`;
}

const CELLS = sql`SELECT b.likelihood, b.impact, count(*) AS count FROM base b
  WHERE b.in_category AND b.in_status AND b.in_ministries GROUP BY 1, 2 ORDER BY 1, 2`;

/** Values that some risk bears, those of no risk in the current result with zero. */
function facetCounts({ held }: Source, facet: RiskFacetName, language: Language): Sql {
  const others = RISK_FACETS.filter((other) => other !== facet).map((other) => raw(`b.in_${other}`));
  const counted = sql`SELECT ${raw(`b.${facet}`)} AS value,
    count(*) FILTER (WHERE b.in_matrix AND ${join(others, ' AND ')}) AS count FROM base b GROUP BY 1`;
  if (facet !== 'ministries')
    return sql`(SELECT ${facet}::text AS facet, g.value AS key, g.value AS label, g.count
      FROM (${counted}) g ORDER BY 2)`;
  return sql`(SELECT ${facet}::text AS facet, o.code AS key, ${spoken('o.name', language)} AS label, g.count
    FROM (${counted}) g JOIN ${held.from('organisation')} o ON o.id = g.value ORDER BY 2)`;
}
