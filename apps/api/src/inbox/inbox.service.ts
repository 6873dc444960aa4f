import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { can, type Action } from '#domain/access/policy.js';
import { decisionDueOn, INBOX_KINDS, workingDaysLate, type InboxKind } from '#domain/inbox/inbox.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { inboxSight, waiting, type Waiting } from '#persistence/inbox/inbox.store.js';
import { noProgramme } from '#persistence/programme/programme.store.js';
import type { Inbox, InboxItem } from './inbox.types.js';

/** The right to decide what waits. */
const DECIDES = {
  UPDATE: 'update.validate',
  PROPOSAL: 'proposal.answer',
  BRIEF: 'brief.approve',
  ROADMAP: 'roadmap.approve',
} as const satisfies Readonly<Record<InboxKind, Action>>;

/** What waits for decisions. */
@Injectable()
export class InboxService {
  constructor(private readonly db: Db) {}

  /** What waits in a programme now, what is due first coming first. */
  find(actor: Actor, language: Language, reading: ProgrammeReading, first: number): Promise<Inbox> {
    return this.db.read(actor, async (tx) => {
      const found = await waiting(tx, inboxSight(tx), reading, language);
      if (found === null) throw noProgramme(tx);
      const { calendar, statusOn } = found;
      const items = found.items
        .map((item): InboxItem => {
          const dueOn = decisionDueOn(calendar, item.kind, item.sinceOn);
          const late = workingDaysLate(calendar, dueOn, statusOn);
          return { ...item, dueOn, workingDaysLate: late, viewerCan: rights(actor, reading, item) };
        })
        .sort(dueFirst);
      const counts = INBOX_KINDS.map((kind) => {
        const same = items.filter((item) => item.kind === kind);
        return {
          kind,
          count: same.length,
          lateCount: same.filter((item) => item.workingDaysLate > 0).length,
        };
      });
      return { totalCount: items.length, counts, items: items.slice(0, first) };
    });
  }
}

/** All that is decided on here is decided by people whose right knows no body. */
function rights(actor: Actor, { id: programmeId }: ProgrammeReading, { kind, id }: Waiting): Action[] {
  return can(actor, DECIDES[kind], { kind: kind.toLowerCase(), id, programmeId }) ? [DECIDES[kind]] : [];
}

function dueFirst(one: InboxItem, other: InboxItem): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}
