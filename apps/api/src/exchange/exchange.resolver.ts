import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { ExchangeService } from './exchange.service.js';
import { ApplyWorkbookInput, ExchangingBody, Programme, WorkbookUpload } from './exchange.types.js';

/** The register of workbooks that came back. */
@Resolver(() => Programme)
export class ExchangeResolver {
  constructor(private readonly service: ExchangeService) {}

  @ResolveField(() => [ExchangingBody], {
    description: 'The organisations whose workbooks the caller may see, and how far they work by workbook.',
  })
  exchangingBodies(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<ExchangingBody[]> {
    return this.service.bodies(actor, reading, language);
  }

  @ResolveField(() => [WorkbookUpload], { description: 'The workbooks that came back, the newest first.' })
  workbookUploads(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('organisation', { type: () => String, nullable: true }) organisation: string | null,
    @Args('project', {
      type: () => String,
      nullable: true,
      description: 'Of the organisation that leads it.',
    })
    project: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkbookUpload[]> {
    const asked = { organisation: organisation ?? null, project: project ?? null, first };
    return this.service.list({ actor, language, selection: selectionOf(info) }, reading, asked);
  }

  @Query(() => WorkbookUpload, { nullable: true })
  workbookUpload(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<WorkbookUpload> {
    return this.service.find(actor, language, id);
  }

  @Mutation(() => WorkbookUpload, {
    description: 'Applies the rows chosen of a workbook that came back, all of them or none.',
  })
  applyWorkbook(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => ApplyWorkbookInput }) input: ApplyWorkbookInput,
  ): Promise<WorkbookUpload> {
    return this.service.apply(actor, language, input);
  }

  @Mutation(() => WorkbookUpload, { description: 'Puts a workbook that came back aside.' })
  discardWorkbook(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<WorkbookUpload> {
    return this.service.discard(actor, language, id, version);
  }
}
