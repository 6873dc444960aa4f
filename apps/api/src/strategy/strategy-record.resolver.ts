import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { StrategyEditService } from './strategy-edit.service.js';
import {
  AddStrategyNodeInput,
  MoveStrategyNodeInput,
  Programme,
  RemoveStrategyNodeInput,
  RenameStrategyNodeInput,
  StrategyRecord,
} from './strategy-record.types.js';

/** A programme's strategy as DPGOV's admin keeps it. */
@Resolver(() => Programme)
export class StrategyRecordResolver {
  constructor(private readonly service: StrategyEditService) {}

  @ResolveField(() => [StrategyRecord], { description: 'The nodes of the strategy as they are kept now.' })
  strategyRecords(@Parent() { reading }: Programme, @CallerActor() actor: Actor): Promise<StrategyRecord[]> {
    return this.service.records(actor, reading);
  }

  @Mutation(() => StrategyRecord)
  addStrategyNode(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => AddStrategyNodeInput }) input: AddStrategyNodeInput,
  ): Promise<StrategyRecord> {
    return this.service.add(actor, input);
  }

  @Mutation(() => StrategyRecord)
  renameStrategyNode(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => RenameStrategyNodeInput }) input: RenameStrategyNodeInput,
  ): Promise<StrategyRecord> {
    return this.service.rename(actor, input);
  }

  @Mutation(() => StrategyRecord)
  moveStrategyNode(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => MoveStrategyNodeInput }) input: MoveStrategyNodeInput,
  ): Promise<StrategyRecord> {
    return this.service.move(actor, input);
  }

  @Mutation(() => String, { description: 'Removes a node on which nothing hangs; answers its code.' })
  removeStrategyNode(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => RemoveStrategyNodeInput }) input: RemoveStrategyNodeInput,
  ): Promise<string> {
    return this.service.remove(actor, input);
  }
}
