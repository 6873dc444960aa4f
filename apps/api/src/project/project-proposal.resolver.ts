import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { ProjectProposalService } from './project-proposal.service.js';
import { MoveProposalInput, ProposeProjectChangeInput } from './project-proposal.types.js';
import { ProjectRecord } from './project-record.types.js';

/** Changes proposed for the record of a project; each mutation answers the project as it then stands. */
@Resolver(() => ProjectRecord)
export class ProjectProposalResolver {
  constructor(private readonly proposals: ProjectProposalService) {}

  @Mutation(() => ProjectRecord, { description: 'Proposes a change of a project’s record to DPGOV.' })
  proposeProjectChange(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => ProposeProjectChangeInput }) input: ProposeProjectChangeInput,
  ): Promise<ProjectRecord> {
    return this.proposals.propose(actor, input);
  }

  @Mutation(() => ProjectRecord, {
    description: 'Accepts, refuses or withdraws a proposed change; accepted it is made at once.',
  })
  moveProposal(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => MoveProposalInput }) input: MoveProposalInput,
  ): Promise<ProjectRecord> {
    return this.proposals.move(actor, input);
  }
}
