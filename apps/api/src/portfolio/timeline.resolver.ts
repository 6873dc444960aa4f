import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { TimelineService } from './timeline.service.js';
import { Programme, ProjectFilter, ProjectSort, Timeline } from './timeline.types.js';

/** The portfolio on its days. */
@Resolver(() => Programme)
export class TimelineResolver {
  constructor(private readonly service: TimelineService) {}

  @ResolveField(() => Timeline, { description: 'Every project of the filter at once, in columns.' })
  timeline(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
    @Args('sort', { type: () => ProjectSort, nullable: true }) sort: ProjectSort | null,
  ): Promise<Timeline> {
    const order = sort ?? { field: 'CODE' as const, direction: 'ASC' as const };
    return this.service.timeline(actor, language, reading, filter ?? {}, order);
  }
}
