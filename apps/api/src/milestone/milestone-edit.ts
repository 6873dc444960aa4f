import type { Subject } from '#domain/access/actor.js';
import { editMilestone, milestoneEditErrors, type MilestoneEdit } from '#domain/milestone/edit.js';
import { DomainError, refuse, type FieldError } from '#domain/shared/errors.js';
import { lockedById } from '#persistence/edited.js';
import {
  milestoneEditStore,
  type ChangedField,
  type LockedMilestone,
} from '#persistence/milestone/milestone.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import type { EditMilestoneInput } from './milestone.types.js';

/**
 * Records what happened to a milestone, within a transaction that refreshes the figures of its project afterwards.
 * NOT_FOUND, FORBIDDEN; STALE_VERSION naming what changed meanwhile; INVALID_INPUT naming the fields refused.
 */
export async function editMilestoneIn(tx: WriteTx, input: EditMilestoneInput): Promise<LockedMilestone> {
  const store = milestoneEditStore(tx);
  const locked = await lockedById(tx.actor, input.id, store.lock);
  const edit = editIn(input);
  const grant = tx.authorize('milestone.edit', milestoneSubject(locked), {
    version: locked.version,
    ...edit,
  });
  if (locked.version !== input.version) throw stale(locked, await store.changedSince(locked, input.version));
  refuse(milestoneEditErrors(locked.record, edit, locked.statusOn).map(asInput));
  await store.update(grant, locked, edit, editMilestone(locked.record, edit, locked.statusOn));
  return locked;
}

/** What rights on a milestone depend on. */
export function milestoneSubject(milestone: LockedMilestone): Subject {
  const { id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds } = milestone;
  return { kind: 'milestone', id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds };
}

/** The edit an input asks for: a field that is absent is no part of it. */
function editIn({
  forecastEndOn,
  actualEndOn,
  percentComplete,
  percentStatedOn,
}: EditMilestoneInput): MilestoneEdit {
  return {
    ...(forecastEndOn !== undefined && { forecastEndOn }),
    ...(actualEndOn !== undefined && { actualEndOn }),
    ...(percentComplete !== undefined && { percentComplete }),
    ...(percentStatedOn !== undefined && { statedOn: percentStatedOn }),
  };
}

function asInput(error: FieldError): FieldError {
  return { ...error, field: inputField(error.field) };
}

function inputField(field: string): string {
  return `input.${field === 'statedOn' ? 'percentStatedOn' : field}`;
}

function stale({ version }: LockedMilestone, changes: readonly ChangedField[]): DomainError {
  const fields = changes.map(({ field, before, after }): FieldError => {
    const params = { ...(before !== null && { before }), ...(after !== null && { after }) };
    return { field: inputField(field), code: 'STALE_VERSION', params };
  });
  return new DomainError('STALE_VERSION', { version }, fields);
}
