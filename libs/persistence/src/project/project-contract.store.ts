import type { Contract } from '#domain/project/contract.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { madOf } from '#domain/shared/money.js';
import { demandWithin, type Grant } from '../grant.js';
import { creation, type Creation } from '../history/creation.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';
import { CONTRACT, type KeptContract } from './project-record.store.js';

/** What a right to a project's contracts, and their rules, depend on. */
export interface ContractPlace {
  readonly programmeId: string;
  readonly projectId: string;
  readonly leadOrganisationId: string;
  readonly partnerOrganisationIds: readonly string[];
  readonly statusOn: LocalDate;
}

/** A contract as locked for a change. */
export interface LockedContract extends KeptContract, ContractPlace {}

type Editing = Grant<'contract.edit'>;

const PLACE = sql`p.programme_id AS "programmeId", p.id AS "projectId", p.lead_organisation_id AS "leadOrganisationId",
  ARRAY(SELECT w.organisation_id::text FROM project_partner w WHERE w.project_id = p.id) AS "partnerOrganisationIds",
  g.status_on AS "statusOn"`;

/** Contracts being recorded and corrected. */
export function contractStore(tx: WriteTx) {
  return {
    /** The project to which a contract is to be added; null when there is none. */
    place: (projectId: string): Promise<ContractPlace | null> =>
      tx.row<ContractPlace & Record<string, unknown>>(sql`
        SELECT ${PLACE} FROM project p JOIN programme g ON g.id = p.programme_id WHERE p.id = ${projectId}::uuid`),

    /** Locks a contract; null when there is none. */
    lock: (id: string): Promise<LockedContract | null> =>
      tx.row<LockedContract & Record<string, unknown>>(sql`
        SELECT ${CONTRACT}, ${PLACE} FROM project_contract c JOIN project p ON p.id = c.project_id
        JOIN programme g ON g.id = p.programme_id WHERE c.id = ${id}::uuid FOR UPDATE OF c`),

    /** What was changed in a locked contract since the version a change was made from. */
    async changedSince(locked: LockedContract, version: number): Promise<readonly FieldError[]> {
      const held = await heldVersion(tx, 'project_contract', locked.id, version);
      if (held === null) return [];
      const { reference, purpose, holder, notified_on: notifiedOn } = held.row;
      const before = {
        ...{ reference, purpose, holder, notifiedOn },
        amountCentimes: held.row['amount_centimes'],
        provisionallyAcceptedOn: held.row['provisionally_accepted_on'],
        finallyAcceptedOn: held.row['finally_accepted_on'],
      };
      return changedFields(told(before as Contract), told(locked));
    },

    /** The id of a contract to be added, and whether it was added before. */
    creation: (
      given: string | null | undefined,
      { projectId }: ContractPlace,
      contract: Contract,
    ): Promise<Creation> =>
      creation(tx, 'project_contract', given, { project_id: projectId, ...columns(contract) }),

    async insert(
      grant: Editing,
      { programmeId, projectId }: ContractPlace,
      id: string,
      contract: Contract,
    ): Promise<void> {
      demandWithin(grant, { programmeId, projectId });
      await tx.rows(sql`
        INSERT INTO project_contract (id, programme_id, project_id, reference, purpose, holder, amount_centimes,
          notified_on, provisionally_accepted_on, finally_accepted_on)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${projectId}::uuid, ${contract.reference}::text,
          ${contract.purpose}::text, ${contract.holder}::text, ${contract.amountCentimes}::bigint,
          ${contract.notifiedOn}::date, ${contract.provisionallyAcceptedOn}::date, ${contract.finallyAcceptedOn}::date)`);
    },

    /** Changes a contract and counts its version up. */
    async update(grant: Editing, locked: LockedContract, contract: Contract): Promise<void> {
      demandWithin(grant, locked);
      await tx.rows(sql`
        UPDATE project_contract SET version = version + 1, reference = ${contract.reference}::text,
          purpose = ${contract.purpose}::text, holder = ${contract.holder}::text,
          amount_centimes = ${contract.amountCentimes}::bigint, notified_on = ${contract.notifiedOn}::date,
          provisionally_accepted_on = ${contract.provisionallyAcceptedOn}::date,
          finally_accepted_on = ${contract.finallyAcceptedOn}::date
        WHERE id = ${locked.id}::uuid`);
    },

    /** Removes a contract recorded by mistake; its history stays. */
    async remove(grant: Editing, locked: LockedContract): Promise<void> {
      demandWithin(grant, locked);
      await tx.rows(sql`DELETE FROM project_contract WHERE id = ${locked.id}::uuid`);
    },
  };
}

function columns(contract: Contract): Readonly<Record<string, Told>> {
  const { reference, purpose, holder, notifiedOn } = contract;
  return {
    ...{ reference, purpose, holder, notified_on: notifiedOn, amount_centimes: contract.amountCentimes },
    provisionally_accepted_on: contract.provisionallyAcceptedOn,
    finally_accepted_on: contract.finallyAcceptedOn,
  };
}

function told({ amountCentimes, ...contract }: Contract): Readonly<Record<string, Told>> {
  const { reference, purpose, holder, notifiedOn, provisionallyAcceptedOn, finallyAcceptedOn } = contract;
  return {
    ...{ reference, purpose, holder, amountMad: madOf(amountCentimes) },
    ...{ notifiedOn, provisionallyAcceptedOn, finallyAcceptedOn },
  };
}
