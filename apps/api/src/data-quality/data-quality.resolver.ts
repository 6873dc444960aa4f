import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { QualityKind } from '#domain/data-quality/data-quality.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { QualityKindEnum } from '../graphql/enums.js';
import { DataQualityService } from './data-quality.service.js';
import { DataQuality, Programme } from './data-quality.types.js';

const MOST_LINES = 500;

/** What is wrong with what is recorded. */
@Resolver(() => Programme)
export class DataQualityResolver {
  constructor(private readonly service: DataQualityService) {}

  @ResolveField(() => DataQuality)
  dataQuality(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('kinds', { type: () => [QualityKindEnum], nullable: true }) kinds: QualityKind[] | null,
    @Args('organisation', { type: () => String, nullable: true }) organisation: string | null,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('skip', { type: () => Int, defaultValue: 0 }) skip: number,
  ): Promise<DataQuality> {
    if (first > MOST_LINES) throw new DomainError('PAGE_TOO_LARGE', { max: MOST_LINES });
    const page = { first: Math.max(first, 0), skip: Math.max(skip, 0) };
    const asked = { kinds: kinds ?? null, organisation: organisation ?? null, ...page };
    return this.service.find(actor, language, reading, asked);
  }
}
