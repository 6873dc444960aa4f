import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { ProgrammeService } from './programme.service.js';
import { AsOfInput, BasisCount, Programme, ProgrammeSummary } from './programme.types.js';

/** Programmes. */
@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(private readonly programmes: ProgrammeService) {}

  @Query(() => [ProgrammeSummary], { name: 'programmes' })
  list(@CallerActor() actor: Actor, @CallerLanguage() language: Language): Promise<ProgrammeSummary[]> {
    return this.programmes.list(actor, language);
  }

  @Query(() => Programme, { nullable: true })
  programme(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('code', { type: () => String }) code: string,
    @Args('asOf', { type: () => AsOfInput, nullable: true }) asOf: AsOfInput | null,
  ): Promise<Programme> {
    return this.programmes.open(actor, code, asOf ?? {}, language);
  }

  @ResolveField(() => [BasisCount])
  basis(@Parent() { reading }: Programme, @CallerActor() actor: Actor): Promise<BasisCount[]> {
    return this.programmes.basis(actor, reading);
  }
}
