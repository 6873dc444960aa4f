import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { ToldExplanation } from '#domain/progress/told-explanation.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import type { Basis } from '#domain/shared/basis.js';
import { BasisEnum, ExplainedFigureEnum, type ExplainedFigure } from '../graphql/enums.js';
import { ExplainService } from './explain.service.js';
import { ListedExplainService } from './listed-explain.service.js';
import { Explanation, Programme, ProjectFilter, RiskFilter } from './explain.types.js';

/** The explanation of a set's figures, and of what a programme's pages count. */
@Resolver(() => Programme)
export class ExplainResolver {
  constructor(
    private readonly explanations: ExplainService,
    private readonly listed: ListedExplainService,
  ) {}

  @ResolveField(() => Explanation)
  explain(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('figure', { type: () => ExplainedFigureEnum }) figure: ExplainedFigure,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
    @Args('group', {
      type: () => String,
      nullable: true,
      description:
        'The health, lifecycle or phase that a …_COUNT counts; else the only one the filter chooses.',
    })
    group: string | null,
  ): Promise<ToldExplanation> {
    return this.explanations.set(actor, language, reading, {
      figure,
      filter: filter ?? {},
      group: group ?? null,
    });
  }

  @ResolveField(() => Explanation, {
    description: 'The number of risks that the caller may see and a filter chooses.',
  })
  explainRisks(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => RiskFilter, nullable: true }) filter: RiskFilter | null,
  ): Promise<ToldExplanation> {
    return this.listed.risks(actor, language, reading, filter ?? {});
  }

  @ResolveField(() => Explanation, {
    description: 'The number of rows of one kind that the caller may see and that have a basis.',
  })
  explainBasis(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('kind', { type: () => String, description: 'A kind that `basis` counts.' }) kind: string,
    @Args('basis', { type: () => BasisEnum }) basis: Basis,
  ): Promise<ToldExplanation> {
    return this.listed.basis(actor, language, reading, { kind, basis });
  }
}
