import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { SessionHealth } from '#domain/progress/health-by-session.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { HealthAtSession, Project } from './committee-view.types.js';
import { ProjectSessionsService, type PastOfProject } from './project-sessions.service.js';

/** How a project stood at past sessions. */
@Resolver(() => Project)
export class ProjectSessionsResolver {
  constructor(private readonly sessions: ProjectSessionsService) {}

  @ResolveField(() => [HealthAtSession], {
    description:
      'Its health at each of the last 8 sessions of the steering committee held by the status date, the earliest first: from the facts dated by then, with the forecasts, baselines and lifecycle recorded now.',
  })
  healthBySession(
    @Parent() project: PastOfProject,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<SessionHealth[]> {
    return this.sessions.health(actor, language, project);
  }
}
