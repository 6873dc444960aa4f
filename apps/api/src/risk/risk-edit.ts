import type { Subject } from '#domain/access/actor.js';
import { editedRisk, riskErrors, type RiskEdit, type RiskRecord } from '#domain/risk/edit.js';
import { tidyText } from '#domain/shared/naming.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import { riskEditStore, type LockedRisk, type RiskPlace } from '#persistence/risk/risk-edit.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import type { EditRiskInput, RecordRiskInput } from './risk-edit.types.js';

/** A risk that was recorded, now or when the same was sent before. */
export interface RecordedRisk extends RiskPlace {
  readonly id: string;
}

/**
 * Records a risk, within a transaction that refreshes the figures of its project afterwards; sent again it records none.
 * NOT_FOUND, FORBIDDEN, INVALID_INPUT, MADE_ALREADY.
 */
export async function recordRiskIn(tx: WriteTx, input: RecordRiskInput): Promise<RecordedRisk> {
  const record = recordIn(input);
  const store = riskEditStore(tx);
  const place = await lockedById(tx.actor, input.projectId, store.place);
  tx.require('risk.edit', subjectOf(null, place));
  const { id, made } = await store.creation(input.id, place, record);
  if (made) return { ...place, id };
  const grant = tx.authorize('risk.edit', subjectOf(id, place), { change: 'RECORD', ...record });
  refuseInput(riskErrors(record, null, place.statusOn));
  await store.insert(grant, place, id, record);
  return { ...place, id };
}

/**
 * Edits a risk, within a transaction that refreshes the figures of its project afterwards. NOT_FOUND, FORBIDDEN;
 * STALE_VERSION naming what changed meanwhile; INVALID_INPUT naming the fields refused.
 */
export async function editRiskIn(tx: WriteTx, input: EditRiskInput): Promise<LockedRisk> {
  const store = riskEditStore(tx);
  const locked = await lockedById(tx.actor, input.id, store.lock);
  const edit = editIn(input);
  const detail = { change: 'EDIT', version: input.version, ...edit };
  const grant = tx.authorize('risk.edit', subjectOf(locked.id, locked), detail);
  await refuseStale(locked, input.version, () => store.changedSince(locked, input.version));
  const edited = editedRisk(locked.record, edit);
  refuseInput(riskErrors(edited, locked.record, locked.statusOn));
  await store.update(grant, locked, edited);
  return locked;
}

function subjectOf(id: string | null, place: RiskPlace): Subject {
  const { programmeId, projectId, leadOrganisationId, partnerOrganisationIds } = place;
  return { kind: 'risk', id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds };
}

function recordIn(input: RecordRiskInput): RiskRecord {
  const { title, category, likelihood, impact, status, raisedOn, owner } = input;
  return {
    ...{ title: tidyText(title), category: category ?? null, status: status ?? 'OPEN' },
    ...{ likelihood: likelihood ?? null, impact: impact ?? null },
    ...{ raisedOn: raisedOn ?? null, owner: owner?.trim() || null },
  };
}

function editIn(input: EditRiskInput): RiskEdit {
  const { title, category, likelihood, impact, status, raisedOn, owner } = input;
  return {
    ...(title !== undefined && { title }),
    ...(category !== undefined && { category }),
    ...(likelihood !== undefined && { likelihood }),
    ...(impact !== undefined && { impact }),
    ...(status !== undefined && { status }),
    ...(raisedOn !== undefined && { raisedOn }),
    ...(owner !== undefined && { owner: owner?.trim() || null }),
  };
}
