import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IndicatorMeasure } from '#domain/indicator/pace.js';
import { IndicatorMeasureEnum } from '../graphql/enums.js';

/** What an indicator is to reach by a year. */
@ObjectType()
export class IndicatorTarget {
  @Field(() => Int)
  readonly version!: number;
  @Field(() => Int)
  readonly year!: number;
  @Field(() => Float, { nullable: true })
  readonly value!: number | null;
  @Field(() => Int, { nullable: true })
  readonly rank!: number | null;
}

/** So much change in so many years; negative when it goes down, as a rank that improves. */
@ObjectType()
export class YearlyPace {
  @Field(() => Float)
  readonly change!: number;
  @Field(() => Int)
  readonly years!: number;
}

/** Where one measure of an indicator stands. */
@ObjectType()
export class IndicatorStanding {
  @Field(() => IndicatorMeasureEnum)
  readonly measure!: IndicatorMeasure;
  @Field(() => Int, { description: 'The year of the last reading.' })
  readonly year!: number;
  @Field(() => Float)
  readonly reading!: number;
  @Field(() => Int, { nullable: true })
  readonly targetYear!: number | null;
  @Field(() => Float, { nullable: true })
  readonly target!: number | null;
  @Field(() => YearlyPace, { nullable: true, description: 'From the last reading to the next target.' })
  readonly paceNeeded!: YearlyPace | null;
  @Field(() => YearlyPace, { nullable: true, description: 'Between the last two readings.' })
  readonly paceKept!: YearlyPace | null;
}

/** What an indicator is to reach by a year; with the version that stands, the target of that year is changed. */
@InputType()
export class SaveIndicatorTargetInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of a new year: made by the sender, so that it can be sent again.',
  })
  readonly id?: string | null;
  @Field(() => String)
  readonly programme!: string;
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly indicator!: string;
  @Field(() => Int)
  readonly year!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'The version the edit was made from; absent for a new year.',
  })
  readonly version?: number | null;
  @Field(() => Float, { nullable: true })
  readonly value?: number | null;
  @Field(() => Int, { nullable: true })
  readonly rank?: number | null;
}

/** What the edition of a year says; with the version that stands, the value of that year is corrected. */
@InputType()
export class SaveIndicatorValueInput extends SaveIndicatorTargetInput {
  @Field(() => Int, { nullable: true })
  readonly countries?: number | null;
  @Field(() => String, { nullable: true })
  readonly dataCollected?: string | null;
}
