import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { selectionOf } from '../graphql/selection.js';
import { CommitteeViewService } from './committee-view.service.js';
import { Programme, ProgressSeries, ProjectFilter, Since } from './committee-view.types.js';

/** How many projects of each list are told unless more are asked for. */
const LISTED = 20;

/** What the committee's screen shows of the time between sessions. */
@Resolver(() => Programme)
export class CommitteeViewResolver {
  constructor(private readonly service: CommitteeViewService) {}

  @ResolveField(() => ProgressSeries)
  progressSeries(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
  ): Promise<ProgressSeries> {
    return this.service.progressSeries(actor, language, reading, filter ?? {});
  }

  @ResolveField(() => Since, {
    nullable: true,
    description:
      'What changed since a session of the steering committee (the last one before the status date when none is named) or an earlier status date; null when there is no earlier session. Each list tells its `first` projects.',
  })
  since(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('session', { type: () => Int, nullable: true }) session: number | null,
    @Args('statusOn', { type: () => LocalDateScalar, nullable: true }) statusOn: LocalDate | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: LISTED }) first: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Since | null> {
    return this.service.since(
      actor,
      language,
      reading,
      { session, statusOn, first: first ?? LISTED },
      selectionOf(info),
    );
  }
}
