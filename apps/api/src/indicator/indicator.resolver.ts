import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { IndicatorService } from './indicator.service.js';
import { Indicator, Programme } from './indicator.types.js';

/** Series of values that a programme is read by. */
@Resolver(() => Programme)
export class IndicatorResolver {
  constructor(private readonly service: IndicatorService) {}

  @ResolveField(() => [Indicator])
  indicators(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Indicator[]> {
    return this.service.list(actor, language, reading, selectionOf(info));
  }
}
