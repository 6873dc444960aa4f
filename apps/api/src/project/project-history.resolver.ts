import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { HistoryEntry } from './history.types.js';
import { ProjectService } from './project.service.js';
import { Project } from './project.types.js';

/** Who changed what of a project. */
@Resolver(() => Project)
export class ProjectHistoryResolver {
  constructor(private readonly projects: ProjectService) {}

  @ResolveField(() => [HistoryEntry])
  history(
    @Parent() project: Project,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<HistoryEntry[]> {
    return this.projects.history(actor, language, project);
  }
}
