import { Args, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { NoticeService } from './notice.service.js';
import { NoticeList, Viewer } from './notice.types.js';

const MOST_NOTICES = 200;

/** What people are told. */
@Resolver(() => Viewer)
export class NoticeResolver {
  constructor(private readonly service: NoticeService) {}

  @ResolveField(() => NoticeList)
  notices(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('unreadOnly', { type: () => Boolean, defaultValue: false }) unreadOnly: boolean,
  ): Promise<NoticeList> {
    if (first > MOST_NOTICES) throw new DomainError('PAGE_TOO_LARGE', { max: MOST_NOTICES });
    return this.service.list(actor, language, { first: Math.max(first, 0), unreadOnly });
  }

  @Mutation(() => NoticeList, {
    description:
      "Marks the caller's notices of these ids as read, all of them without any; answers the newest.",
  })
  async markNoticesRead(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('ids', { type: () => [ID], nullable: true }) ids: string[] | null,
  ): Promise<NoticeList> {
    await this.service.markRead(actor, ids ?? null);
    return this.service.list(actor, language, { first: 20, unreadOnly: false });
  }
}
