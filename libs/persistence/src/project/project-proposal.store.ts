import type { FieldValues, ProposalState, ProposedValues } from '#domain/project/proposal.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { creation, type Creation } from '../history/creation.js';
import { actorId } from '../session-settings.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import type { WriteTx } from '../write-transaction.js';
import type { KeptProject } from './project-record.store.js';

/** A proposed change of a project as it is kept now. */
export interface KeptProposal extends ProposedValues {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly projectId: string;
  readonly state: ProposalState;
  readonly proposedById: string;
  /** The person's name. */
  readonly proposedBy: string;
  readonly proposedOn: LocalDate;
  readonly reason: string;
  /** Who answered or withdrew it. */
  readonly answeredBy: string | null;
  readonly answeredOn: LocalDate | null;
  readonly answer: string | null;
}

/** A change to be proposed. */
export interface ProposalAsked {
  readonly id: string;
  readonly reason: string;
  readonly before: FieldValues;
  readonly values: FieldValues;
}

const KEPT = sql`c.id, c.version, c.programme_id AS "programmeId", c.project_id AS "projectId", c.state,
  c.proposed_by_id AS "proposedById", proposer.name AS "proposedBy", c.proposed_on AS "proposedOn", c.reason,
  c.field_before AS before, c.field_values AS values, answerer.name AS "answeredBy", c.answered_on AS "answeredOn", c.answer`;

/** The proposed changes of a project that the reader may see, the latest first. */
export function keptProposals(
  tx: ReadTx,
  visible: Visible<'proposal.read'>,
  projectId: string,
): Promise<KeptProposal[]> {
  const place = { programmeId: 'c.programme_id', projectId: 'c.project_id' };
  return proposals(tx, sql`c.project_id = ${projectId}::uuid AND ${whereVisible(visible, place)}`);
}

function proposals(tx: ReadTx, where: Sql): Promise<KeptProposal[]> {
  return tx.rows<KeptProposal & Record<string, unknown>>(sql`
    SELECT ${KEPT} FROM project_proposal c JOIN person proposer ON proposer.id = c.proposed_by_id
    LEFT JOIN person answerer ON answerer.id = c.answered_by_id WHERE ${where} ORDER BY c.proposed_on DESC, c.id DESC`);
}

/** Changes being proposed and answered; the project is locked before. */
export function proposalStore(tx: WriteTx) {
  return {
    /** A proposed change; null when there is none. */
    find: async (id: string): Promise<KeptProposal | null> =>
      (await proposals(tx, sql`c.id = ${id}::uuid`))[0] ?? null,

    /** Whether the transaction's actor has a proposal for a project that was not answered. */
    async hasOpen({ id }: KeptProject): Promise<boolean> {
      const own = sql`project_id = ${id}::uuid AND proposed_by_id = ${actorId(tx.actor)}::uuid`;
      const rows = await tx.rows(
        sql`SELECT FROM project_proposal WHERE ${own} AND state = 'PROPOSED' LIMIT 1`,
      );
      return rows.length > 0;
    },

    /** The id of a change to be proposed, and whether it was proposed before. */
    creation: (
      given: string | null | undefined,
      { id }: KeptProject,
      { reason, values }: Pick<ProposalAsked, 'reason' | 'values'>,
    ): Promise<Creation> =>
      creation(tx, 'project_proposal', given, { project_id: id, reason, field_values: values }),

    async insert(
      grant: Grant<'project.propose-change'>,
      kept: KeptProject,
      { id, reason, before, values }: ProposalAsked,
    ): Promise<void> {
      const { id: projectId, programmeId, version, statusOn } = kept;
      demandWithin(grant, { id, programmeId, projectId });
      await tx.rows(sql`
        INSERT INTO project_proposal (id, programme_id, project_id, proposed_by_id, proposed_on, reason, base_version,
          field_before, field_values)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${projectId}::uuid, ${actorId(tx.actor)}::uuid, ${statusOn}::date,
          ${reason}::text, ${version}::int, ${JSON.stringify(before)}::jsonb, ${JSON.stringify(values)}::jsonb)`);
    },

    /** Records the answer to a proposal, or that it was withdrawn. */
    async answer(
      grant: Grant<'proposal.answer' | 'proposal.withdraw'>,
      kept: KeptProposal,
      {
        to,
        on,
        answer,
      }: { readonly to: ProposalState; readonly on: LocalDate; readonly answer: string | null },
    ): Promise<void> {
      demandWithin(grant, kept);
      await tx.rows(sql`UPDATE project_proposal SET version = version + 1, state = ${to}::text, answered_on = ${on}::date,
        answered_by_id = ${actorId(tx.actor)}::uuid, answer = ${answer}::text WHERE id = ${kept.id}::uuid`);
    },
  };
}
