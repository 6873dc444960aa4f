import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { DeploymentService } from './deployment.service.js';
import { Deployment, Programme } from './deployment.types.js';

/** Counts towards targets. */
@Resolver(() => Programme)
export class DeploymentResolver {
  constructor(private readonly service: DeploymentService) {}

  @ResolveField(() => [Deployment])
  deployments(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Deployment[]> {
    return this.service.list(actor, language, reading, selectionOf(info));
  }
}
