import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { contractErrors, type Contract } from '#domain/project/contract.js';
import { centimesOf } from '#domain/shared/money.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import {
  contractStore,
  type ContractPlace,
  type LockedContract,
} from '#persistence/project/project-contract.store.js';
import { readProject } from './kept-project.js';
import type { AddContractInput, ContractFieldsInput, EditContractInput } from './project-contract.types.js';
import type { ProjectRecord } from './project-record.types.js';

type Store = ReturnType<typeof contractStore>;

/** Contracts of projects, as DPGOV records them; each change answers the project as it then stands. */
@Injectable()
export class ProjectContractService {
  constructor(private readonly db: Db) {}

  /** Adds a contract to a project; sent again it adds none. NOT_FOUND, FORBIDDEN, INVALID_INPUT, MADE_ALREADY. */
  async add(actor: Actor, { id: given, projectId, ...fields }: AddContractInput): Promise<ProjectRecord> {
    const contract = contractIn(fields);
    await this.db.write(actor, async (tx) => {
      const store = contractStore(tx);
      const place = await lockedById(actor, projectId, store.place);
      const subject = subjectOf(null, place);
      tx.require('contract.edit', subject);
      const { id, made } = await store.creation(given, place, contract);
      if (made) return;
      const grant = tx.authorize('contract.edit', subject, { change: 'ADD', ...contract });
      refuseInput(contractErrors(contract, place.statusOn));
      await store.insert(grant, place, id, contract);
    });
    return readProject(this.db, actor, { id: projectId });
  }

  /** Changes a contract. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  edit(actor: Actor, { id, version, ...fields }: EditContractInput): Promise<ProjectRecord> {
    const contract = contractIn(fields);
    return this.change(actor, id, version, { change: 'EDIT', ...contract }, async (store, locked, grant) => {
      refuseInput(contractErrors(contract, locked.statusOn));
      await store.update(grant, locked, contract);
    });
  }

  /** Removes a contract recorded by mistake. NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  remove(actor: Actor, id: string, version: number): Promise<ProjectRecord> {
    return this.change(actor, id, version, { change: 'REMOVE' }, (store, locked, grant) =>
      store.remove(grant, locked),
    );
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    detail: Readonly<Record<string, unknown>>,
    work: (store: Store, locked: LockedContract, grant: Grant<'contract.edit'>) => Promise<void>,
  ): Promise<ProjectRecord> {
    const projectId = await this.db.write(actor, async (tx) => {
      const store = contractStore(tx);
      const locked = await lockedById(actor, id, store.lock);
      const grant = tx.authorize('contract.edit', subjectOf(locked.id, locked), { version, ...detail });
      await refuseStale(locked, version, () => store.changedSince(locked, version));
      await work(store, locked, grant);
      return locked.projectId;
    });
    return readProject(this.db, actor, { id: projectId });
  }
}

function subjectOf(id: string | null, place: ContractPlace): Subject {
  const { programmeId, projectId, leadOrganisationId, partnerOrganisationIds } = place;
  return { kind: 'contract', id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds };
}

function contractIn(fields: ContractFieldsInput): Contract {
  const { notifiedOn = null, provisionallyAcceptedOn = null, finallyAcceptedOn = null } = fields;
  return {
    reference: fields.reference?.trim() || null,
    purpose: fields.purpose?.trim() || null,
    holder: fields.holder.trim(),
    amountCentimes: centimesOf(fields.amountMad ?? null),
    ...{ notifiedOn, provisionallyAcceptedOn, finallyAcceptedOn },
  };
}
