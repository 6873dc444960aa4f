import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { PrerequisiteService } from './prerequisite.service.js';
import { Prerequisite, Programme } from './prerequisite.types.js';

/** Legal texts, infrastructure and budgets that projects wait for. */
@Resolver(() => Programme)
export class PrerequisiteResolver {
  constructor(private readonly service: PrerequisiteService) {}

  @ResolveField(() => [Prerequisite])
  prerequisites(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Prerequisite[]> {
    return this.service.list(actor, language, reading, selectionOf(info));
  }
}
