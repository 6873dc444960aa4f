import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { deploymentErrors, type DeploymentRecord } from '#domain/deployment/edit.js';
import { tidyText } from '#domain/shared/naming.js';
import { Db } from '#persistence/db.js';
import {
  deploymentEditStore,
  type DeploymentPlace,
  type LockedDeployment,
} from '#persistence/deployment/deployment-edit.store.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import type {
  DeploymentFieldsInput,
  EditDeploymentInput,
  RecordDeploymentInput,
} from './deployment-edit.types.js';

type Store = ReturnType<typeof deploymentEditStore>;

/** Counts towards targets, as the lead's SPGOV and DPGOV record them; each change answers the programme's code. */
@Injectable()
export class DeploymentEditService {
  constructor(private readonly db: Db) {}

  /** Records a count; sent again it records none. NOT_FOUND, FORBIDDEN, INVALID_INPUT, MADE_ALREADY. */
  record(actor: Actor, input: RecordDeploymentInput): Promise<string> {
    const { projectId = null, strategyNodeId = null } = input;
    if ((projectId === null) === (strategyNodeId === null))
      refuseInput([{ field: 'projectId', code: 'REQUIRED' }]);
    const record = recordIn(input);
    return this.db.write(actor, async (tx) => {
      const store = deploymentEditStore(tx);
      const find = projectId === null ? store.node : store.project;
      const place = await lockedById(actor, projectId ?? strategyNodeId ?? '', find);
      const subject = subjectOf(null, place);
      tx.require('deployment.edit', subject);
      const { id, made } = await store.creation(input.id, place, record);
      if (made) return place.programmeCode;
      const grant = tx.authorize('deployment.edit', subject, { change: 'RECORD', ...record });
      refuseInput(deploymentErrors(record, place.statusOn));
      await store.insert(grant, place, id, record);
      return place.programmeCode;
    });
  }

  /** Corrects a count. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  edit(actor: Actor, input: EditDeploymentInput): Promise<string> {
    const record = recordIn(input);
    return this.change(actor, input, { change: 'EDIT', ...record }, async (store, locked, grant) => {
      refuseInput(deploymentErrors(record, locked.statusOn));
      await store.update(grant, locked, record);
    });
  }

  /** Removes a count recorded by mistake. NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  remove(actor: Actor, id: string, version: number): Promise<string> {
    return this.change(actor, { id, version }, { change: 'REMOVE' }, (store, locked, grant) =>
      store.remove(grant, locked),
    );
  }

  private change(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number },
    detail: Readonly<Record<string, unknown>>,
    work: (store: Store, locked: LockedDeployment, grant: Grant<'deployment.edit'>) => Promise<void>,
  ): Promise<string> {
    return this.db.write(actor, async (tx) => {
      const store = deploymentEditStore(tx);
      const locked = await lockedById(actor, id, store.lock);
      const grant = tx.authorize('deployment.edit', subjectOf(locked.id, locked), { version, ...detail });
      await refuseStale(locked, version, () => store.changedSince(locked, version));
      await work(store, locked, grant);
      return locked.programmeCode;
    });
  }
}

/** A count of a strategy node hangs on no project, so that only who may record everywhere may record it. */
function subjectOf(id: string | null, place: DeploymentPlace): Subject {
  const { programmeId, projectId, leadOrganisationId, partnerOrganisationIds } = place;
  return { kind: 'deployment', id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds };
}

function recordIn({ unit, countedOn, deployed, target, targetOn }: DeploymentFieldsInput): DeploymentRecord {
  const counts = { deployed: deployed ?? null, target: target ?? null, targetOn: targetOn ?? null };
  return { unit: tidyText(unit), countedOn, ...counts };
}
