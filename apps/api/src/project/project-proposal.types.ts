import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ProposalMove, ProposalState } from '#domain/project/proposal.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ProposalMoveEnum, ProposalStateEnum } from '../graphql/enums.js';
import { JsonScalar, LocalDateScalar } from '../graphql/scalars.js';
import { ProjectFieldsInput } from './project-fields.types.js';

/** A field that a proposal changes, by the name it has in the input that proposes it. */
@ObjectType()
export class ProposedField {
  @Field(() => String)
  readonly field!: string;
  @Field(() => JsonScalar, { nullable: true, description: 'As it stood when it was proposed.' })
  readonly before!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'As it stands now.' })
  readonly now!: unknown;
  @Field(() => JsonScalar, { nullable: true })
  readonly proposed!: unknown;
  @Field(() => Boolean, { description: 'Since then it was given another value than the one proposed.' })
  readonly changedMeanwhile!: boolean;
}

/** A change that somebody of the lead proposes for the project’s record, and the answer of DPGOV. */
@ObjectType({ description: 'A change proposed for the record of a project, and the answer of DPGOV.' })
export class ProjectProposal {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => ProposalStateEnum)
  readonly state!: ProposalState;
  @Field(() => String, { description: 'The name of who proposes it.' })
  readonly proposedBy!: string;
  @Field(() => Boolean, { description: 'The caller proposes it.' })
  readonly mine!: boolean;
  @Field(() => LocalDateScalar)
  readonly proposedOn!: LocalDate;
  @Field(() => String)
  readonly reason!: string;
  @Field(() => String, { nullable: true, description: 'The name of who answered or withdrew it.' })
  readonly answeredBy!: string | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly answeredOn!: LocalDate | null;
  @Field(() => String, { nullable: true })
  readonly answer!: string | null;
  @Field(() => [ProposedField], { description: 'What it changes, beside what stands.' })
  readonly fields!: readonly ProposedField[];
  @Field(() => [ProposalMoveEnum], { description: 'What the caller can do with it from where it is.' })
  readonly movesOpen!: readonly ProposalMove[];
}

/** A change of a project’s record to be proposed to DPGOV. */
@InputType()
export class ProposeProjectChangeInput extends ProjectFieldsInput {
  @Field(() => ID, { nullable: true, description: 'Made by the sender, so that it can be sent again.' })
  readonly id?: string | null;
  @Field(() => ID)
  readonly projectId!: string;
  @Field(() => String)
  readonly reason!: string;
}

/** An answer to a proposed change, or its withdrawal. */
@InputType()
export class MoveProposalInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version of the proposal that it was decided on.' })
  readonly version!: number;
  @Field(() => ProposalMoveEnum)
  readonly move!: ProposalMove;
  @Field(() => String, { nullable: true, description: 'Needed to refuse it.' })
  readonly answer?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Needed to accept it: the version of the project that it was decided on.',
  })
  readonly projectVersion?: number | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It takes the place of what was changed since it was proposed.',
  })
  readonly overChanges!: boolean;
}
