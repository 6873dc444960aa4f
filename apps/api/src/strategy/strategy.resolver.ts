import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { StrategyService } from './strategy.service.js';
import { StrategyNode, Programme } from './strategy.types.js';

/** A programme's strategy. */
@Resolver(() => Programme)
export class StrategyResolver {
  constructor(private readonly service: StrategyService) {}

  @ResolveField(() => [StrategyNode])
  strategy(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StrategyNode[]> {
    return this.service.list(actor, language, reading, selectionOf(info));
  }
}
