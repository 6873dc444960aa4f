import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ActionEnum, BasisEnum } from './enums.js';
import { LocalizedTextType } from './localized-text.types.js';
import { LocalDateScalar } from './scalars.js';

/** What every record of the administration has: every language, the version an edit is made from, who may change it. */
@ObjectType({ isAbstract: true })
export abstract class KeptRecord {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextType)
  readonly name!: LocalizedTextType;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** What a record keeps of a stretch of days: from its first day until the first one on which it no longer holds. */
@ObjectType({ isAbstract: true })
export abstract class KeptPeriod {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly fromOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly untilOn!: LocalDate | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}

/** What is changed, and from which version of it. */
@InputType({ isAbstract: true })
export abstract class VersionedInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the change was made from.' })
  readonly version!: number;
}
