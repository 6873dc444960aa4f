import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import {
  BRIEF_LIFECYCLE,
  BRIEF_WRITTEN_IN,
  briefErrors,
  commentErrors,
  editedBrief,
  submitErrors,
  type BriefEdit,
  type BriefMove,
  type BriefRecord,
  type BriefState,
} from '#domain/brief/brief.js';
import type { NoticeKind } from '#domain/notice/notice.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import { moved } from '#domain/shared/lifecycle.js';
import { centimesOf } from '#domain/shared/money.js';
import { tidyText } from '#domain/shared/naming.js';
import { briefEditStore, type BriefReferences } from '#persistence/brief/brief-edit.store.js';
import { briefSight, keptBriefs, type KeptBrief } from '#persistence/brief/brief-record.store.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import { aboutBrief, notify } from '#persistence/notice/notice-outbox.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';

import { Outbox } from '../job/outbox.js';
import { ACTION_OF, briefFor, briefSubject, readBrief } from './kept-brief.js';
import type { Brief, CreateBriefInput, EditBriefInput, MoveBriefInput } from './brief.types.js';

type Store = ReturnType<typeof briefEditStore>;

/** Project briefs, from draft to the project that their approval makes. */
@Injectable()
export class BriefService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** The briefs of a programme that the caller may see, as they are kept now. */
  list(actor: Actor, { id: programmeId }: ProgrammeReading): Promise<Brief[]> {
    return this.db.read(actor, async (tx) => {
      const kept = await keptBriefs(tx, briefSight(tx), { programmeId });
      return kept.map((each) => briefFor(actor, each));
    });
  }

  /** A brief as it is kept now. NOT_FOUND. */
  find(actor: Actor, id: string): Promise<Brief> {
    return readBrief(this.db, actor, id);
  }

  /** Begins a brief; sent again it begins none. NOT_FOUND, FORBIDDEN, INVALID_INPUT, MADE_ALREADY. */
  async create(actor: Actor, input: CreateBriefInput): Promise<Brief> {
    const brief = { ...EMPTY, code: input.code.trim(), title: tidyText(input.title) };
    const id = await this.db.write(actor, async (tx) => {
      if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
      const store = briefEditStore(tx);
      const { programmeId, leadId } = await store.place(input.programme, input.leadCode);
      if (programmeId === null) throw new DomainError('NOT_FOUND');
      tx.require('brief.create', briefSubject(null, programmeId, leadId ?? ''));
      const { id: newId, made } = await store.creation(input.id, { programmeId, leadId }, brief);
      if (made) return newId;
      const subject = briefSubject(newId, programmeId, leadId ?? '');
      const grant = tx.authorize('brief.create', subject, { code: brief.code, leadCode: input.leadCode });
      if (leadId === null) refuseInput([{ field: 'leadCode', code: 'REFERENCE_NOT_FOUND' }]);
      await references(store, programmeId, brief, newId, input.leadCode);
      await store.insert(grant, { id: newId, programmeId, leadId: leadId ?? '' }, brief);
      return newId;
    });
    return readBrief(this.db, actor, id);
  }

  /** Changes a brief that is being written. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MOVE_NOT_ALLOWED. */
  async edit(actor: Actor, input: EditBriefInput): Promise<Brief> {
    const edit = editIn(input);
    await this.write(actor, input, 'brief.edit', { change: 'EDIT', ...edit }, async (store, kept, grant) => {
      if (!BRIEF_WRITTEN_IN.includes(kept.state)) throw notNow(kept, 'EDIT');
      const after = editedBrief(kept, edit);
      const found = await references(store, kept.programmeId, after, kept.id, kept.leadCode);
      await store.update(grant, kept, after, found);
    });
    return readBrief(this.db, actor, input.id);
  }

  /** Submits, returns or approves a brief. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MOVE_NOT_ALLOWED. */
  async move(actor: Actor, input: MoveBriefInput): Promise<Brief> {
    const { move } = input;
    const comments = input.comments?.trim() || null;
    const { mailed } = this.outbox;
    const brief = await this.write(
      actor,
      input,
      ACTION_OF[move],
      { change: move, comments },
      async (store, kept, grant, tx) => {
        const to = moved<BriefState, BriefMove>(BRIEF_LIFECYCLE, kept.state, move);
        refuseInput([...commentErrors(move, comments), ...(move === 'SUBMIT' ? submitErrors(kept) : [])]);
        const step = { move, to, steppedOn: kept.statusOn, comments };
        if (move === 'APPROVE') await references(store, kept.programmeId, kept, kept.id, kept.leadCode);
        await (move === 'APPROVE' ? store.approve(grant, kept, step) : store.move(grant, kept, step));
        await notify(tx, grant, TOLD_OF[move], [aboutBrief(kept, `${move}:${kept.version}`)], { mailed });
        // Read under the grant: the chair who returns a brief sees what came of it, and then no more of it.
        return briefFor(actor, await lockedById(actor, input.id, store.lock));
      },
    );
    await this.outbox.send();
    return brief;
  }

  /** Removes a brief that was never submitted; answers its code. NOT_FOUND, FORBIDDEN, STALE_VERSION, MOVE_NOT_ALLOWED. */
  async remove(actor: Actor, id: string, version: number): Promise<string> {
    const asked = { id, version };
    return this.write(actor, asked, 'brief.edit', { change: 'REMOVE' }, async (store, kept, grant) => {
      if (kept.state !== 'DRAFT') throw notNow(kept, 'REMOVE');
      await store.remove(grant, kept);
      return kept.code;
    });
  }

  private write<A extends 'brief.edit' | 'brief.submit' | 'brief.approve', T>(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number },
    action: A,
    detail: Readonly<Record<string, unknown>>,
    work: (store: Store, kept: KeptBrief, grant: Grant<A>, tx: WriteTx) => Promise<T>,
  ): Promise<T> {
    return this.db.write(actor, async (tx) => {
      const store = briefEditStore(tx);
      const kept = await lockedById(actor, id, store.lock);
      const subject = briefSubject(kept.id, kept.programmeId, kept.leadOrganisationId);
      tx.require(kept.state === 'SUBMITTED' ? 'brief.read-submitted' : 'brief.read', subject);
      const grant = tx.authorize(action, subject, { code: kept.code, version, ...detail });
      await refuseStale(kept, version, () => store.changedSince(kept, version));
      return work(store, kept, grant, tx);
    });
  }
}

