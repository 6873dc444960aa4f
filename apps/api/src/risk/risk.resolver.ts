import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { selectionOf } from '../graphql/selection.js';
import { RiskService } from './risk.service.js';
import { Programme, RiskChanges, RiskConnection, RiskFilter } from './risk.types.js';

const PAGE = 50;
const CHANGES = 20;

/** The risks of a programme. */
@Resolver(() => Programme)
export class RiskResolver {
  constructor(private readonly service: RiskService) {}

  @ResolveField(() => RiskConnection)
  risks(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => RiskFilter, nullable: true }) filter: RiskFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RiskConnection> {
    const page = { filter: filter ?? {}, first: first ?? PAGE, after: after ?? null };
    return this.service.page(actor, language, reading, page, selectionOf(info));
  }
  @ResolveField(() => RiskChanges, {
    nullable: true,
    description:
      'What became of risks since a session of the steering committee (the last one before the status date when none is named) or an earlier day; null when there is no earlier session.',
  })
  riskChanges(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('session', { type: () => Int, nullable: true }) session: number | null,
    @Args('statusOn', { type: () => LocalDateScalar, nullable: true }) statusOn: LocalDate | null,
    @Args('filter', { type: () => RiskFilter, nullable: true }) filter: RiskFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: CHANGES }) first: number | null,
  ): Promise<RiskChanges | null> {
    return this.service.changes(actor, language, reading, {
      session,
      statusOn,
      filter: filter ?? {},
      first: first ?? CHANGES,
    });
  }
}
