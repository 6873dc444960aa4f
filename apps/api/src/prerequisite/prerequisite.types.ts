import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PrerequisiteKind, PrerequisiteStage as StageName } from '#domain/prerequisite/prerequisite.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import {
  BasisEnum,
  DatePrecisionEnum,
  PrerequisiteKindEnum,
  PrerequisiteStageNameEnum,
} from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A stage with the day it was reached. */
@ObjectType()
export class PrerequisiteStage {
  @Field(() => PrerequisiteStageNameEnum)
  readonly stage!: StageName;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly reachedOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly reachedPrecision!: DatePrecision | null;
}

/** A legal text, infrastructure or budget that projects wait for. */
@ObjectType()
export class Prerequisite {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => PrerequisiteKindEnum)
  readonly kind!: PrerequisiteKind;
  @Field(() => String, { nullable: true })
  readonly form!: string | null;
  @Field(() => String, { nullable: true })
  readonly number!: string | null;
  @Field(() => String)
  readonly title!: string;
  @Field(() => PrerequisiteStageNameEnum, { description: 'At the status date.' })
  readonly stage!: StageName;
  @Field(() => [PrerequisiteStage])
  readonly stages!: readonly PrerequisiteStage[];
  @Field(() => [String])
  readonly projectCodes!: readonly string[];
  @Field(() => [String])
  readonly strategyCodes!: readonly string[];
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}
