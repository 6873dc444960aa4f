import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { ProjectContractService } from './project-contract.service.js';
import { AddContractInput, EditContractInput } from './project-contract.types.js';
import { ProjectEditService } from './project-edit.service.js';
import {
  EditProjectInput,
  MoveProjectInput,
  ProjectRecord,
  TransferProjectInput,
} from './project-record.types.js';

/** Projects as DPGOV keeps them; each mutation answers the project as it then stands. */
@Resolver(() => ProjectRecord)
export class ProjectRecordResolver {
  constructor(
    private readonly projects: ProjectEditService,
    private readonly contracts: ProjectContractService,
  ) {}

  @Query(() => ProjectRecord, {
    nullable: true,
    description: 'A project as it is kept now, for its editors.',
  })
  projectRecord(
    @CallerActor() actor: Actor,
    @Args('programme', { type: () => String }) programme: string,
    @Args('code', { type: () => String }) code: string,
  ): Promise<ProjectRecord> {
    return this.projects.record(actor, { programme, code });
  }

  @Mutation(() => ProjectRecord)
  editProject(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => EditProjectInput }) input: EditProjectInput,
  ): Promise<ProjectRecord> {
    return this.projects.edit(actor, input);
  }

  @Mutation(() => ProjectRecord, {
    description:
      'Takes a step of the project’s life: frame, plan, start, open, close, suspend, resume, cancel.',
  })
  moveProject(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => MoveProjectInput }) input: MoveProjectInput,
  ): Promise<ProjectRecord> {
    return this.projects.move(actor, input);
  }

  @Mutation(() => ProjectRecord, {
    description: 'Gives a project another lead from a day on; the past stays with the former.',
  })
  transferProject(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => TransferProjectInput }) input: TransferProjectInput,
  ): Promise<ProjectRecord> {
    return this.projects.transfer(actor, input);
  }

  @Mutation(() => ProjectRecord)
  addContract(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => AddContractInput }) input: AddContractInput,
  ): Promise<ProjectRecord> {
    return this.contracts.add(actor, input);
  }

  @Mutation(() => ProjectRecord)
  editContract(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => EditContractInput }) input: EditContractInput,
  ): Promise<ProjectRecord> {
    return this.contracts.edit(actor, input);
  }

  @Mutation(() => ProjectRecord)
  removeContract(
    @CallerActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<ProjectRecord> {
    return this.contracts.remove(actor, id, version);
  }
}
