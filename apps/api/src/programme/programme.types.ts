import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Thresholds as ThresholdValues } from '#domain/progress/facts.js';
import type { AsOf as AsOfValues, AsOfAsked } from '#domain/programme/as-of.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';

/** The moment asked about; a session excludes the others. */
@InputType()
export class AsOfInput implements AsOfAsked {
  @Field(() => Int, { nullable: true })
  readonly session?: number | null;
  @Field(() => DateTimeScalar, { nullable: true })
  readonly at?: string | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly statusOn?: LocalDate | null;
}

/** The moment the figures speak of. */
@ObjectType({ description: 'The moment the figures speak of.' })
export class AsOf implements AsOfValues {
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => DateTimeScalar, { nullable: true })
  readonly at!: string | null;
  @Field(() => Int, { nullable: true })
  readonly session!: number | null;
  @Field(() => Boolean, {
    description:
      "A status date other than the programme's own: forecasts, baselines and lifecycle are those recorded now.",
  })
  readonly hindsight!: boolean;
  @Field(() => Boolean, { description: 'Not read from a seal but computed again.' })
  readonly recomputed!: boolean;
}

/** The limits that health is judged by, as they are told and as they are given. */
@ObjectType()
@InputType('ThresholdsInput')
export class Thresholds implements ThresholdValues {
  @Field(() => Int)
  readonly spiRedPercent!: number;
  @Field(() => Int)
  readonly spiAmberPercent!: number;
  @Field(() => Int)
  readonly spiFromPlannedBp!: number;
  @Field(() => Int)
  readonly slippageRedDays!: number;
  @Field(() => Int)
  readonly slippageAmberDays!: number;
  @Field(() => Int)
  readonly overdueRedDays!: number;
  @Field(() => Int)
  readonly riskExposureAmber!: number;
  @Field(() => Int)
  readonly updateStaleDays!: number;
}

/** How many rows of one kind rest on a source and how many were reconstructed. */
@ObjectType({ description: 'How many rows of one kind rest on a source and how many were reconstructed.' })
export class BasisCount {
  @Field(() => String)
  readonly kind!: string;
  @Field(() => Int)
  readonly sourced!: number;
  @Field(() => Int)
  readonly reconstructed!: number;
}

/** A programme the caller may open. */
@ObjectType()
export class ProgrammeSummary {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => Boolean)
  readonly demo!: boolean;
}

/** A programme at the moment asked about; what it holds is added by the features. */
@ObjectType()
export class Programme {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => AsOf)
  readonly asOf!: AsOf;
  @Field(() => Boolean)
  readonly demo!: boolean;
  @Field(() => Int)
  readonly rulesVersion!: number;
  @Field(() => Thresholds)
  readonly thresholds!: Thresholds;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Since when updates are asked for; null before the first of their months begins.',
  })
  readonly reportingSince!: LocalDate | null;
  /** The moment every field of it is read at. */
  readonly reading!: ProgrammeReading;
}
