import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { EarningRule, Phase } from '#domain/milestone/milestone.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import { ActionEnum, BasisEnum, DatePrecisionEnum, EarningRuleEnum, PhaseEnum } from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

/** A planned milestone with what happened to it. */
@ObjectType()
export class Milestone {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => Int)
  readonly position!: number;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String)
  readonly titleLang!: string;
  @Field(() => PhaseEnum)
  readonly phase!: Phase;
  @Field(() => Int)
  readonly weight!: number;
  @Field(() => EarningRuleEnum)
  readonly earningRule!: EarningRule;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineStartOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineEndOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly baselineEndPrecision!: DatePrecision | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly forecastEndOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly forecastEndPrecision!: DatePrecision | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly actualEndOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly actualEndPrecision!: DatePrecision | null;
  @Field(() => Int, { nullable: true })
  readonly percentComplete!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly percentStatedOn!: LocalDate | null;
  @Field(() => Boolean, { description: 'At the status date.' })
  readonly finished!: boolean;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly expectedEndOn!: LocalDate | null;
  @Field(() => Int, { nullable: true })
  readonly slippageDays!: number | null;
  @Field(() => Int, { nullable: true })
  readonly overdueDays!: number | null;
  @Field(() => Boolean, { description: 'false: no baseline end, an unplanned event outside the figures.' })
  readonly counted!: boolean;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** An edit of what happened to a milestone; a field that is absent stays, null empties it. */
@InputType()
export class EditMilestoneInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly forecastEndOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly actualEndOn?: LocalDate | null;
  @Field(() => Int, { nullable: true })
  readonly percentComplete?: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly percentStatedOn?: LocalDate | null;
}
