import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { HeldTables } from '../held.js';
import { asks, jsonObject, type Columns, type Selection } from '../selection.js';
import { spoken, spokenLang } from '../spoken.js';
import { sql, type Sql } from '../sql.js';

/** A planned milestone as a statement gives it: facts cut at the status date, not yet judged. */
export interface MilestoneRow {
  readonly id: string;
  readonly baselineEndOn: LocalDate | null;
  readonly forecastEndOn: LocalDate | null;
  readonly actualEndOn: LocalDate | null;
  readonly [field: string]: unknown;
}

const JUDGED = ['finished', 'expectedEndOn', 'slippageDays', 'overdueDays', 'counted'];

/** The planned milestones of one roadmap version (an expression for its id) in roadmap order, as a JSON array. */
export function milestonesJson(
  versionId: Sql,
  held: HeldTables,
  statusOn: LocalDate,
  language: Language,
  selection: Selection,
): Sql {
  const columns = milestoneColumns(held, statusOn, language);
  return sql`(SELECT coalesce(json_agg(${jsonObject(columns, withFacts(selection))} ORDER BY l.position), '[]')
    FROM ${held.from('planned_milestone')} l JOIN ${held.from('milestone')} m ON m.id = l.milestone_id
    WHERE l.roadmap_version_id = ${versionId})`;
}

/** The fields asked for, with the facts that the judged ones rest on. */
export function withFacts(selection: Selection): Selection {
  if (!asks(selection, ...JUDGED)) return selection;
  return { ...selection, baselineEndOn: {}, forecastEndOn: {}, actualEndOn: {} };
}

/** The columns of a milestone by the field they answer, over planned milestone `l` and milestone `m`. */
export function milestoneColumns(held: HeldTables, statusOn: LocalDate, language: Language): Columns {
  const happened = (column: Sql): Sql =>
    sql`CASE WHEN m.actual_end_on <= ${statusOn}::date THEN ${column} END`;
  return {
    id: sql`m.id`,
    version: sql`m.version`,
    position: sql`l.position`,
    title: spoken('l.title', language),
    titleLang: spokenLang('l.title', language),
    phase: sql`l.phase`,
    weight: sql`l.weight`,
    earningRule: sql`l.earning_rule`,
    baselineStartOn: sql`l.baseline_start_on`,
    baselineEndOn: sql`l.baseline_end_on`,
    baselineEndPrecision: sql`l.baseline_end_precision`,
    forecastEndOn: sql`m.forecast_end_on`,
    forecastEndPrecision: sql`m.forecast_end_precision`,
    actualEndOn: happened(sql`m.actual_end_on`),
    actualEndPrecision: happened(sql`m.actual_end_precision`),
    percentComplete: () => lastStated(sql`s.percent`, held, statusOn),
    percentStatedOn: () => lastStated(sql`s.stated_on`, held, statusOn),
    basis: sql`m.basis`,
    source: sql`m.source`,
    note: sql`m.note`,
  };
}

/** Of the percent stated last by the status date; an undated one comes before all dated ones. */
function lastStated(column: Sql, held: HeldTables, statusOn: LocalDate): Sql {
  return sql`(SELECT ${column} FROM ${held.from('milestone_percent')} s
    WHERE s.milestone_id = m.id AND (s.stated_on IS NULL OR s.stated_on <= ${statusOn}::date)
    ORDER BY s.stated_on DESC NULLS LAST, s.percent DESC LIMIT 1)`;
}
