import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { NoticeKind } from '#domain/notice/notice.js';
import { draftErrors, presentErrors, reasonErrors, type PlannedMilestone } from '#domain/roadmap/draft.js';
import {
  ROADMAP_LIFECYCLE,
  whyCannotDraft,
  type RoadmapMove,
  type RoadmapState,
} from '#domain/roadmap/roadmap.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import { moved } from '#domain/shared/lifecycle.js';
import { tidyText, wordsErrors } from '#domain/shared/naming.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import { aboutRoadmap, notify } from '#persistence/notice/notice-outbox.store.js';
import { roadmapEditStore } from '#persistence/roadmap/roadmap-edit.store.js';
import type { KeptRoadmap } from '#persistence/roadmap/roadmap-record.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { Outbox } from '../job/outbox.js';
import { ACTION_OF, isAsked, readRoadmap, recordFor, roadmapSubject } from './kept-roadmap.js';
import type {
  MoveRoadmapInput,
  PlannedMilestoneInput,
  RoadmapRecord,
  SaveRoadmapDraftInput,
  StartRoadmapDraftInput,
} from './roadmap.types.js';

/** What people are told of each move that others wait for. */
const TOLD_OF: Readonly<Partial<Record<RoadmapMove, NoticeKind>>> = {
  PRESENT: 'ROADMAP_PRESENTED',
  RETURN: 'ROADMAP_RETURNED',
  APPROVE: 'ROADMAP_APPROVED',
};

type Store = ReturnType<typeof roadmapEditStore>;

const COMMENTS_LENGTH = 4_000;

/** Versions of roadmaps, from draft to approval. */
@Injectable()
export class RoadmapDraftService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Begins a draft. NOT_FOUND, FORBIDDEN, INVALID_INPUT, PROJECT_OVER, ROADMAP_PENDING. */
  async start(actor: Actor, input: StartRoadmapDraftInput): Promise<RoadmapRecord> {
    const reason = input.reason?.trim() || null;
    const id = await this.db.write(actor, async (tx) => {
      const store = roadmapEditStore(tx);
      const project = await lockedById(actor, input.projectId, store.lockProject);
      const subject = roadmapSubject({ ...project, id: null, projectId: project.id });
      const grant = tx.authorize('roadmap.edit', subject, { change: 'START', reason });
      const states = project.versions.map(({ state }) => state);
      const why = whyCannotDraft(project.lifecycle, states);
      if (why !== null) throw new DomainError(why);
      refuseInput(reasonErrors(reason, false));
      const from = project.versions.find(({ state }) => state === 'APPROVED')?.id ?? null;
      return store.insertDraft(grant, project, { from, reason });
    });
    return readRoadmap(this.db, actor, id);
  }

  /** Saves a draft whole. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MOVE_NOT_ALLOWED when it is no draft. */
  async save(actor: Actor, input: SaveRoadmapDraftInput): Promise<RoadmapRecord> {
    const milestones = plannedIn(input.milestones);
    await this.db.write(actor, async (tx) => {
      const store = roadmapEditStore(tx);
      const kept = seen(tx, await lockedById(actor, input.id, store.lock));
      const reason = input.reason === undefined ? kept.reason : input.reason?.trim() || null;
      const detail = { change: 'SAVE', version: kept.version, milestones: milestones.length };
      const grant = tx.authorize('roadmap.edit', roadmapSubject(kept), detail);
      await refuseStale(kept, input.version, () => store.changedSince(kept, input.version));
      if (kept.state !== 'DRAFT')
        throw new DomainError('MOVE_NOT_ALLOWED', { state: kept.state, move: 'SAVE' });
      refuseInput([
        ...draftErrors(milestones, kept.startOn),
        ...(await strangers(store, kept, milestones)),
        ...reasonErrors(reason, false),
      ]);
      await store.save(grant, kept, milestones, reason);
    });
    return readRoadmap(this.db, actor, input.id);
  }

  /**
   * Presents, approves, returns, reopens or withdraws a version. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT,
   * MOVE_NOT_ALLOWED.
   */
  async move(actor: Actor, { id, version, move, ...said }: MoveRoadmapInput): Promise<RoadmapRecord> {
    const comments = said.comments?.trim() || null;
    if (!isAsked(move)) throw new DomainError('MOVE_NOT_ALLOWED', { move });
    const { mailed } = this.outbox;
    const record = await this.db.write(actor, async (tx) => {
      const store = roadmapEditStore(tx);
      const kept = seen(tx, await lockedById(actor, id, store.lock));
      const grant = tx.authorize(ACTION_OF[move], roadmapSubject(kept), { change: move, version, comments });
      await refuseStale(kept, version, () => store.changedSince(kept, version));
      const to = moved<RoadmapState, RoadmapMove>(ROADMAP_LIFECYCLE, kept.state, move);
      refuseInput(stepErrors(kept, move, comments));
      const step = { move, to, steppedOn: kept.statusOn, comments };
      await (move === 'APPROVE' ? store.approve(grant, kept, step) : store.move(grant, kept, step));
      const kind = TOLD_OF[move];
      if (kind) await notify(tx, grant, kind, [aboutRoadmap(kept, `${move}:${version}`)], { mailed });
      // Read under the grant: the chair who returns a version sees what came of it, and then no more of it.
      return recordFor(actor, await lockedById(actor, id, store.lock));
    });
    await this.outbox.send();
    return record;
  }
}

function stepErrors(kept: KeptRoadmap, move: RoadmapMove, comments: string | null): readonly FieldError[] {
  return [
    ...(move === 'PRESENT' ? presentErrors(kept.milestones, kept.reason, kept.approvedId !== null) : []),
    ...(move === 'PRESENT' ? draftErrors(kept.milestones, kept.startOn) : []),
    ...(move === 'RETURN' || comments ? wordsErrors('comments', comments ?? '', COMMENTS_LENGTH) : []),
  ];
}

/** NOT_FOUND for a version that the caller may not see in the state it is in. */
function seen(tx: WriteTx, kept: KeptRoadmap): KeptRoadmap {
  const subject = roadmapSubject(kept);
  if (kept.state === 'PRESENTED') tx.require('roadmap.read-presented', subject);
  else if (kept.state === 'APPROVED' || kept.state === 'SUPERSEDED')
    tx.require('roadmap.read-approved', subject);
  else tx.require('roadmap.read-draft', subject);
  return kept;
}

/** Milestones that are none of the project's. */
async function strangers(
  store: Store,
  kept: KeptRoadmap,
  milestones: readonly PlannedMilestone[],
): Promise<readonly FieldError[]> {
  const ids = milestones.flatMap(({ milestoneId }) => milestoneId ?? []);
  const own = await store.ownMilestones(kept, ids);
  return milestones.flatMap(({ milestoneId }, index): FieldError[] =>
    milestoneId === null || own.has(milestoneId)
      ? []
      : [{ field: `milestones.${index}.milestoneId`, code: 'REFERENCE_NOT_FOUND' }],
  );
}

/** The milestones that an input lists. */
export function plannedIn(given: readonly PlannedMilestoneInput[]): PlannedMilestone[] {
  return given.map((milestone) => ({
    milestoneId: milestone.milestoneId ?? null,
    title: tidyText(milestone.title),
    ...{ phase: milestone.phase, weight: milestone.weight, earningRule: milestone.earningRule },
    baselineStartOn: milestone.baselineStartOn ?? null,
    baselineEndOn: milestone.baselineEndOn ?? null,
  }));
}
