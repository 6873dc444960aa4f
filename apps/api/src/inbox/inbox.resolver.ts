import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { InboxService } from './inbox.service.js';
import { Inbox, Programme } from './inbox.types.js';

const MOST_ITEMS = 500;

/** What waits for decisions. */
@Resolver(() => Programme)
export class InboxResolver {
  constructor(private readonly service: InboxService) {}

  @ResolveField(() => Inbox, { description: 'What waits for a decision now.' })
  inbox(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
  ): Promise<Inbox> {
    if (first > MOST_ITEMS) throw new DomainError('PAGE_TOO_LARGE', { max: MOST_ITEMS });
    return this.service.find(actor, language, reading, Math.max(first, 0));
  }
}
