import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { ProgrammeEditService } from './programme-edit.service.js';
import {
  EditProgrammeInput,
  NewProgrammeInput,
  RestDaysInput,
  SetHealthRulesInput,
  StatusDateInput,
  WeightingInput,
} from './programme-edit.types.js';
import { ProgrammeService } from './programme.service.js';
import { Programme } from './programme.types.js';

/** Programmes made and changed; each answers the programme as it then stands. */
@Resolver(() => Programme)
export class ProgrammeEditResolver {
  constructor(
    private readonly edits: ProgrammeEditService,
    private readonly programmes: ProgrammeService,
  ) {}

  @Mutation(() => Programme, {
    description: 'Makes a programme, with the national holidays in its calendar.',
  })
  async createProgramme(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => NewProgrammeInput }) input: NewProgrammeInput,
  ): Promise<Programme> {
    await this.edits.create(actor, input);
    return this.programmes.open(actor, input.code, {}, language);
  }

  @Mutation(() => Programme)
  async editProgramme(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EditProgrammeInput }) input: EditProgrammeInput,
  ): Promise<Programme> {
    await this.edits.edit(actor, input);
    return this.programmes.open(actor, input.programme, {}, language);
  }

  @Mutation(() => Programme, {
    description: 'Pins the status date, or lets it move; recomputes every figure.',
  })
  async setStatusDate(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => StatusDateInput }) input: StatusDateInput,
  ): Promise<Programme> {
    await this.edits.setStatusDate(actor, input);
    return this.programmes.open(actor, input.programme, {}, language);
  }

  @Mutation(() => Programme, { description: 'Sets what health is judged by; recomputes every figure.' })
  async setHealthRules(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => SetHealthRulesInput }) input: SetHealthRulesInput,
  ): Promise<Programme> {
    await this.edits.setHealthRules(actor, input);
    return this.programmes.open(actor, input.programme, {}, language);
  }

  @Mutation(() => Programme, { description: 'Sets how projects weigh in every set of the programme.' })
  async setWeighting(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => WeightingInput }) input: WeightingInput,
  ): Promise<Programme> {
    await this.edits.setWeighting(actor, input);
    return this.programmes.open(actor, input.programme, {}, language);
  }

  @Mutation(() => Programme)
  async setRestDays(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => RestDaysInput }) input: RestDaysInput,
  ): Promise<Programme> {
    await this.edits.setRestDays(actor, input);
    return this.programmes.open(actor, input.programme, {}, language);
  }
}
