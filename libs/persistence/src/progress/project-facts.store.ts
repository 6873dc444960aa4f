import type { ProgrammeRules, ProjectFacts, Thresholds } from '#domain/progress/facts.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { HeldTables } from '../held.js';
import { recorded, type Within } from '../recorded.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { FiguresKeys } from './figures-row.js';

/** The facts of one project and the keys its figures are grouped by. */
export interface KeyedFacts {
  readonly keys: FiguresKeys;
  readonly facts: ProjectFacts;
}

/** The rules that a programme's figures are computed by, as now or then held. */
export interface HeldRules {
  readonly programmeId: string;
  readonly statusOn: LocalDate;
  readonly rules: ProgrammeRules;
}

interface RulesRow {
  id: string;
  status_on: LocalDate;
  thresholds: Thresholds;
  first_reporting_on: LocalDate | null;
}

/** Rules and status dates of the programmes that some projects belong to. */
export async function readRules(tx: ReadTx, within: Within, at: string | null): Promise<HeldRules[]> {
  const rows = await tx.rows<RulesRow>(sql`
    SELECT g.id, g.status_on, g.thresholds, g.first_reporting_on FROM ${recorded('programme', at)} g
    WHERE ${
      'programmeId' in within
        ? sql`g.id = ${within.programmeId}::uuid`
        : sql`g.id IN (SELECT p.programme_id FROM project p WHERE ${chosenRows(within, sql`p`, sql`p.id`)})`
    }`);
  return rows.map((row) => ({
    programmeId: row.id,
    statusOn: row.status_on,
    rules: { thresholds: row.thresholds, firstReportingOn: row.first_reporting_on },
  }));
}

/**
 * All facts that figures are computed from, whoever asks, as recorded now or at an instant; not cut at a status date.
 * `tutelleOn` is the day whose leads and supervising ministries group the projects; null: their programme's status date.
 * Rows come in order of project id.
 */
export async function readFacts(
  tx: ReadTx,
  within: Within,
  tutelleOn: LocalDate | null,
  at: string | null,
): Promise<KeyedFacts[]> {
  const rows = await tx.queryAllFacts<FactsRow>(factsStatement(within, tutelleOn, at));
  return rows.map(keyedFacts).sort((one, other) => (one.keys.project_id < other.keys.project_id ? -1 : 1));
}

const ofProgrammes = new WeakMap<ReadTx, Map<string, Promise<readonly KeyedFacts[]>>>();

/** All facts of a programme at a moment, read once per transaction whichever figures are made of them. */
export function programmeFacts(
  tx: ReadTx,
  programmeId: string,
  tutelleOn: LocalDate,
  at: string | null,
): Promise<readonly KeyedFacts[]> {
  const key = JSON.stringify([programmeId, tutelleOn, at]);
  const known = ofProgrammes.get(tx) ?? new Map<string, Promise<readonly KeyedFacts[]>>();
  ofProgrammes.set(tx, known);
  const facts = known.get(key) ?? readFacts(tx, { programmeId }, tutelleOn, at);
  known.set(key, facts);
  return facts;
}

type FactsRow = FiguresKeys & {
  start_on: LocalDate | null;
  milestones: ProjectFacts['milestones'];
  first_baseline_end_on: LocalDate | null;
  risks: ProjectFacts['risks'] | null;
  declared: ProjectFacts['healthsDeclared'] | null;
};

function keyedFacts(row: FactsRow): KeyedFacts {
  const { start_on, milestones, first_baseline_end_on, risks, declared, ...keys } = row;
  return {
    keys,
    facts: {
      projectId: keys.project_id,
      lifecycle: keys.lifecycle as ProjectFacts['lifecycle'],
      startOn: start_on,
      budgetPlannedCentimes: keys.budget_planned_centimes,
      milestones,
      firstBaselineEndOn: first_baseline_end_on,
      risks: risks ?? [],
      updatesSubmittedOn: (declared ?? []).map(({ declaredOn }) => declaredOn),
      healthsDeclared: declared ?? [],
      decisionsAwaited: [],
    },
  };
}

/** One project is asked for by equality: its plan does not hang on how many there are, so it is made only once. */
function chosenRows(within: Within, alias: Sql, project: Sql): Sql {
  if ('programmeId' in within) return sql`${alias}.programme_id = ${within.programmeId}::uuid`;
  const [only, ...others] = within.projectIds;
  if (others.length === 0) return sql`${project} = ${only ?? null}::uuid`;
  return sql`${project} = ANY(${[...within.projectIds]}::uuid[])`;
}

