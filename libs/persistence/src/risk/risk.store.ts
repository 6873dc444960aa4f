import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { selectList, type Selection } from '../selection.js';
import { join, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';
import { riskColumns, whereRiskKnown } from './risk-columns.js';

/** Which risks are asked for: AND between the fields, OR within one; projects by code. */
export interface RiskFilter {
  readonly projects?: readonly string[] | null;
  readonly category?: readonly RiskCategory[] | null;
  readonly status?: readonly RiskStatus[] | null;
  readonly exposureFrom?: number | null;
  readonly likelihood?: number | null;
  readonly impact?: number | null;
}

/** Where a page of risks ended: by exposure, the gravest first, then by code. */
export type RiskPlace = readonly [exposure: number, code: string];

/** A page of risks with the number of all that the filter chooses. */
export interface RiskPage<T> {
  readonly rows: readonly (T & { readonly place: RiskPlace })[];
  readonly totalCount: number;
}

/** Risks as one reader sees them. */
export function riskStore(tx: ReadTx, language: Language) {
  return {
    /** One row more than `first`, when there are more, in order of exposure and code. */
    page<T>(
      visible: Visible<'risk.read'>,
      reading: ProgrammeReading,
      filter: RiskFilter,
      page: { readonly first: number; readonly after: RiskPlace | null },
      selection: Selection,
    ): Promise<RiskPage<T>> {
      const held = new HeldTables(reading.asOf.at, { programmeId: reading.id });
      const columns = {
        ...riskColumns(language),
        place: sql`json_build_array(k.likelihood * k.impact, k.code)`,
      };
      const from = sql`FROM ${held.from('risk')} k JOIN ${held.from('project')} p ON p.id = k.project_id
        WHERE k.programme_id = ${reading.id}::uuid AND ${whereRiskKnown(visible, reading.asOf.statusOn)}
          AND ${whereFilter(filter)}`;
      const statement = sql`SELECT json_build_object('totalCount', (SELECT count(*) ${from}),
        'rows', (SELECT coalesce(json_agg(chosen), '[]') FROM (
          SELECT ${selectList(columns, { ...selection, place: {} })} ${from} ${after(page.after)}
          ORDER BY k.likelihood * k.impact DESC, k.code LIMIT ${page.first + 1}) chosen))`;
      return jsonValue<RiskPage<T>>(tx, held.value(statement));
    },
  };
}

function whereFilter({ projects, category, status, exposureFrom, likelihood, impact }: RiskFilter): Sql {
  const conditions = [
    projects == null ? null : sql`p.code = ANY(${[...projects]}::text[])`,
    category == null ? null : sql`k.category = ANY(${[...category]}::text[])`,
    status == null ? null : sql`k.status = ANY(${[...status]}::text[])`,
    exposureFrom == null ? null : sql`k.likelihood * k.impact >= ${exposureFrom}::int`,
    likelihood == null ? null : sql`k.likelihood = ${likelihood}::int`,
    impact == null ? null : sql`k.impact = ${impact}::int`,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? sql`TRUE` : join(conditions, ' AND ');
}

function after(place: RiskPlace | null): Sql {
  if (place === null) return sql``;
  const [exposure, code] = place;
  return sql`AND (k.likelihood * k.impact < ${exposure}::bigint
    OR (k.likelihood * k.impact = ${exposure}::bigint AND k.code > ${code}))`;
}
