import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { empty, join, raw, sql, type Sql } from '../sql.js';
import { riskColumns } from './risk-columns.js';

/** What can become of a risk between two days. */
export const RISK_CHANGES = ['opened', 'closed', 'rerated'] as const;
export type RiskChangeKind = (typeof RISK_CHANGES)[number];

/** The risks that something became of, the gravest first. */
export interface ChangedRisks<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

/** What is compared with the status date of a reading, and how many risks of each kind are told. */
export interface ChangesAsked {
  readonly since: LocalDate;
  readonly first: number;
}

const CHANGED: Readonly<Record<RiskChangeKind, (since: LocalDate) => Sql>> = {
  opened: (since) => sql`b."raisedOn" > ${since}::date`,
  closed: () => sql`b.status = 'CLOSED' AND b."statusBefore" <> 'CLOSED'`,
  rerated: () => sql`(b.likelihood, b.impact) <> (b."likelihoodBefore", b."impactBefore")`,
};

/** What `changesStatement` joins to each risk `k`: how it stood by the end of the earlier day, and of the later one. */
export const BOTH_VERSIONS = sql`JOIN was ON was.row_id = k.id JOIN became ON became.row_id = k.id`;

/**
 * The risks that `from` names, with `BOTH_VERSIONS` joined, that changed since a day: raised after it, closed, or rated
 * otherwise. State and rating bear no date of their own: each is what was recorded by the end of a day in the programme's
 * time zone, or what was recorded first when nothing was by then. At the programme's own status date it is what the
 * reading holds.
 */
export function changesStatement(
  reading: ProgrammeReading,
  from: Sql,
  { since, first }: ChangesAsked,
  language: Language,
): Sql {
  const { id, code, title, projectCode, projectTitle, raisedOn, raisedPrecision } = riskColumns(language);
  const told = { id, code, title, projectCode, projectTitle, raisedOn, raisedPrecision };
  const named = Object.entries(told).map(([field, value]) => sql`${value as Sql} AS ${raw(`"${field}"`)}`);
  const own = reading.asOf.statusOn === reading.statusOn;
  const versions = ['status', 'likelihood', 'impact'].flatMap((field) => [
    sql`${raw(own ? `k.${field}` : `became.${field}`)} AS ${raw(field)}`,
    sql`${raw(`was.${field}`)} AS ${raw(`"${field}Before"`)}`,
  ]);
  const lists = RISK_CHANGES.map((kind) => {
    const changed = sql`FROM base b WHERE ${CHANGED[kind](since)}`;
    return sql`${raw(`'${kind}'`)}, json_build_object('totalCount', (SELECT count(*) ${changed}),
      'nodes', (SELECT coalesce(json_agg(chosen), '[]') FROM (
        SELECT b.* ${changed} ORDER BY b.likelihood * b.impact DESC, b.code LIMIT ${first}) chosen))`;
  });
  return sql`SELECT (WITH was AS MATERIALIZED (${versionsBy(reading, since)}),
    became AS MATERIALIZED (${versionsBy(reading, reading.asOf.statusOn)}),
    base AS MATERIALIZED (SELECT ${join([...named, ...versions])} ${from})
    SELECT json_build_object(${join(lists)}))`;
}

/** Each risk as the last version recorded by the end of a day left it, else as the first one did. */
function versionsBy({ id, asOf }: ProgrammeReading, day: LocalDate): Sql {
  const by = sql`(lower(h.recorded) AT TIME ZONE g.time_zone)::date <= ${day}::date`;
  return sql`SELECT DISTINCT ON (h.row_id) h.row_id, h."row"->>'status' AS status,
      (h."row"->>'likelihood')::int AS likelihood, (h."row"->>'impact')::int AS impact
    FROM history h JOIN programme g ON g.id = h.programme_id
    WHERE h.table_name = 'risk' AND h.programme_id = ${id}::uuid
      ${asOf.at === null ? empty : sql`AND lower(h.recorded) <= ${asOf.at}::timestamptz`}
    ORDER BY h.row_id, ${by} DESC, CASE WHEN ${by} THEN lower(h.recorded) END DESC, lower(h.recorded)`;
}
