import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { CommitteeService } from './committee.service.js';
import { CommitteeSession, Programme } from './committee.types.js';

/** Sessions of the committees. */
@Resolver(() => Programme)
export class CommitteeResolver {
  constructor(private readonly service: CommitteeService) {}

  @ResolveField(() => [CommitteeSession])
  sessions(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommitteeSession[]> {
    return this.service.list(actor, language, reading, selectionOf(info));
  }
}
