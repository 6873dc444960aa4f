import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { OrganisationService } from './organisation.service.js';
import { Organisation, Programme } from './organisation.types.js';

/** The bodies that a programme names. */
@Resolver(() => Programme)
export class OrganisationResolver {
  constructor(private readonly service: OrganisationService) {}

  @ResolveField(() => [Organisation])
  organisations(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation[]> {
    return this.service.list(actor, language, reading, selectionOf(info));
  }
}
