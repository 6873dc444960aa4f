import type { Contract } from '#domain/project/contract.js';
import type { ProjectRecord } from '#domain/project/edit.js';
import type { ProjectMove, ProjectStanding } from '#domain/project/move.js';
import type { Lifecycle } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { PROJECT_PLACE } from './project-ask.js';

/** A project as it is kept now: every language, all that hangs on its record, and the version an edit is made from. */
export interface KeptProject extends ProjectRecord, ProjectStanding {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly code: string;
  readonly leadOrganisationId: string;
  readonly leadCode: string;
  readonly partnerOrganisationIds: readonly string[];
  readonly lastTransferredOn: LocalDate | null;
  /** The programme's status date. */
  readonly statusOn: LocalDate;
  readonly moves: readonly KeptMove[];
  readonly transfers: readonly KeptTransfer[];
}

/** A step that a project took. */
export interface KeptMove {
  readonly move: ProjectMove;
  readonly fromLifecycle: Lifecycle;
  readonly toLifecycle: Lifecycle;
  readonly movedOn: LocalDate;
  readonly reason: string | null;
  readonly closingReport: string | null;
}

/** A transfer from one lead to another. */
export interface KeptTransfer {
  readonly fromCode: string;
  readonly toCode: string;
  readonly transferredOn: LocalDate;
  readonly reason: string;
}

/** A contract as it is kept. */
export interface KeptContract extends Contract {
  readonly id: string;
  readonly version: number;
}

/** The partners of project `p`, one column of theirs as an array by code. */
const PARTNERS = (column: Sql): Sql => sql`ARRAY(SELECT ${column} FROM project_partner w
  JOIN organisation o ON o.id = w.organisation_id WHERE w.project_id = p.id ORDER BY o.code)`;

const PEOPLE = sql`(SELECT coalesce(json_agg(json_build_object('role', e.role, 'name', e.name, 'email', e.email)
    ORDER BY e.role, e.name, e.id), '[]') FROM project_person e WHERE e.project_id = p.id)`;

const MOVES = sql`(SELECT coalesce(json_agg(json_build_object('move', m.move, 'fromLifecycle', m.from_lifecycle,
    'toLifecycle', m.to_lifecycle, 'movedOn', m.moved_on, 'reason', m.reason, 'closingReport', m.closing_report)
    ORDER BY m.moved_on, m.id), '[]') FROM project_move m WHERE m.project_id = p.id)`;

const TRANSFERS = sql`(SELECT coalesce(json_agg(json_build_object('fromCode', former.code, 'toCode', next.code,
    'transferredOn', t.transferred_on, 'reason', t.reason) ORDER BY t.transferred_on, t.id), '[]')
  FROM project_transfer t JOIN organisation former ON former.id = t.from_organisation_id
  JOIN organisation next ON next.id = t.to_organisation_id WHERE t.project_id = p.id)`;

/** The columns of a project `p` of programme `g` as it is kept. */
const KEPT = sql`p.id, p.version, p.programme_id AS "programmeId", p.code, p.title, p.summary, p.flagship,
  p.users_served AS "usersServed", p.url, p.lifecycle, p.start_on AS "startOn", p.planned_end_on AS "plannedEndOn",
  p.opened_on AS "openedOn", p.budget_planned_centimes AS "budgetPlannedCentimes",
  p.budget_committed_centimes AS "budgetCommittedCentimes", p.budget_spent_centimes AS "budgetSpentCentimes",
  p.lead_organisation_id AS "leadOrganisationId",
  (SELECT o.code FROM organisation o WHERE o.id = p.lead_organisation_id) AS "leadCode",
  (SELECT n.code FROM strategy_node n WHERE n.id = p.strategy_node_id) AS "strategyNodeCode",
  ${PARTNERS(sql`o.code`)} AS "partnerCodes", ${PARTNERS(sql`o.id::text`)} AS "partnerOrganisationIds",
  ${PEOPLE} AS people, ${MOVES} AS moves, ${TRANSFERS} AS transfers, g.status_on AS "statusOn",
  EXISTS (SELECT FROM roadmap_version v WHERE v.project_id = p.id AND v.state = 'APPROVED') AS "hasApprovedRoadmap",
  (SELECT max(m.moved_on) FROM project_move m WHERE m.project_id = p.id) AS "lastMovedOn",
  (SELECT m.from_lifecycle FROM project_move m WHERE m.project_id = p.id AND m.move = 'SUSPEND'
    ORDER BY m.moved_on DESC, m.id DESC LIMIT 1) AS "suspendedFrom",
  (SELECT max(t.transferred_on) FROM project_transfer t WHERE t.project_id = p.id) AS "lastTransferredOn"`;

/** How one project is named. */
export type ProjectName = { readonly id: string } | { readonly programme: string; readonly code: string };

/** A project as it is kept now, when the reader may see it; null when there is none to be seen. */
export function keptProject(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  name: ProjectName,
): Promise<KeptProject | null> {
  return project(tx, sql`${named(name)} AND ${whereVisible(visible, PROJECT_PLACE)}`);
}

/** A locked project as it is kept, before anybody's right to it is known. */
export function lockedProject(tx: ReadTx, id: string): Promise<KeptProject | null> {
  return project(tx, named({ id }));
}

function project(tx: ReadTx, where: Sql): Promise<KeptProject | null> {
  return tx.row<KeptProject & Record<string, unknown>>(
    sql`SELECT ${KEPT} FROM project p JOIN programme g ON g.id = p.programme_id WHERE ${where}`,
  );
}

function named(name: ProjectName): Sql {
  if ('id' in name) return sql`p.id = ${name.id}::uuid`;
  return sql`g.code = ${name.programme} AND p.code = ${name.code}`;
}

/** The columns of a contract `c`. */
export const CONTRACT = sql`c.id, c.version, c.reference, c.purpose, c.holder, c.amount_centimes AS "amountCentimes",
  c.notified_on AS "notifiedOn", c.provisionally_accepted_on AS "provisionallyAcceptedOn",
  c.finally_accepted_on AS "finallyAcceptedOn"`;

/** The contracts of a project that the reader may see, in the order of their notification. */
export function keptContracts(
  tx: ReadTx,
  visible: Visible<'budget.read'>,
  projectId: string,
): Promise<KeptContract[]> {
  return tx.rows<KeptContract & Record<string, unknown>>(sql`
    SELECT ${CONTRACT} FROM project_contract c WHERE c.project_id = ${projectId}::uuid
      AND ${whereVisible(visible, { programmeId: 'c.programme_id', projectId: 'c.project_id' })}
    ORDER BY c.notified_on NULLS LAST, c.id`);
}
