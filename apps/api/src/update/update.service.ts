import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { NoticeKind } from '#domain/notice/notice.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError } from '#domain/shared/errors.js';
import { moved } from '#domain/shared/lifecycle.js';
import type { Language } from '#domain/shared/text.js';
import {
  submitErrors,
  updateCommentErrors,
  UPDATE_LIFECYCLE,
  type UpdateComments,
  type UpdateMove,
  type UpdateState,
} from '#domain/update/update.js';
import { isUuid } from '#persistence/uuid.js';
import { Db } from '#persistence/db.js';
import { aboutUpdate, notify } from '#persistence/notice/notice-outbox.store.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Selection } from '#persistence/selection.js';
import { updateEditStore } from '#persistence/update/update-edit.store.js';
import { keptPeriods, keptUpdates, type CountedPeriod } from '#persistence/update/update-record.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { Outbox } from '../job/outbox.js';
import { editProjectUpdateIn, refuseClosed } from './update-edit.js';
import { ACTION_OF, updateFor, updateSubject } from './kept-update.js';
import type {
  CountedUpdatePeriod,
  EditProjectUpdateInput,
  MoveProgressUpdateInput,
  ProgressUpdate,
  UpdateFilter,
} from './update.types.js';

/** Who asks, in which language, for which fields. */
export interface Asker {
  readonly actor: Actor;
  readonly language: Language;
  readonly selection: Selection;
}

/** Monthly updates, from opening to validation. */
@Injectable()
export class UpdateService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** The months of a programme, the newest first. */
  periods(actor: Actor, { id }: ProgrammeReading, first: number): Promise<CountedUpdatePeriod[]> {
    return this.db.read(actor, async (tx) => {
      const visible = { programmes: tx.visible('programme.read'), updates: tx.visible('update.read') };
      return (await keptPeriods(tx, visible, id, first)).map(counted);
    });
  }

  /** The updates of a month that the caller may see, by the code of their organisation. */
  list({ actor, language, selection }: Asker, { id }: ProgrammeReading, filter: UpdateFilter) {
    const { monthOn = null, states = null, organisation = null, project = null } = filter;
    const named = { programmeId: id, monthOn, states, organisation, project };
    return this.db.read(actor, async (tx): Promise<ProgressUpdate[]> => {
      const kept = await keptUpdates(tx, tx.visible('update.read'), named, language, selection);
      return kept.map((each) => updateFor(actor, each));
    });
  }

  /** An update as it is kept now. NOT_FOUND. */
  find({ actor, language, selection }: Asker, id: string): Promise<ProgressUpdate> {
    return this.db.read(actor, async (tx) => {
      const visible = tx.visible('update.read');
      const [kept] = isUuid(id) ? await keptUpdates(tx, visible, { id }, language, selection) : [];
      if (!kept) throw new DomainError(actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
      return updateFor(actor, kept);
    });
  }

  /** Keeps what an update says of one project. Throws as `editProjectUpdateIn` does. */
  async editProject(asker: Asker, input: EditProjectUpdateInput): Promise<ProgressUpdate> {
    const { actor, language } = asker;
    await this.db.write(actor, (tx) => editProjectUpdateIn(tx, language, input));
    return this.find(asker, input.id);
  }

  /**
   * Submits, returns or validates an update. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MOVE_NOT_ALLOWED,
   * PERIOD_CLOSED.
   */
  async move(asker: Asker, input: MoveProgressUpdateInput): Promise<ProgressUpdate> {
    const { actor } = asker;
    await this.db.write(actor, (tx) => move(tx, actor, input, this.outbox));
    await this.outbox.send();
    return this.find(asker, input.id);
  }
}

async function move(
  tx: WriteTx,
  actor: Actor,
  input: MoveProgressUpdateInput,
  { mailed }: Outbox,
): Promise<void> {
  const { move: asked, version } = input;
  const store = updateEditStore(tx);
  const kept = await lockedById(actor, input.id, store.lock);
  tx.require('update.read', updateSubject(kept));
  const said = commentsIn(input);
  const grant = tx.authorize(ACTION_OF[asked], updateSubject(kept), { change: asked, version, ...said });
  await refuseStale(kept, version, () => store.changedSince(kept, version));
  const to = moved<UpdateState, UpdateMove>(UPDATE_LIFECYCLE, kept.state, asked);
  const codes = kept.projects.map(({ projectCode }) => projectCode);
  refuseInput(updateCommentErrors(asked, said, codes));
  const step = { move: asked, to, steppedOn: kept.statusOn, ...said };
  await notify(tx, grant, TOLD_OF[asked], [aboutUpdate(kept, `${asked}:${version}`)], { mailed });
  if (asked !== 'SUBMIT') return store.move(grant, kept, step);
  refuseClosed(kept, asked);
  refuseInput(submitErrors(kept.projects.map((each) => ({ code: each.projectCode, said: each }))));
  await store.submit(grant, kept, step);
}

/** What people are told of each move. */
const TOLD_OF = {
  SUBMIT: 'UPDATE_SUBMITTED',
  RETURN: 'UPDATE_RETURNED',
  VALIDATE: 'UPDATE_VALIDATED',
} as const satisfies Readonly<Record<UpdateMove, NoticeKind>>;

function commentsIn({ comments, projectComments }: MoveProgressUpdateInput): UpdateComments {
  const ofProjects = (projectComments ?? []).map(({ projectCode, comments: words }) => ({
    projectCode,
    comments: words.trim(),
  }));
  return { comments: comments?.trim() || null, ofProjects };
}

function counted({ counts, ...period }: CountedPeriod): CountedUpdatePeriod {
  const { OPEN = 0, SUBMITTED = 0, RETURNED = 0, VALIDATED = 0 } = counts;
  return {
    ...period,
    ...{ openCount: OPEN, submittedCount: SUBMITTED, returnedCount: RETURNED, validatedCount: VALIDATED },
  };
}
