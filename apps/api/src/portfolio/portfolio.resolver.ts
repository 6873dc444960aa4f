import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { RollupDimension } from '#domain/progress/rollup.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { RollupDimensionEnum } from '../graphql/enums.js';
import { selectionOf } from '../graphql/selection.js';
import { PortfolioService } from './portfolio.service.js';
import { Facet, Programme, ProjectFilter, Rollup, RollupGroup } from './portfolio.types.js';

const FILTER = { type: () => ProjectFilter, nullable: true };

/** What a programme says of its portfolio. */
@Resolver(() => Programme)
export class PortfolioResolver {
  constructor(private readonly portfolio: PortfolioService) {}

  @ResolveField(() => Rollup)
  rollup(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', FILTER) filter: ProjectFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Rollup> {
    const nameWorst = 'worstSlippageProject' in selectionOf(info);
    return this.portfolio.rollup(actor, reading, language, { filter: filter ?? {}, nameWorst });
  }

  @ResolveField(() => [RollupGroup])
  rollupBy(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('dimension', { type: () => RollupDimensionEnum }) dimension: RollupDimension,
    @Args('filter', FILTER) filter: ProjectFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RollupGroup[]> {
    const nameWorst = 'worstSlippageProject' in (selectionOf(info)['rollup'] ?? {});
    return this.portfolio.rollupBy(actor, reading, language, { dimension, filter: filter ?? {}, nameWorst });
  }

  @ResolveField(() => [Facet])
  facets(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', FILTER) filter: ProjectFilter | null,
  ): Promise<Facet[]> {
    return this.portfolio.facets(actor, reading, language, filter ?? {});
  }
}
