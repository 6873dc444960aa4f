import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { ProgrammeSettingsService } from './programme-settings.service.js';
import {
  HealthPreview,
  HealthRulesInput,
  Programme,
  ProgrammeSettings,
  WeightingPreview,
} from './programme-settings.types.js';

const MOST_TURNS = 500;

/** What a programme fixes for all its projects. */
@Resolver(() => Programme)
export class ProgrammeSettingsResolver {
  constructor(private readonly service: ProgrammeSettingsService) {}

  @ResolveField(() => ProgrammeSettings)
  settings(@Parent() { reading }: Programme, @CallerActor() actor: Actor): Promise<ProgrammeSettings> {
    return this.service.settings(actor, reading);
  }

  @ResolveField(() => HealthPreview, {
    nullable: true,
    description:
      'Which projects other rules would turn at the status date of the programme; null for who may not manage it.',
  })
  healthPreview(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => HealthRulesInput }) input: HealthRulesInput,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('skip', { type: () => Int, defaultValue: 0 }) skip: number,
  ): Promise<HealthPreview | null> {
    if (first > MOST_TURNS) throw new DomainError('PAGE_TOO_LARGE', { max: MOST_TURNS });
    const page = { first: Math.max(first, 0), skip: Math.max(skip, 0) };
    return this.service.preview(actor, language, reading, input, page);
  }

  @ResolveField(() => WeightingPreview, {
    nullable: true,
    description: 'What each way of weighing gives; null for who may not manage the programme.',
  })
  weightingPreview(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<WeightingPreview | null> {
    return this.service.weighting(actor, language, reading);
  }
}
