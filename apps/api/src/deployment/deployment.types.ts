import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import { BasisEnum, DatePrecisionEnum } from '../graphql/enums.js';
import { LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A count towards a target, of a project or a strategy node. */
@ObjectType()
export class Deployment {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String, { nullable: true })
  readonly projectCode!: string | null;
  @Field(() => String, { nullable: true })
  readonly strategyNodeCode!: string | null;
  @Field(() => String)
  readonly unit!: string;
  @Field(() => LocalizedTextType, { description: 'The unit in every language, for its editors.' })
  readonly unitText!: LocalizedTextType;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly countedOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly countedPrecision!: DatePrecision | null;
  @Field(() => Float, { nullable: true })
  readonly deployed!: number | null;
  @Field(() => Float, { nullable: true })
  readonly target!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly targetOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly targetPrecision!: DatePrecision | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}
