import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '#domain/shared/local-date.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

/** So many units in so many days. */
@ObjectType()
export class Pace {
  @Field(() => Float)
  readonly units!: number;
  @Field(() => Int)
  readonly days!: number;
}

/** Where the counts of one unit stand at the status date, of a project or a strategy node. */
@ObjectType()
export class DeploymentStanding {
  @Field(() => String, { nullable: true })
  readonly projectCode!: string | null;
  @Field(() => String, { nullable: true })
  readonly strategyNodeCode!: string | null;
  @Field(() => String)
  readonly unit!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the last count.' })
  readonly countedOn!: LocalDate | null;
  @Field(() => Float)
  readonly deployed!: number;
  @Field(() => Float, { nullable: true })
  readonly target!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly targetOn!: LocalDate | null;
  @Field(() => Pace, {
    nullable: true,
    description: 'What remains, over the days that remain; null without a target ahead.',
  })
  readonly paceNeeded!: Pace | null;
  @Field(() => Pace, {
    nullable: true,
    description: 'What came between the last two counts; null with fewer than two.',
  })
  readonly paceKept!: Pace | null;
}

/** What is recorded of a count; a field that is absent is empty. */
@InputType()
export class DeploymentFieldsInput {
  @Field(() => LocalizedTextInput, { description: 'What is counted.' })
  readonly unit!: LocalizedTextInput;
  @Field(() => LocalDateScalar)
  readonly countedOn!: LocalDate;
  @Field(() => Float, { nullable: true })
  readonly deployed?: number | null;
  @Field(() => Float, { nullable: true })
  readonly target?: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly targetOn?: LocalDate | null;
}

/** A count to be recorded, of a project or of a strategy node. */
@InputType()
export class RecordDeploymentInput extends DeploymentFieldsInput {
  @Field(() => ID, { nullable: true, description: 'Made by the sender, so that it can be sent again.' })
  readonly id?: string | null;
  @Field(() => ID, { nullable: true })
  readonly projectId?: string | null;
  @Field(() => ID, { nullable: true })
  readonly strategyNodeId?: string | null;
}

/** A count as it should stand. */
@InputType()
export class EditDeploymentInput extends DeploymentFieldsInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
}
