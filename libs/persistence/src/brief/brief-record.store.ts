import type { BriefMove, BriefRecord, BriefState } from '#domain/brief/brief.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** Something done with a brief. */
export interface KeptBriefStep {
  readonly move: BriefMove;
  readonly steppedOn: LocalDate;
  readonly comments: string | null;
}

/** A project brief as it is kept now. */
export interface KeptBrief extends BriefRecord {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly state: BriefState;
  readonly leadOrganisationId: string;
  readonly leadCode: string;
  readonly strategyNodeId: string | null;
  readonly partnerOrganisationIds: readonly string[];
  /** Code of the project that its approval made. */
  readonly projectCode: string | null;
  readonly steps: readonly KeptBriefStep[];
  /** The programme's status date. */
  readonly statusOn: LocalDate;
}

const PARTNERS = (column: Sql): Sql => sql`ARRAY(SELECT ${column} FROM brief_partner w
  JOIN organisation o ON o.id = w.organisation_id WHERE w.brief_id = b.id ORDER BY o.code)`;

/** The columns of a brief `b` of programme `g` as it is kept. */
const KEPT = sql`b.id, b.version, b.programme_id AS "programmeId", b.code, b.title, b.summary, b.state,
  b.users_served AS "usersServed", b.start_on AS "startOn", b.planned_end_on AS "plannedEndOn",
  b.budget_planned_centimes AS "budgetPlannedCentimes", b.lead_organisation_id AS "leadOrganisationId",
  (SELECT o.code FROM organisation o WHERE o.id = b.lead_organisation_id) AS "leadCode",
  b.strategy_node_id AS "strategyNodeId",
  (SELECT n.code FROM strategy_node n WHERE n.id = b.strategy_node_id) AS "strategyNodeCode",
  ${PARTNERS(sql`o.code`)} AS "partnerCodes", ${PARTNERS(sql`o.id::text`)} AS "partnerOrganisationIds",
  (SELECT p.code FROM project p WHERE p.id = b.made_project_id) AS "projectCode",
  (SELECT coalesce(json_agg(json_build_object('move', s.move, 'steppedOn', s.stepped_on, 'comments', s.comments)
    ORDER BY s.id), '[]') FROM brief_step s WHERE s.brief_id = b.id) AS steps, g.status_on AS "statusOn"`;

/** What one reader may see of briefs, by their states. */
export interface BriefSight {
  readonly briefs: Visible<'brief.read'>;
  readonly submitted: Visible<'brief.read-submitted'>;
}

/** What the transaction's actor may see of briefs. */
export function briefSight(tx: ReadTx): BriefSight {
  return { briefs: tx.visible('brief.read'), submitted: tx.visible('brief.read-submitted') };
}

/** The briefs that the reader may see, as they are kept now, by code: those of a programme, or one. */
export function keptBriefs(
  tx: ReadTx,
  { briefs, submitted }: BriefSight,
  named: { readonly programmeId: string } | { readonly id: string },
): Promise<KeptBrief[]> {
  const place = { programmeId: 'b.programme_id', organisationId: 'b.lead_organisation_id' };
  const which =
    'id' in named ? sql`b.id = ${named.id}::uuid` : sql`b.programme_id = ${named.programmeId}::uuid`;
  return briefsWhere(
    tx,
    sql`${which} AND (${whereVisible(briefs, place)} OR (b.state = 'SUBMITTED' AND ${whereVisible(submitted, place)}))`,
  );
}

/** A locked brief as it is kept, before anybody's right to it is known. */
export async function lockedBrief(tx: ReadTx, id: string): Promise<KeptBrief | null> {
  return (await briefsWhere(tx, sql`b.id = ${id}::uuid`))[0] ?? null;
}

function briefsWhere(tx: ReadTx, where: Sql): Promise<KeptBrief[]> {
  return tx.rows<KeptBrief & Record<string, unknown>>(
    sql`SELECT ${KEPT} FROM brief b JOIN programme g ON g.id = b.programme_id WHERE ${where} ORDER BY b.code`,
  );
}