/** What people are told of each move. */
const TOLD_OF = {
  SUBMIT: 'BRIEF_SUBMITTED',
  RETURN: 'BRIEF_RETURNED',
  APPROVE: 'BRIEF_APPROVED',
} as const satisfies Readonly<Record<BriefMove, NoticeKind>>;

const EMPTY: BriefRecord = {
  ...{ code: '', title: {}, summary: {}, usersServed: null, strategyNodeCode: null },
  ...{ startOn: null, plannedEndOn: null, budgetPlannedCentimes: null, partnerCodes: [] },
};

function notNow({ state }: KeptBrief, move: string): DomainError {
  return new DomainError('MOVE_NOT_ALLOWED', { state, move });
}

/** What the codes of a brief lead to; INVALID_INPUT naming what is wrong with it. */
async function references(
  store: Store,
  programmeId: string,
  brief: BriefRecord,
  ownId: string,
  leadCode: string,
): Promise<BriefReferences> {
  const { bodies, nodeId, codeTaken } = await store.around(programmeId, brief, ownId);
  const unknown = (field: string): FieldError => ({ field, code: 'REFERENCE_NOT_FOUND' });
  refuseInput([
    ...briefErrors(brief, leadCode),
    ...(codeTaken ? [{ field: 'code', code: 'ALREADY_EXISTS' as const }] : []),
    ...(brief.strategyNodeCode !== null && nodeId === null ? [unknown('strategyNodeCode')] : []),
    ...(brief.partnerCodes.every((code) => bodies.has(code)) ? [] : [unknown('partnerCodes')]),
  ]);
  return { nodeId, partnerIds: brief.partnerCodes.flatMap((code) => bodies.get(code) ?? []) };
}

/** The edit an input asks for; a code or title cannot be emptied, so that null leaves it. */
function editIn(input: EditBriefInput): BriefEdit {
  const { code, title, summary, strategyNodeCode, usersServed, partnerCodes } = input;
  const { startOn, plannedEndOn, budgetPlannedMad } = input;
  return {
    ...(code != null && { code: code.trim() }),
    ...(title != null && { title: tidyText(title) }),
    ...(summary !== undefined && { summary: tidyText(summary ?? {}) }),
    ...(strategyNodeCode !== undefined && { strategyNodeCode }),
    ...(usersServed !== undefined && { usersServed }),
    ...(startOn !== undefined && { startOn }),
    ...(plannedEndOn !== undefined && { plannedEndOn }),
    ...(budgetPlannedMad !== undefined && { budgetPlannedCentimes: centimesOf(budgetPlannedMad) }),
    ...(partnerCodes != null && { partnerCodes: [...new Set(partnerCodes)].sort() }),
  };
}
