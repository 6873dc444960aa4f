import { audienceOf, isMailed, type NoticeKind } from '#domain/notice/notice.js';
import { TODAY } from '../access/standing.js';
import { demandWithin, type Grant, type GrantedRow } from '../grant.js';
import { actorId } from '../session-settings.js';
import { raw, sql, type Sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';

/** What a notice is about: an update, a brief, the roadmap of a project or a change proposed for it. */
export interface NoticeAbout extends GrantedRow {
  /** Told once to each person. */
  readonly occasion: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly progressUpdateId?: string;
  readonly briefId?: string;
  readonly aboutProjectId?: string;
  /** The one person whom it is for, when it is for one. */
  readonly personId?: string;
}

/** An update as what a notice is about, on one of its occasions. */
export function aboutUpdate(
  update: { readonly id: string; readonly programmeId: string; readonly organisationId: string },
  occasion: string,
): NoticeAbout {
  const { id, programmeId, organisationId } = update;
  const about = { id, programmeId, organisationId, progressUpdateId: id };
  return { ...about, occasion: `progress_update:${id}:${occasion}` };
}

/** A brief as what a notice is about, on one of its occasions. */
export function aboutBrief(
  brief: { readonly id: string; readonly programmeId: string; readonly leadOrganisationId: string },
  occasion: string,
): NoticeAbout {
  const { id, programmeId, leadOrganisationId: organisationId } = brief;
  return { id, programmeId, organisationId, briefId: id, occasion: `brief:${id}:${occasion}` };
}

/** A version of a project's roadmap as what a notice is about, on one of its occasions. */
export function aboutRoadmap(
  version: {
    readonly id: string;
    readonly programmeId: string;
    readonly projectId: string;
    readonly leadOrganisationId: string;
  },
  occasion: string,
): NoticeAbout {
  const { id, programmeId, projectId, leadOrganisationId: organisationId } = version;
  const about = { id, programmeId, projectId, organisationId, aboutProjectId: projectId };
  return { ...about, occasion: `roadmap_version:${id}:${occasion}` };
}

/** A change proposed for a project as what a notice is about; `personId` is whom an answer is for. */
export function aboutProposal(
  proposal: {
    readonly id: string;
    readonly programmeId: string;
    readonly projectId: string;
    readonly leadOrganisationId: string;
  },
  occasion: string,
  personId?: string,
): NoticeAbout {
  const { id, programmeId, projectId, leadOrganisationId: organisationId } = proposal;
  const about = { id, programmeId, projectId, organisationId, aboutProjectId: projectId };
  return { ...about, ...(personId && { personId }), occasion: `project_proposal:${id}:${occasion}` };
}

/** The changes that people are told of. */
type TellingGrant = Grant<
  | 'update.open'
  | 'update.remind'
  | 'update.submit'
  | 'update.validate'
  | 'brief.submit'
  | 'brief.approve'
  | 'roadmap.edit'
  | 'roadmap.present'
  | 'roadmap.approve'
  | 'project.propose-change'
  | 'proposal.answer'
  | 'proposal.withdraw'
>;

/**
 * Tells those whom it concerns, in the transaction of what it tells of: a notice to each, and a mail in the outbox with
 * it when mail is sent at all. Who made the change is not told of it.
 */
export async function notify(
  tx: WriteTx,
  grant: TellingGrant,
  kind: NoticeKind,
  about: readonly NoticeAbout[],
  { mailed }: { readonly mailed: boolean },
): Promise<void> {
  for (const one of about) demandWithin(grant, one);
  const rows = about.map((one) => ({
    ...{ occasion: one.occasion, programme_id: one.programmeId, organisation_id: one.organisationId },
    ...{
      progress_update_id: one.progressUpdateId,
      brief_id: one.briefId,
      about_project_id: one.aboutProjectId,
      person_id: one.personId,
    },
    ...{ kind, audience: audienceOf(kind) },
  }));
  await tx.rows(sql`
    WITH told AS (
      INSERT INTO notice (id, person_id, programme_id, kind, audience, occasion, organisation_id, progress_update_id,
        brief_id, about_project_id)
      SELECT gen_random_uuid(), p.id, n.programme_id, n.kind, n.audience, n.occasion, n.organisation_id,
        n.progress_update_id, n.brief_id, n.about_project_id
      FROM jsonb_populate_recordset(NULL::notice, ${JSON.stringify(rows)}::jsonb) n
      JOIN person p ON p.disabled_at IS NULL AND p.id IS DISTINCT FROM ${actorId(tx.actor)}::uuid
        AND ${isAddressed('n', 'p.id')}
      ON CONFLICT (person_id, occasion) DO NOTHING RETURNING id, person_id)
    INSERT INTO mail_outbox (id, person_id, notice_id)
    SELECT gen_random_uuid(), person_id, id FROM told WHERE ${mailed && isMailed(kind)}::boolean`);
}

/** Whether a person is today one of those whom a notice `n` is for. */
export function isAddressed(notice: string, person: string): Sql {
  const [n, id] = [raw(notice), raw(person)];
  return sql`EXISTS (SELECT FROM access_grant g WHERE g.person_id = ${id}
    AND daterange(g.from_on, g.until_on) @> ${TODAY} AND (g.programme_id IS NULL OR g.programme_id = ${n}.programme_id)
    AND CASE ${n}.audience
      WHEN 'SPGOV' THEN g.organisation_id = ${n}.organisation_id
      WHEN 'SPGOV_LEAD' THEN g.organisation_id = ${n}.organisation_id AND g.role = 'spgov_lead'
      WHEN 'PROPOSER' THEN g.person_id = ${n}.person_id
      WHEN 'DPGOV' THEN g.role IN ('dpgov_officer', 'dpgov_admin')
      ELSE g.role IN ('dpgov_officer', 'dpgov_admin', 'committee_chair') END)`;
}
