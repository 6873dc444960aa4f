import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import {
  answerErrors,
  fieldValues,
  PROPOSAL_LIFECYCLE,
  proposedEdit,
  proposedFields,
  sameFields,
  type ProposalMove,
  type ProposalState,
} from '#domain/project/proposal.js';
import { DomainError } from '#domain/shared/errors.js';
import { moved } from '#domain/shared/lifecycle.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import { aboutProposal, notify } from '#persistence/notice/notice-outbox.store.js';
import { projectEditStore } from '#persistence/project/project-edit.store.js';
import { proposalStore, type KeptProposal } from '#persistence/project/project-proposal.store.js';
import type { KeptProject } from '#persistence/project/project-record.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { Outbox } from '../job/outbox.js';
import { applyEdit, checkEdit, editIn } from './applied-edit.js';
import { readProject } from './kept-project.js';
import { asAsked, mayMove, projectSubject, PROPOSAL_ACTION_OF } from './kept-proposal.js';
import type { MoveProposalInput, ProposeProjectChangeInput } from './project-proposal.types.js';
import type { ProjectRecord } from './project-record.types.js';

/** Changes of a project's record that its lead proposes and DPGOV answers; each answers the project as it then stands. */
@Injectable()
export class ProjectProposalService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Proposes a change; sent again it proposes none. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MADE_ALREADY,
   * NOTHING_PROPOSED, PROPOSAL_OPEN.
   */
  async propose(actor: Actor, input: ProposeProjectChangeInput): Promise<ProjectRecord> {
    const { projectId, version } = input;
    const edit = editIn(input);
    const asked = { values: fieldValues(edit), reason: input.reason.trim() };
    const { mailed } = this.outbox;
    await this.db.write(actor, async (tx) => {
      const [projects, proposals] = [projectEditStore(tx), proposalStore(tx)];
      const kept = await lockedById(actor, projectId, projects.lock);
      tx.require('project.propose-change', projectSubject(kept));
      const { id, made } = await proposals.creation(input.id, kept, asked);
      if (made) return;
      const detail = { code: kept.code, version, proposalId: id, reason: asked.reason, ...edit };
      const grant = tx.authorize('project.propose-change', projectSubject(kept), detail);
      await refuseStale(kept, version, () => projects.changedSince(kept, version));
      await checkEdit(projects, kept, edit, answerErrors('PROPOSE', asked.reason));
      const before = sameFields(kept, edit);
      if (proposedFields({ before, values: asked.values }, kept).length === 0)
        throw new DomainError('NOTHING_PROPOSED');
      if (await proposals.hasOpen(kept)) throw new DomainError('PROPOSAL_OPEN');
      await proposals.insert(grant, kept, { ...asked, id, before });
      const about = aboutProposal(placeOf(id, kept), 'PROPOSE');
      await notify(tx, grant, 'CHANGE_PROPOSED', [about], { mailed });
    });
    await this.outbox.send();
    return readProject(this.db, actor, { id: projectId });
  }

  /**
   * Accepts, refuses or withdraws a proposed change. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT,
   * MOVE_NOT_ALLOWED, PROPOSAL_OUTDATED.
   */
  async move(actor: Actor, input: MoveProposalInput): Promise<ProjectRecord> {
    const { id, move, version } = input;
    const answer = input.answer?.trim() || null;
    const { mailed } = this.outbox;
    const projectId = await this.db.write(actor, async (tx) => {
      const [projects, proposals] = [projectEditStore(tx), proposalStore(tx)];
      const found = await lockedById(actor, id, proposals.find);
      const project = await lockedById(actor, found.projectId, projects.lock);
      // Read again under the project's lock: it may have been answered meanwhile.
      const kept = await lockedById(actor, id, proposals.find);
      const subject: Subject = { ...projectSubject(project), kind: 'proposal', id };
      const detail = { change: move, code: project.code, version, answer, proposedBy: kept.proposedBy };
      const grant = tx.authorize(PROPOSAL_ACTION_OF[move], subject, detail);
      if (!mayMove(actor, project, kept, move)) throw new DomainError('FORBIDDEN');
      await refuseStale(kept, version, () => Promise.resolve([]));
      const to = moved<ProposalState, ProposalMove>(PROPOSAL_LIFECYCLE, kept.state, move);
      refuseInput(answerErrors(move, answer));
      if (move === 'ACCEPT') await apply(tx, project, kept, input);
      await proposals.answer(grant, kept, { to, answer, on: project.statusOn });
      if (move !== 'WITHDRAW') {
        const about = aboutProposal(placeOf(id, project), move, kept.proposedById);
        await notify(tx, grant, TOLD_OF[move], [about], { mailed });
      }
      return project.id;
    });
    await this.outbox.send();
    return readProject(this.db, actor, { id: projectId });
  }
}

/** What the proposer is told of each answer. */
const TOLD_OF = { ACCEPT: 'CHANGE_ACCEPTED', REFUSE: 'CHANGE_REFUSED' } as const;

/** Makes the edit that a proposal asks for, as an officer would, at the version of the project that they saw. */
async function apply(
  tx: WriteTx,
  project: KeptProject,
  kept: KeptProposal,
  { projectVersion = null, overChanges }: MoveProposalInput,
): Promise<void> {
  const projects = projectEditStore(tx);
  if (projectVersion === null) return refuseInput([{ field: 'projectVersion', code: 'REQUIRED' }]);
  await refuseStale(project, projectVersion, () => projects.changedSince(project, projectVersion));
  if (!overChanges) refuseOutdated(project, kept);
  const edit = proposedEdit(kept, project);
  if (Object.keys(edit).length === 0) return undefined;
  const { id: proposalId, proposedBy } = kept;
  const detail = { code: project.code, version: projectVersion, proposalId, proposedBy, ...edit };
  return applyEdit(projects, project, edit, tx.authorize('project.edit', projectSubject(project), detail));
}

/** Throws PROPOSAL_OUTDATED naming the fields that were changed since the proposal, when there are any. */
function refuseOutdated(project: KeptProject, kept: KeptProposal): void {
  const changed = proposedFields(kept, project).filter(({ changedMeanwhile }) => changedMeanwhile);
  if (changed.length === 0) return;
  const fields = changed.map((each) => ({ field: asAsked(each).field, code: 'STALE_VERSION' as const }));
  throw new DomainError('PROPOSAL_OUTDATED', {}, fields);
}

function placeOf(id: string, { id: projectId, programmeId, leadOrganisationId }: KeptProject) {
  return { id, projectId, programmeId, leadOrganisationId };
}
