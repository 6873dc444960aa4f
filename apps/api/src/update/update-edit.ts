import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import {
  editedProjectUpdate,
  projectUpdateErrors,
  whyCannotWrite,
  type ProjectUpdateEdit,
} from '#domain/update/update.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import { updateEditStore } from '#persistence/update/update-edit.store.js';
import type { KeptUpdate } from '#persistence/update/update-record.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { updateSubject } from './kept-update.js';
import type { EditProjectUpdateInput } from './update.types.js';

/**
 * Keeps what an update says of one project. NOT_FOUND, FORBIDDEN; STALE_VERSION naming what changed meanwhile;
 * INVALID_INPUT, MOVE_NOT_ALLOWED, PERIOD_CLOSED.
 */
export async function editProjectUpdateIn(
  tx: WriteTx,
  language: Language,
  input: EditProjectUpdateInput,
): Promise<void> {
  const edit = editIn(input, language);
  const store = updateEditStore(tx);
  const kept = await lockedById(tx.actor, input.id, store.lock);
  tx.require('update.read', updateSubject(kept));
  const project = kept.projects.find(({ projectCode }) => projectCode === input.projectCode);
  const detail = { project: input.projectCode, version: input.version, ...edit };
  const grant = tx.authorize('update.edit', updateSubject(kept), detail);
  if (!project) throw new DomainError('NOT_FOUND');
  if (edit.declaredHealth !== undefined) tx.require('health.declare', updateSubject(kept));
  await refuseStale(project, input.version, () => store.projectChangedSince(kept, project, input.version));
  refuseClosed(kept, 'EDIT');
  const said = editedProjectUpdate(project, edit);
  refuseInput(projectUpdateErrors(said));
  await store.keep(grant, kept, project, said);
}

/** Refuses a move that the state of an update or its closed month does not let happen: MOVE_NOT_ALLOWED, PERIOD_CLOSED. */
export function refuseClosed({ state, period }: KeptUpdate, move: string): void {
  const why = whyCannotWrite(state, period.closedOn);
  if (why !== null) throw new DomainError(why, { state, move });
}

/** The edit an input asks for; a sentence written is in the caller's language unless it says otherwise. */
function editIn(input: EditProjectUpdateInput, language: Language): ProjectUpdateEdit {
  const { confirmation, declaredHealth, sentence, sentenceLang, evidenceUrls } = input;
  return {
    ...(confirmation !== undefined && { confirmation }),
    ...(declaredHealth !== undefined && { declaredHealth }),
    ...(sentence !== undefined && {
      sentence: sentence?.trim() || null,
      sentenceLang: sentenceLang ?? language,
    }),
    ...(evidenceUrls !== undefined && { evidenceUrls: (evidenceUrls ?? []).map((url) => url.trim()) }),
  };
}
