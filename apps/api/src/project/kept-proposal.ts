import type { Actor, Subject } from '#domain/access/actor.js';
import { can, type Action } from '#domain/access/policy.js';
import {
  PROPOSAL_LIFECYCLE,
  proposedFields,
  type ProposalMove,
  type ProposalState,
  type ProposedField,
} from '#domain/project/proposal.js';
import { movesFrom } from '#domain/shared/lifecycle.js';
import { madOf } from '#domain/shared/money.js';
import type { KeptProposal } from '#persistence/project/project-proposal.store.js';
import type { KeptProject } from '#persistence/project/project-record.store.js';
import type { ProjectProposal } from './project-proposal.types.js';

/** What rights on a project depend on. */
export function projectSubject(kept: KeptProject): Subject {
  const { id, programmeId, leadOrganisationId, partnerOrganisationIds } = kept;
  return { kind: 'project', id, programmeId, projectId: id, leadOrganisationId, partnerOrganisationIds };
}

/** The right that each move of a proposed change needs. */
export const PROPOSAL_ACTION_OF = {
  ACCEPT: 'proposal.answer',
  REFUSE: 'proposal.answer',
  WITHDRAW: 'proposal.withdraw',
} as const satisfies Readonly<Record<ProposalMove, Action>>;

/** Whether an actor can take a move of a proposed change: who withdraws it is who made it. */
export function mayMove(
  actor: Actor,
  kept: KeptProject,
  { proposedById }: Pick<KeptProposal, 'proposedById'>,
  move: ProposalMove,
): boolean {
  const own = actor.kind === 'person' && actor.personId === proposedById;
  return can(actor, PROPOSAL_ACTION_OF[move], projectSubject(kept)) && (move !== 'WITHDRAW' || own);
}

/** A proposed change with what it would change now, and what the caller can do with it. */
export function proposalFor(actor: Actor, project: KeptProject, kept: KeptProposal): ProjectProposal {
  const open = movesFrom<ProposalState, ProposalMove>(PROPOSAL_LIFECYCLE, kept.state);
  return {
    ...kept,
    mine: actor.kind === 'person' && actor.personId === kept.proposedById,
    fields: proposedFields(kept, project).map(asAsked),
    movesOpen: open.filter((move) => mayMove(actor, project, kept, move)),
  };
}

const AMOUNT = /^budget(Planned|Committed|Spent)Centimes$/;

/** A field under the name, and an amount in the unit, of the input that proposes it. */
export function asAsked<Told extends Pick<ProposedField, 'field' | 'before' | 'now' | 'proposed'>>(
  told: Told,
): Told {
  const [, part] = AMOUNT.exec(told.field) ?? [];
  if (part === undefined) return told;
  const [before, now, proposed] = [told.before, told.now, told.proposed].map((value) =>
    madOf(value as number | null),
  );
  return { ...told, field: `budget.${part.toLowerCase()}Mad`, before, now, proposed };
}
