import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ActionEnum } from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

/** A contract (marché) of a project. */
@ObjectType()
export class ProjectContract {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String, { nullable: true })
  readonly reference!: string | null;
  @Field(() => String, { nullable: true })
  readonly purpose!: string | null;
  @Field(() => String)
  readonly holder!: string;
  @Field(() => Float, { nullable: true })
  readonly amountMad!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly notifiedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly provisionallyAcceptedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly finallyAcceptedOn!: LocalDate | null;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** What is recorded of a contract; a field that is absent is empty. */
@InputType()
export class ContractFieldsInput {
  @Field(() => String, { nullable: true })
  readonly reference?: string | null;
  @Field(() => String, { nullable: true })
  readonly purpose?: string | null;
  @Field(() => String)
  readonly holder!: string;
  @Field(() => Float, { nullable: true })
  readonly amountMad?: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly notifiedOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly provisionallyAcceptedOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly finallyAcceptedOn?: LocalDate | null;
}

/** A contract to be added to a project. */
@InputType()
export class AddContractInput extends ContractFieldsInput {
  @Field(() => ID, { nullable: true, description: 'Made by the sender, so that it can be sent again.' })
  readonly id?: string | null;
  @Field(() => ID)
  readonly projectId!: string;
}

/** A contract as it should stand. */
@InputType()
export class EditContractInput extends ContractFieldsInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
}
