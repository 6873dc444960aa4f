import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed, can, type Action } from '#domain/access/policy.js';
import { stepsBetter } from '#domain/progress/voice.js';
import { earliest } from '#domain/shared/local-date.js';
import { movesFrom } from '#domain/shared/lifecycle.js';
import { isLate, submittedOnOf } from '#domain/update/period.js';
import {
  missingIn,
  UPDATE_LIFECYCLE,
  whyCannotWrite,
  type UpdateMove,
  type UpdateState,
} from '#domain/update/update.js';
import type { KeptProjectUpdate } from '#persistence/update/update-columns.js';
import type { KeptUpdate } from '#persistence/update/update-record.store.js';
import type { ProgressUpdate, ProjectUpdate } from './update.types.js';

/** The right that each move of an update needs. */
export const ACTION_OF = {
  SUBMIT: 'update.submit',
  RETURN: 'update.validate',
  VALIDATE: 'update.validate',
} as const satisfies Readonly<Record<UpdateMove, Action>>;

const UPDATE_ACTIONS = [
  'update.edit',
  'health.declare',
  'update.submit',
  'update.validate',
] as const satisfies readonly Action[];

/** What rights on an update depend on: it belongs to the organisation that leads its projects. */
export function updateSubject({
  id,
  programmeId,
  organisationId,
}: Pick<KeptUpdate, 'id' | 'programmeId' | 'organisationId'>): Subject {
  return {
    kind: 'progress_update',
    id,
    programmeId,
    organisationId,
    leadOrganisationId: organisationId,
  };
}

/** An update with what the caller may do with it. */
export function updateFor(actor: Actor, kept: KeptUpdate): ProgressUpdate {
  const subject = updateSubject(kept);
  const writable = whyCannotWrite(kept.state, kept.period.closedOn) === null;
  const open = movesFrom<UpdateState, UpdateMove>(UPDATE_LIFECYCLE, kept.state);
  const submissions = kept.steps.filter(({ move }) => move === 'SUBMIT');
  const firstSubmittedOn = earliest(submissions.map(({ steppedOn }) => steppedOn));
  return {
    ...kept,
    organisation: kept.organisation as unknown as ProgressUpdate['organisation'],
    submittedOn: submittedOnOf(kept.steps),
    late: isLate(kept.period.dueOn, firstSubmittedOn, kept.period.closedOn ?? kept.statusOn),
    projects: kept.projects.map(projectFor),
    writable,
    movesOpen: open.filter((move) => can(actor, ACTION_OF[move], subject) && (move !== 'SUBMIT' || writable)),
    viewerCan: allowed(actor, UPDATE_ACTIONS, subject),
  };
}

function projectFor(kept: KeptProjectUpdate): ProjectUpdate {
  return {
    ...kept,
    missing: missingIn(kept),
    voiceGapSteps: stepsBetter(kept.declaredHealth, kept.health),
  };
}
