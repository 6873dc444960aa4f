import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed, can, type Action } from '#domain/access/policy.js';
import { ROADMAP_LIFECYCLE, type RoadmapMove, type RoadmapState } from '#domain/roadmap/roadmap.js';
import { DomainError } from '#domain/shared/errors.js';
import { movesFrom } from '#domain/shared/lifecycle.js';
import { isUuid } from '#persistence/uuid.js';
import type { Db } from '#persistence/db.js';
import { keptRoadmaps, roadmapSight, type KeptRoadmap } from '#persistence/roadmap/roadmap-record.store.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { RoadmapRecord } from './roadmap.types.js';

/** The right that each move of a version needs; SUPERSEDE happens by itself. */
export const ACTION_OF = {
  PRESENT: 'roadmap.present',
  APPROVE: 'roadmap.approve',
  RETURN: 'roadmap.approve',
  REOPEN: 'roadmap.edit',
  WITHDRAW: 'roadmap.edit',
} as const satisfies Readonly<Partial<Record<RoadmapMove, Action>>>;

/** A move that somebody asks for. */
export type AskedMove = keyof typeof ACTION_OF;

/** Whether a move is one that somebody can ask for. */
export function isAsked(move: RoadmapMove): move is AskedMove {
  return Object.hasOwn(ACTION_OF, move);
}

const ROADMAP_ACTIONS = [
  'roadmap.edit',
  'roadmap.present',
  'roadmap.approve',
] as const satisfies readonly Action[];

/** What rights on a version depend on. */
export function roadmapSubject(place: Omit<RoadmapPlace, 'id'> & { readonly id: string | null }): Subject {
  const { id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds } = place;
  return { kind: 'roadmap', id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds };
}

type RoadmapPlace = Pick<
  KeptRoadmap,
  'id' | 'programmeId' | 'projectId' | 'leadOrganisationId' | 'partnerOrganisationIds'
>;

/** A version as it is kept, as far as the caller may see it; NOT_FOUND when there is none to be seen. */
export function readRoadmap(db: Db, actor: Actor, id: string): Promise<RoadmapRecord> {
  return db.read(actor, async (tx) => recordFor(actor, await visibleRoadmap(tx, id)));
}

/** One version that the caller may see; NOT_FOUND when there is none. */
export async function visibleRoadmap(tx: ReadTx, id: string): Promise<KeptRoadmap> {
  const found = isUuid(id) ? await keptRoadmaps(tx, roadmapSight(tx), { id }) : [];
  if (!found[0]) throw new DomainError(tx.actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
  return found[0];
}

/** A version with what the caller may do with it; what was said of it is for those who may see drafts. */
export function recordFor(actor: Actor, kept: KeptRoadmap): RoadmapRecord {
  const subject = roadmapSubject(kept);
  const open = movesFrom<RoadmapState, RoadmapMove>(ROADMAP_LIFECYCLE, kept.state);
  return {
    ...kept,
    steps: can(actor, 'roadmap.read-draft', subject) ? kept.steps : [],
    movesOpen: open.filter((move) => isAsked(move) && can(actor, ACTION_OF[move], subject)),
    viewerCan: allowed(actor, ROADMAP_ACTIONS, subject),
  };
}
