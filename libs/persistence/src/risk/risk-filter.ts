import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { HeldTables } from '../held.js';
import { join, sql, type Sql } from '../sql.js';

/** Which risks are asked for: AND between the fields, OR within one; projects and bodies by code. */
export interface RiskFilter {
  readonly projects?: readonly string[] | null;
  readonly organisations?: readonly string[] | null;
  readonly ministries?: readonly string[] | null;
  readonly category?: readonly RiskCategory[] | null;
  readonly status?: readonly RiskStatus[] | null;
  readonly exposureFrom?: number | null;
  readonly likelihood?: number | null;
  readonly impact?: number | null;
}

/** The facets of risks that are counted. */
export const RISK_FACETS = ['category', 'status', 'ministries'] as const;
export type RiskFacetName = (typeof RISK_FACETS)[number];

/** What each facet asks of risk `k`, its project's figures `f`; TRUE when nothing is chosen in it. */
export function facetConditions(
  { category, status, ministries }: RiskFilter,
  held: HeldTables,
): Record<RiskFacetName, Sql> {
  return {
    category: category == null ? sql`TRUE` : sql`k.category = ANY(${[...category]}::text[])`,
    status: status == null ? sql`TRUE` : sql`k.status = ANY(${[...status]}::text[])`,
    ministries: ministries == null ? sql`TRUE` : sql`f.ministry_id IN ${bodies(ministries, held)}`,
  };
}

/** The condition of one cell, row or column of the matrix. */
export function whereInMatrix({ likelihood, impact }: RiskFilter): Sql {
  return and([
    ...(likelihood == null ? [] : [sql`k.likelihood = ${likelihood}::int`]),
    ...(impact == null ? [] : [sql`k.impact = ${impact}::int`]),
  ]);
}

/** The condition that narrows the counts of every facet alike. */
export function whereRiskNarrowed(
  { projects, organisations, exposureFrom }: RiskFilter,
  held: HeldTables,
): Sql {
  return and([
    ...(projects == null ? [] : [sql`p.code = ANY(${[...projects]}::text[])`]),
    ...(organisations == null ? [] : [sql`f.organisation_id IN ${bodies(organisations, held)}`]),
    ...(exposureFrom == null ? [] : [sql`k.likelihood * k.impact >= ${exposureFrom}::int`]),
  ]);
}

/** The condition of a whole filter, over risk `k`, its project `p` and that project's figures `f`. */
export function whereRiskFilter(filter: RiskFilter, held: HeldTables): Sql {
  return and([
    whereRiskNarrowed(filter, held),
    whereInMatrix(filter),
    ...Object.values(facetConditions(filter, held)),
  ]);
}

function bodies(codes: readonly string[], held: HeldTables): Sql {
  return sql`(SELECT o.id FROM ${held.from('organisation')} o WHERE o.code = ANY(${[...codes]}::text[]))`;
}

function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`TRUE` : sql`(${join([...conditions], ' AND ')})`;
}
