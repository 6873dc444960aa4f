import type { Actor } from '#domain/access/actor.js';
import { allowed, can, type Action } from '#domain/access/policy.js';
import { movesOpen } from '#domain/project/move.js';
import { DomainError } from '#domain/shared/errors.js';
import { madOf } from '#domain/shared/money.js';
import type { Db } from '#persistence/db.js';
import {
  keptContracts,
  keptProject,
  type KeptProject,
  type ProjectName,
} from '#persistence/project/project-record.store.js';
import { keptProposals } from '#persistence/project/project-proposal.store.js';
import { projectSubject, proposalFor } from './kept-proposal.js';
import type { ProjectRecord } from './project-record.types.js';

const RECORD_ACTIONS = [
  'project.edit',
  'project.propose-change',
  'project.transfer',
  'project.suspend',
  'project.cancel',
  'project.close',
  'contract.edit',
] as const satisfies readonly Action[];

/** A project as it is kept, as far as the caller may see it; NOT_FOUND when there is none to be seen. */
export function readProject(db: Db, actor: Actor, name: ProjectName): Promise<ProjectRecord> {
  return db.read(actor, async (tx) => {
    const kept = await keptProject(tx, tx.visible('project.read'), name);
    if (kept === null) throw new DomainError(actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
    const contracts = await keptContracts(tx, tx.visible('budget.read'), kept.id);
    const proposals = await keptProposals(tx, tx.visible('proposal.read'), kept.id);
    const subject = projectSubject(kept);
    const mayContract = allowed(actor, ['contract.edit'], subject);
    return {
      ...kept,
      budget: can(actor, 'budget.read', subject) ? budgetOf(kept) : null,
      contracts: contracts.map(({ amountCentimes, ...contract }) => ({
        ...contract,
        amountMad: madOf(amountCentimes),
        viewerCan: mayContract,
      })),
      proposals: proposals.map((each) => proposalFor(actor, kept, each)),
      steps: kept.moves,
      movesOpen: movesOpen(kept),
      viewerCan: allowed(actor, RECORD_ACTIONS, subject),
    };
  });
}

function budgetOf(kept: KeptProject): NonNullable<ProjectRecord['budget']> {
  return {
    plannedMad: madOf(kept.budgetPlannedCentimes),
    committedMad: madOf(kept.budgetCommittedCentimes),
    spentMad: madOf(kept.budgetSpentCentimes),
  };
}