function factsStatement(within: Within, tutelleOn: LocalDate | null, at: string | null): Sql {
  const held = new HeldTables(at, within);
  const table = (name: string): Sql => held.from(name);
  const chosen = (alias: Sql, project: Sql): Sql => chosenRows(within, alias, project);
  const facts = sql`
    WITH RECURSIVE chosen AS (
      SELECT p.*, s.tutelle_on, ${LEAD_ON(table('project_transfer'))} AS leading_id
      FROM ${table('project')} p JOIN ${table('programme')} g ON g.id = p.programme_id,
        LATERAL (SELECT coalesce(${tutelleOn}::date, g.status_on) AS tutelle_on) s
      WHERE ${chosen(sql`p`, sql`p.id`)}
    ), ${MINISTRY(table)}, ${NODE(table('strategy_node'))},
    chosen_version AS (
      SELECT v.id, v.project_id, v.state, v.number FROM ${table('roadmap_version')} v
      WHERE v.state IN ('APPROVED', 'SUPERSEDED') AND ${chosen(sql`v`, sql`v.project_id`)}
    ), first_version AS (
      SELECT DISTINCT ON (project_id) id, project_id FROM chosen_version ORDER BY project_id, number
    ), stated AS (
      SELECT s.milestone_id, json_agg(json_build_object('percent', s.percent, 'statedOn', s.stated_on)) AS percents
      FROM ${table('milestone_percent')} s WHERE ${chosen(sql`s`, sql`s.project_id`)} GROUP BY s.milestone_id
    ), planned AS (
      SELECT l.roadmap_version_id, max(l.baseline_end_on) AS last_baseline_end_on, json_agg(json_build_object(
        'milestoneId', l.milestone_id, 'position', l.position, 'phase', l.phase, 'weight', l.weight,
        'earningRule', l.earning_rule, 'baselineStartOn', l.baseline_start_on, 'baselineEndOn', l.baseline_end_on,
        'forecastEndOn', m.forecast_end_on, 'actualEndOn', m.actual_end_on,
        'percents', coalesce(s.percents, '[]')) ORDER BY l.position) AS milestones
      FROM ${table('planned_milestone')} l
      JOIN ${table('milestone')} m ON m.id = l.milestone_id
      LEFT JOIN stated s ON s.milestone_id = l.milestone_id
      WHERE ${chosen(sql`l`, sql`l.project_id`)} AND ${chosen(sql`m`, sql`m.project_id`)}
      GROUP BY l.roadmap_version_id
    ), threat AS (
      SELECT k.project_id, json_agg(json_build_object('riskId', k.id, 'code', k.code, 'status', k.status,
        'exposure', k.likelihood * k.impact, 'raisedOn', k.raised_on) ORDER BY k.code) AS risks
      FROM ${table('risk')} k WHERE ${chosen(sql`k`, sql`k.project_id`)} GROUP BY k.project_id
    ), voice AS (
      SELECT d.project_id, json_agg(json_build_object('monthOn', d.month_on, 'declaredOn', d.declared_on, 'health', d.health)
        ORDER BY d.declared_on, d.id) AS declared
      FROM ${table('health_declaration')} d WHERE ${chosen(sql`d`, sql`d.project_id`)} GROUP BY d.project_id
    )
    SELECT p.id AS project_id, p.programme_id, p.leading_id AS organisation_id, y.ministry_id,
      p.strategy_node_id, n.priority_id, n.initiative_id, n.action_id, p.flagship, p.users_served, p.lifecycle,
      p.budget_planned_centimes, p.budget_committed_centimes, p.budget_spent_centimes, p.start_on,
      CASE WHEN a.id IS NOT NULL THEN coalesce(l.milestones, '[]') END AS milestones,
      f.last_baseline_end_on AS first_baseline_end_on, t.risks, v.declared
    FROM chosen p
    JOIN ministry y ON y.organisation_id = p.leading_id AND y.tutelle_on = p.tutelle_on
    JOIN node n ON n.id = p.strategy_node_id
    LEFT JOIN chosen_version a ON a.project_id = p.id AND a.state = 'APPROVED'
    LEFT JOIN planned l ON l.roadmap_version_id = a.id
    LEFT JOIN first_version o ON o.project_id = p.id
    LEFT JOIN planned f ON f.roadmap_version_id = o.id
    LEFT JOIN threat t ON t.project_id = p.id
    LEFT JOIN voice v ON v.project_id = p.id`;
  return sql`SELECT facts.* FROM ${held.value(sql`SELECT told.* FROM (${facts}) told`)} facts`;
}

/** Who led project `p` on the day of `s`: its lead, unless it was transferred since. */
const LEAD_ON = (transfers: Sql): Sql => sql`coalesce((
  SELECT t.from_organisation_id FROM ${transfers} t
  WHERE t.project_id = p.id AND t.transferred_on > s.tutelle_on ORDER BY t.transferred_on, t.id LIMIT 1
  ), p.lead_organisation_id)`;

/** The ministry of each leading organisation on a day: up its tutelle to the first ministry, else to the top. */
const MINISTRY = (table: (name: string) => Sql): Sql => sql`
  climb AS (
    SELECT DISTINCT o.id AS organisation_id, p.tutelle_on, o.id AS reached_id, o.kind, 0 AS steps
    FROM chosen p JOIN ${table('organisation')} o ON o.id = p.leading_id
    UNION ALL
    SELECT c.organisation_id, c.tutelle_on, o.id, o.kind, c.steps + 1
    FROM climb c
    JOIN ${table('organisation_tutelle')} s ON s.organisation_id = c.reached_id
      AND daterange(s.from_on, s.until_on) @> c.tutelle_on
    JOIN ${table('organisation')} o ON o.id = s.supervisor_id
    WHERE c.kind <> 'MINISTRY' AND c.steps < 10
  ), ministry AS (
    SELECT DISTINCT ON (organisation_id, tutelle_on) organisation_id, tutelle_on, reached_id AS ministry_id
    FROM climb ORDER BY organisation_id, tutelle_on, steps DESC
  )`;

/** The priority (or measure), initiative and action of each node that a project hangs on: itself or its ancestor. */
const NODE = (nodes: Sql): Sql => sql`
  ancestor AS (
    SELECT s.id AS node_id, s.id, s.parent_id, s.level FROM ${nodes} s
    WHERE s.id IN (SELECT strategy_node_id FROM chosen)
    UNION ALL
    SELECT a.node_id, s.id, s.parent_id, s.level FROM ancestor a JOIN ${nodes} s ON s.id = a.parent_id
  ), node AS (
    SELECT node_id AS id, (array_agg(id) FILTER (WHERE level IN ('PRIORITY', 'MEASURE')))[1] AS priority_id,
      (array_agg(id) FILTER (WHERE level = 'INITIATIVE'))[1] AS initiative_id,
      (array_agg(id) FILTER (WHERE level = 'ACTION'))[1] AS action_id
    FROM ancestor GROUP BY node_id
  )`;
