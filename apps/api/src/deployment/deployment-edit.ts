import type { Subject } from '#domain/access/actor.js';
import { deploymentErrors, type DeploymentRecord } from '#domain/deployment/edit.js';
import { tidyText } from '#domain/shared/naming.js';
import {
  deploymentEditStore,
  type DeploymentPlace,
  type LockedDeployment,
} from '#persistence/deployment/deployment-edit.store.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import type {
  DeploymentFieldsInput,
  EditDeploymentInput,
  RecordDeploymentInput,
} from './deployment-edit.types.js';

type Store = ReturnType<typeof deploymentEditStore>;

/** Records a count; sent again it records none. NOT_FOUND, FORBIDDEN, INVALID_INPUT, MADE_ALREADY. */
export async function recordDeploymentIn(
  tx: WriteTx,
  input: RecordDeploymentInput,
): Promise<DeploymentPlace> {
  const { projectId = null, strategyNodeId = null } = input;
  if ((projectId === null) === (strategyNodeId === null))
    refuseInput([{ field: 'projectId', code: 'REQUIRED' }]);
  const record = recordIn(input);
  const store = deploymentEditStore(tx);
  const find = projectId === null ? store.node : store.project;
  const place = await lockedById(tx.actor, projectId ?? strategyNodeId ?? '', find);
  tx.require('deployment.edit', subjectOf(null, place));
  const { id, made } = await store.creation(input.id, place, record);
  if (made) return place;
  const grant = tx.authorize('deployment.edit', subjectOf(id, place), { change: 'RECORD', ...record });
  refuseInput(deploymentErrors(record, place.statusOn));
  await store.insert(grant, place, id, record);
  return place;
}

/** Corrects a count. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
export function editDeploymentIn(tx: WriteTx, input: EditDeploymentInput): Promise<LockedDeployment> {
  const record = recordIn(input);
  return change(tx, input, { change: 'EDIT', ...record }, async (store, locked, grant) => {
    refuseInput(deploymentErrors(record, locked.statusOn));
    await store.update(grant, locked, record);
  });
}

/** Removes a count recorded by mistake. NOT_FOUND, FORBIDDEN, STALE_VERSION. */
export function removeDeploymentIn(tx: WriteTx, id: string, version: number): Promise<LockedDeployment> {
  return change(tx, { id, version }, { change: 'REMOVE' }, (store, locked, grant) =>
    store.remove(grant, locked),
  );
}

async function change(
  tx: WriteTx,
  { id, version }: { readonly id: string; readonly version: number },
  detail: Readonly<Record<string, unknown>>,
  work: (store: Store, locked: LockedDeployment, grant: Grant<'deployment.edit'>) => Promise<void>,
): Promise<LockedDeployment> {
  const store = deploymentEditStore(tx);
  const locked = await lockedById(tx.actor, id, store.lock);
  const grant = tx.authorize('deployment.edit', subjectOf(locked.id, locked), { version, ...detail });
  await refuseStale(locked, version, () => store.changedSince(locked, version));
  await work(store, locked, grant);
  return locked;
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
