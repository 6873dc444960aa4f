import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { sourceOf, type Source } from '../portfolio/figures-of.js';
import { jsonObject, selectList, type Selection } from '../selection.js';
import { empty, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import {
  BOTH_VERSIONS,
  changesStatement,
  type ChangedRisks,
  type ChangesAsked,
  type RiskChangeKind,
} from './risk-changes.js';
import { riskColumns, whereRiskKnown } from './risk-columns.js';
import { countsStatement, type RiskCounts } from './risk-counts.js';
import { whereRiskFilter, type RiskFilter } from './risk-filter.js';

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
    async page<T>(
      visible: Visible<'risk.read'>,
      reading: ProgrammeReading,
      filter: RiskFilter,
      page: { readonly first: number; readonly after: RiskPlace | null },
      selection: Selection,
    ): Promise<RiskPage<T>> {
      const source = await sourceOf(tx, reading);
      const { held } = source;
      const columns = {
        ...riskColumns(language),
        place: sql`json_build_array(k.likelihood * k.impact, k.code)`,
      };
      const from = sql`${knownRisks(source, visible)} AND ${whereRiskFilter(filter, held)}`;
      const statement = sql`SELECT json_build_object('totalCount', (SELECT count(*) ${from}),
        'rows', (SELECT coalesce(json_agg(chosen), '[]') FROM (
          SELECT ${selectList(columns, { ...selection, place: {} })} ${from} ${after(page.after)}
          ORDER BY k.likelihood * k.impact DESC, k.code LIMIT ${page.first + 1}) chosen))`;
      return jsonValue<RiskPage<T>>(tx, held.value(statement));
    },

    /** The matrix of the risks that a filter chooses, and how many each value of a facet would bring. */
    async counts(
      visible: Visible<'risk.read'>,
      reading: ProgrammeReading,
      filter: RiskFilter,
    ): Promise<RiskCounts> {
      const source = await sourceOf(tx, reading);
      const statement = countsStatement(source, knownRisks(source, visible), filter, language);
      return jsonValue<RiskCounts>(tx, source.held.value(statement));
    },

    /** What became of the risks that a filter chooses between a day and the status date. */
    async changes<T>(
      visible: Visible<'risk.read'>,
      reading: ProgrammeReading,
      filter: RiskFilter,
      asked: ChangesAsked,
    ): Promise<Record<RiskChangeKind, ChangedRisks<T>>> {
      const source = await sourceOf(tx, reading);
      const from = sql`${knownRisks(source, visible, BOTH_VERSIONS)} AND ${whereRiskFilter(filter, source.held)}`;
      return jsonValue(tx, source.held.value(changesStatement(reading, from, asked, language)));
    },
  };
}

/** One risk as it stands now; null when the reader may not see it. */
export async function findRisk<T>(
  tx: ReadTx,
  visible: Visible<'risk.read'>,
  id: string,
  language: Language,
  selection: Selection,
): Promise<T | null> {
  const found = await tx.row<{ risk: T }>(sql`
    SELECT ${jsonObject(riskColumns(language), selection)} AS risk FROM risk k JOIN project p ON p.id = k.project_id
    WHERE k.id = ${id}::uuid AND ${whereVisible(visible, { programmeId: 'k.programme_id', projectId: 'k.project_id' })}`);
  return found?.risk ?? null;
}

/** The FROM and the first conditions of every statement over risks `k`, their projects `p` and figures `f`. */
function knownRisks(
  { held, reading, figures }: Source,
  visible: Visible<'risk.read'>,
  joined: Sql = empty,
): Sql {
  return sql`FROM ${held.from('risk')} k JOIN ${held.from('project')} p ON p.id = k.project_id
    JOIN ${figures} f ON f.project_id = k.project_id ${joined}
    WHERE k.programme_id = ${reading.id}::uuid AND ${whereRiskKnown(visible, reading.asOf.statusOn)}`;
}

function after(place: RiskPlace | null): Sql {
  if (place === null) return sql``;
  const [exposure, code] = place;
  return sql`AND (k.likelihood * k.impact < ${exposure}::bigint
    OR (k.likelihood * k.impact = ${exposure}::bigint AND k.code > ${code}))`;
}
