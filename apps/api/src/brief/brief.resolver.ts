import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { BriefService } from './brief.service.js';
import { Brief, CreateBriefInput, EditBriefInput, MoveBriefInput, Programme } from './brief.types.js';

/** Project briefs, from draft to approval. */
@Resolver(() => Programme)
export class BriefResolver {
  constructor(private readonly service: BriefService) {}

  @ResolveField(() => [Brief], {
    description: 'The project briefs that the caller may see, as they are kept now.',
  })
  briefs(@Parent() { reading }: Programme, @CallerActor() actor: Actor): Promise<Brief[]> {
    return this.service.list(actor, reading);
  }

  @Query(() => Brief, { nullable: true })
  brief(@CallerActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Brief> {
    return this.service.find(actor, id);
  }

  @Mutation(() => Brief)
  createBrief(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => CreateBriefInput }) input: CreateBriefInput,
  ): Promise<Brief> {
    return this.service.create(actor, input);
  }

  @Mutation(() => Brief)
  editBrief(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => EditBriefInput }) input: EditBriefInput,
  ): Promise<Brief> {
    return this.service.edit(actor, input);
  }

  @Mutation(() => Brief, { description: 'Submits, returns or approves a brief; approval makes its project.' })
  moveBrief(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => MoveBriefInput }) input: MoveBriefInput,
  ): Promise<Brief> {
    return this.service.move(actor, input);
  }

  @Mutation(() => String, { description: 'Removes a brief that was never submitted; answers its code.' })
  removeBrief(
    @CallerActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<string> {
    return this.service.remove(actor, id, version);
  }
}
