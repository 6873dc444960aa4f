import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { ToldExplanation } from '#domain/progress/told-explanation.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { ExplainService, type ExplainedProject } from './explain.service.js';
import { Explanation, Project } from './explain.types.js';

/** The explanations of a project's figures. */
@Resolver(() => Project)
export class ProjectExplainResolver {
  constructor(private readonly explanations: ExplainService) {}

  @ResolveField(() => [Explanation])
  explain(
    @Parent() project: Project & ExplainedProject,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<ToldExplanation[]> {
    return this.explanations.project(actor, language, project);
  }
}
