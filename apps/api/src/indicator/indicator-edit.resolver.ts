import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { IndicatorEditService } from './indicator-edit.service.js';
import { SaveIndicatorTargetInput, SaveIndicatorValueInput } from './indicator-edit.types.js';
import { Indicator } from './indicator.types.js';

/** Values and targets of indicators; each mutation answers the indicator's code. */
@Resolver(() => Indicator)
export class IndicatorEditResolver {
  constructor(private readonly service: IndicatorEditService) {}

  @Mutation(() => String, { description: 'Records or corrects the value of a year.' })
  saveIndicatorValue(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => SaveIndicatorValueInput }) input: SaveIndicatorValueInput,
  ): Promise<string> {
    return this.service.saveValue(actor, input);
  }

  @Mutation(() => String, { description: 'Sets or changes what an indicator is to reach by a year.' })
  saveIndicatorTarget(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => SaveIndicatorTargetInput }) input: SaveIndicatorTargetInput,
  ): Promise<string> {
    return this.service.saveTarget(actor, input);
  }
}
