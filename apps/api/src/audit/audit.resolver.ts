import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { AuditService } from './audit.service.js';
import { AuditConnection, AuditEntry, AuditFilter } from './audit.types.js';

const PAGE = 50;

/** The audit trail. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Query(() => AuditConnection, { description: 'Who did what, the newest first.' })
  auditTrail(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditConnection> {
    return this.service.page(actor, language, {
      filter: filter ?? {},
      first: first ?? PAGE,
      after: after ?? null,
    });
  }
}
