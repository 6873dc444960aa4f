import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { ToldExplanation } from '#domain/progress/told-explanation.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { ExplainedFigureEnum, type ExplainedFigure } from '../graphql/enums.js';
import { ExplainService } from './explain.service.js';
import { Explanation, Programme, ProjectFilter } from './explain.types.js';

/** The explanation of a set's figures. */
@Resolver(() => Programme)
export class ExplainResolver {
  constructor(private readonly explanations: ExplainService) {}

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
}
