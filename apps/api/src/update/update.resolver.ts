import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { UpdateService } from './update.service.js';
import {
  CountedUpdatePeriod,
  EditProjectUpdateInput,
  MoveProgressUpdateInput,
  Programme,
  ProgressUpdate,
  UpdateFilter,
} from './update.types.js';

const MOST_PERIODS = 120;

/** Monthly updates. */
@Resolver(() => Programme)
export class UpdateResolver {
  constructor(private readonly service: UpdateService) {}

  @ResolveField(() => [CountedUpdatePeriod], { description: 'The months of reporting, the newest first.' })
  updatePeriods(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 12 }) first: number,
  ): Promise<CountedUpdatePeriod[]> {
    return this.service.periods(actor, reading, Math.min(Math.max(first, 0), MOST_PERIODS));
  }

  @ResolveField(() => [ProgressUpdate], {
    description: 'The updates of a month that the caller may see, as they are kept now.',
  })
  updates(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => UpdateFilter, nullable: true }) filter: UpdateFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgressUpdate[]> {
    return this.service.list({ actor, language, selection: selectionOf(info) }, reading, filter ?? {});
  }

  @Query(() => ProgressUpdate, { nullable: true })
  progressUpdate(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgressUpdate> {
    return this.service.find({ actor, language, selection: selectionOf(info) }, id);
  }

  @Mutation(() => ProgressUpdate, { description: 'Keeps what an update says of one project.' })
  editProjectUpdate(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EditProjectUpdateInput }) input: EditProjectUpdateInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgressUpdate> {
    return this.service.editProject({ actor, language, selection: selectionOf(info) }, input);
  }

  @Mutation(() => ProgressUpdate, {
    description: 'Submits an update, or as DPGOV returns it with comments or validates it.',
  })
  moveProgressUpdate(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => MoveProgressUpdateInput }) input: MoveProgressUpdateInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProgressUpdate> {
    return this.service.move({ actor, language, selection: selectionOf(info) }, input);
  }
}
