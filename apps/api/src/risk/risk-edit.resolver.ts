import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { RiskEditService } from './risk-edit.service.js';
import { EditRiskInput, RecordRiskInput } from './risk-edit.types.js';
import { Risk } from './risk.types.js';

/** Risks as they are recorded and edited. */
@Resolver(() => Risk)
export class RiskEditResolver {
  constructor(private readonly risks: RiskEditService) {}

  @Mutation(() => Risk, { description: 'Records a risk of a project, under its next code.' })
  recordRisk(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => RecordRiskInput }) input: RecordRiskInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Risk> {
    return this.risks.record({ actor, language, selection: selectionOf(info) }, input);
  }

  @Mutation(() => Risk, { description: 'Rates a risk anew, says what became of it, or corrects it.' })
  editRisk(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EditRiskInput }) input: EditRiskInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Risk> {
    return this.risks.edit({ actor, language, selection: selectionOf(info) }, input);
  }
}
