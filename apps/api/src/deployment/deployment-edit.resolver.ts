import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { DeploymentEditService } from './deployment-edit.service.js';
import { DeploymentStanding, EditDeploymentInput, RecordDeploymentInput } from './deployment-edit.types.js';
import { DeploymentService } from './deployment.service.js';
import { Programme } from './deployment.types.js';

/** Counts towards targets as they are recorded, and the pace that they keep; each mutation answers the programme's code. */
@Resolver(() => Programme)
export class DeploymentEditResolver {
  constructor(
    private readonly deployments: DeploymentService,
    private readonly edits: DeploymentEditService,
  ) {}

  @ResolveField(() => [DeploymentStanding], {
    description:
      'Where each deployment stands at the status date: its last count, the pace needed and the pace kept.',
  })
  deploymentStandings(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<DeploymentStanding[]> {
    return this.deployments.standings(actor, language, reading);
  }

  @Mutation(() => String, { description: 'Records a count of a project or of a strategy node.' })
  recordDeployment(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => RecordDeploymentInput }) input: RecordDeploymentInput,
  ): Promise<string> {
    return this.edits.record(actor, input);
  }

  @Mutation(() => String)
  editDeployment(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => EditDeploymentInput }) input: EditDeploymentInput,
  ): Promise<string> {
    return this.edits.edit(actor, input);
  }

  @Mutation(() => String)
  removeDeployment(
    @CallerActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<string> {
    return this.edits.remove(actor, id, version);
  }
}
