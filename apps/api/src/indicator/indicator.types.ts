import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Basis } from '#domain/shared/basis.js';
import { BasisEnum } from '../graphql/enums.js';
import { IndicatorStanding, IndicatorTarget } from './indicator-edit.types.js';

export { Programme } from '../programme/programme.types.js';

/** One year of an indicator. */
@ObjectType()
export class IndicatorValue {
  @Field(() => Int)
  readonly version!: number;
  @Field(() => Int)
  readonly year!: number;
  @Field(() => Float, { nullable: true })
  readonly value!: number | null;
  @Field(() => Int, { nullable: true })
  readonly rank!: number | null;
  @Field(() => Int, { nullable: true })
  readonly countries!: number | null;
  @Field(() => String, { nullable: true })
  readonly dataCollected!: string | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

/** A series of values. */
@ObjectType()
export class Indicator {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly parentCode!: string | null;
  @Field(() => [IndicatorValue])
  readonly values!: readonly IndicatorValue[];
  @Field(() => [IndicatorTarget])
  readonly targets!: readonly IndicatorTarget[];
  @Field(() => [IndicatorStanding], {
    description: 'Its last readings, with the pace needed and the pace kept.',
  })
  readonly standings!: readonly IndicatorStanding[];
}
