import type { PromisedMilestone } from '#domain/roadmap/compare.js';
import type { RoadmapMove, RoadmapState } from '#domain/roadmap/roadmap.js';
import type { Lifecycle } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type RowPlace, type Visible } from '../visible.js';

/** A milestone as a version promises it, with what is recorded of it. */
export interface KeptPromise extends PromisedMilestone {
  readonly forecastEndOn: LocalDate | null;
  readonly actualEndOn: LocalDate | null;
}

/** Something done with a version. */
export interface KeptStep {
  readonly move: RoadmapMove;
  readonly steppedOn: LocalDate;
  readonly comments: string | null;
}

/** A version of a roadmap as it is kept now, with the project it belongs to as far as rights and rules need it. */
export interface KeptRoadmap {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: RoadmapState;
  readonly reason: string | null;
  readonly presentedOn: LocalDate | null;
  readonly approvedOn: LocalDate | null;
  readonly programmeId: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly lifecycle: Lifecycle;
  /** The project's start. */
  readonly startOn: LocalDate | null;
  readonly leadOrganisationId: string;
  readonly partnerOrganisationIds: readonly string[];
  /** The programme's status date. */
  readonly statusOn: LocalDate;
  /** The approved version of the project, when it has one. */
  readonly approvedId: string | null;
  readonly milestones: readonly KeptPromise[];
  readonly steps: readonly KeptStep[];
}

const MILESTONES = sql`(SELECT coalesce(json_agg(json_build_object('milestoneId', l.milestone_id, 'position', l.position,
    'title', l.title, 'phase', l.phase, 'weight', l.weight, 'earningRule', l.earning_rule,
    'baselineStartOn', l.baseline_start_on, 'baselineEndOn', l.baseline_end_on,
    'forecastEndOn', m.forecast_end_on, 'actualEndOn', m.actual_end_on) ORDER BY l.position), '[]')
  FROM planned_milestone l JOIN milestone m ON m.id = l.milestone_id WHERE l.roadmap_version_id = v.id)`;

const STEPS = sql`(SELECT coalesce(json_agg(json_build_object('move', s.move, 'steppedOn', s.stepped_on,
    'comments', s.comments) ORDER BY s.id), '[]') FROM roadmap_step s WHERE s.roadmap_version_id = v.id)`;

/** The columns of a version `v` of project `p` in programme `g` as it is kept. */
const KEPT = sql`v.id, v.version, v.number, v.state, v.reason, v.presented_on AS "presentedOn",
  v.approved_on AS "approvedOn", v.programme_id AS "programmeId", v.project_id AS "projectId", p.code AS "projectCode",
  p.lifecycle, p.start_on AS "startOn", p.lead_organisation_id AS "leadOrganisationId",
  ARRAY(SELECT w.organisation_id::text FROM project_partner w WHERE w.project_id = p.id) AS "partnerOrganisationIds",
  g.status_on AS "statusOn", ${MILESTONES} AS milestones, ${STEPS} AS steps,
  (SELECT a.id FROM roadmap_version a WHERE a.project_id = p.id AND a.state = 'APPROVED') AS "approvedId"`;

/** What one reader may see of versions, by their states. */
export interface RoadmapSight {
  readonly approved: Visible<'roadmap.read-approved'>;
  readonly presented: Visible<'roadmap.read-presented'>;
  readonly drafts: Visible<'roadmap.read-draft'>;
}

/** What the transaction's actor may see of versions. */
export function roadmapSight(tx: ReadTx): RoadmapSight {
  return {
    approved: tx.visible('roadmap.read-approved'),
    presented: tx.visible('roadmap.read-presented'),
    drafts: tx.visible('roadmap.read-draft'),
  };
}

/**
 * The versions `v` that a reader may see: approved ones, those presented with the right to these, and drafts with the
 * right to drafts.
 */
export function whereRoadmapVisible({ approved, presented, drafts }: RoadmapSight, place: RowPlace): Sql {
  return sql`((v.state IN ('APPROVED', 'SUPERSEDED') AND ${whereVisible(approved, place)})
    OR (v.state = 'PRESENTED' AND ${whereVisible(presented, place)})
    OR ${whereVisible(drafts, place)})`;
}

/** Which versions are asked for. */
export type RoadmapName =
  | { readonly id: string }
  | { readonly programme: string; readonly code: string; readonly numbers: readonly number[] };

/** The versions asked for that the reader may see, as they are kept now, by number. */
export function keptRoadmaps(tx: ReadTx, sight: RoadmapSight, name: RoadmapName): Promise<KeptRoadmap[]> {
  const place = { programmeId: 'v.programme_id', projectId: 'v.project_id' };
  return versions(tx, sql`${named(name)} AND ${whereRoadmapVisible(sight, place)}`);
}

/** A locked version as it is kept, before anybody's right to it is known. */
export async function lockedRoadmap(tx: ReadTx, id: string): Promise<KeptRoadmap | null> {
  return (await versions(tx, named({ id })))[0] ?? null;
}

function versions(tx: ReadTx, where: Sql): Promise<KeptRoadmap[]> {
  return tx.rows<KeptRoadmap & Record<string, unknown>>(sql`
    SELECT ${KEPT} FROM roadmap_version v JOIN project p ON p.id = v.project_id
    JOIN programme g ON g.id = p.programme_id WHERE ${where} ORDER BY v.number`);
}

function named(name: RoadmapName): Sql {
  if ('id' in name) return sql`v.id = ${name.id}::uuid`;
  return sql`g.code = ${name.programme} AND p.code = ${name.code} AND v.number = ANY(${[...name.numbers]}::int[])`;
}
