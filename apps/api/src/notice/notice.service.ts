import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { isUuid } from '#persistence/uuid.js';
import { Db } from '#persistence/db.js';
import { markRead, noticePage } from '#persistence/notice/notice.store.js';
import type { NoticeList } from './notice.types.js';

/** What people are told. */
@Injectable()
export class NoticeService {
  constructor(private readonly db: Db) {}

  /** The caller's notices that still concern them, the newest first. */
  list(
    actor: Actor,
    language: Language,
    asked: { readonly first: number; readonly unreadOnly: boolean },
  ): Promise<NoticeList> {
    return this.db.read(actor, (tx) => noticePage(tx, tx.visible('notice.read'), language, asked));
  }

  /** Marks some of the caller's notices as read, or all of them (null). NOT_FOUND when one is not theirs. */
  async markRead(actor: Actor, ids: readonly string[] | null): Promise<void> {
    if (actor.kind !== 'person') throw new DomainError('UNAUTHENTICATED');
    const own = { kind: 'person', id: actor.personId, programmeId: null };
    await this.db.write(actor, async (tx) => {
      const grant = tx.authorize('notice.mark', own, { count: ids?.length ?? null });
      if (ids?.some((id) => !isUuid(id))) throw new DomainError('NOT_FOUND');
      const marked = await markRead(tx, grant, ids);
      if (ids !== null && marked < new Set(ids).size) throw new DomainError('NOT_FOUND');
    });
  }
}
