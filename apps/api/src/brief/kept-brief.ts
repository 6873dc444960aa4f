import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed, can, type Action } from '#domain/access/policy.js';
import { BRIEF_LIFECYCLE, type BriefMove, type BriefState } from '#domain/brief/brief.js';
import { DomainError } from '#domain/shared/errors.js';
import { movesFrom } from '#domain/shared/lifecycle.js';
import { madOf } from '#domain/shared/money.js';
import { isUuid } from '#persistence/uuid.js';
import { briefSight, keptBriefs, type KeptBrief } from '#persistence/brief/brief-record.store.js';
import type { Db } from '#persistence/db.js';
import type { Brief } from './brief.types.js';

/** The right that each move of a brief needs. */
export const ACTION_OF = {
  SUBMIT: 'brief.submit',
  RETURN: 'brief.approve',
  APPROVE: 'brief.approve',
} as const satisfies Readonly<Record<BriefMove, Action>>;

const BRIEF_ACTIONS = ['brief.edit', 'brief.submit', 'brief.approve'] as const satisfies readonly Action[];
/** What rights on a brief depend on: it belongs to the organisation that is to lead the project. */
export function briefSubject(id: string | null, programmeId: string, leadOrganisationId: string): Subject {
  return { kind: 'brief', id, programmeId, organisationId: leadOrganisationId };
}

/** A brief as the caller may see it; NOT_FOUND when there is none to be seen. */
export function readBrief(db: Db, actor: Actor, id: string): Promise<Brief> {
  return db.read(actor, async (tx) => {
    const [kept] = isUuid(id) ? await keptBriefs(tx, briefSight(tx), { id }) : [];
    if (!kept) throw new DomainError(actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
    return briefFor(actor, kept);
  });
}

/** A brief with what the caller may do with it. */
export function briefFor(actor: Actor, { budgetPlannedCentimes, ...kept }: KeptBrief): Brief {
  const subject = briefSubject(kept.id, kept.programmeId, kept.leadOrganisationId);
  const open = movesFrom<BriefState, BriefMove>(BRIEF_LIFECYCLE, kept.state);
  return {
    ...kept,
    budgetPlannedMad: madOf(budgetPlannedCentimes),
    movesOpen: open.filter((move) => can(actor, ACTION_OF[move], subject)),
    viewerCan: allowed(actor, BRIEF_ACTIONS, subject),
  };
}
