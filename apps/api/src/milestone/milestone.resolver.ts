import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { MilestoneService } from './milestone.service.js';
import { EditMilestoneInput, Milestone } from './milestone.types.js';

/** What happens to milestones. */
@Resolver(() => Milestone)
export class MilestoneResolver {
  constructor(private readonly milestones: MilestoneService) {}

  @Mutation(() => Milestone, {
    description:
      'What happened to a milestone: its forecast, its actual end, its percent with the day it was stated.',
  })
  editMilestone(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EditMilestoneInput }) input: EditMilestoneInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Milestone> {
    return this.milestones.edit(actor, language, input, selectionOf(info));
  }
}
