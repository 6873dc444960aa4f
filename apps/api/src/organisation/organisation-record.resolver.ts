import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { OrganisationEditService } from './organisation-edit.service.js';
import {
  ChangeTutelleInput,
  CreateOrganisationInput,
  EditOrganisationInput,
  OrganisationRecord,
  Programme,
} from './organisation-record.types.js';

/** Organisations as DPGOV's admin keeps them. */
@Resolver(() => Programme)
export class OrganisationRecordResolver {
  constructor(private readonly service: OrganisationEditService) {}

  @ResolveField(() => [OrganisationRecord], {
    description: 'Organisations as they are kept now; they are shared by the programmes.',
  })
  organisationRecords(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
  ): Promise<OrganisationRecord[]> {
    return this.service.records(actor, reading);
  }

  @Mutation(() => OrganisationRecord)
  createOrganisation(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => CreateOrganisationInput }) input: CreateOrganisationInput,
  ): Promise<OrganisationRecord> {
    return this.service.create(actor, input);
  }

  @Mutation(() => OrganisationRecord)
  editOrganisation(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => EditOrganisationInput }) input: EditOrganisationInput,
  ): Promise<OrganisationRecord> {
    return this.service.edit(actor, input);
  }

  @Mutation(() => OrganisationRecord, {
    description: 'Puts an organisation under another body from a day on; the past stays.',
  })
  changeTutelle(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => ChangeTutelleInput }) input: ChangeTutelleInput,
  ): Promise<OrganisationRecord> {
    return this.service.changeTutelle(actor, input);
  }
}
