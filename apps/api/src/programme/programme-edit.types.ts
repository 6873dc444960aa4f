import { Field, InputType, Int } from '@nestjs/graphql';
import type { ProgrammeWeighting } from '#domain/programme/programme.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { MaxText } from '../graphql/checks.js';
import { WeightingEnum } from '../graphql/enums.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { HealthRulesInput } from './programme-settings.types.js';

const LIVE = 'null: it moves after each midnight of the time zone.';

/** A programme to be made. */
@InputType()
export class NewProgrammeInput {
  @Field(() => String, { description: 'Stays for good: addresses and exports bear it.' })
  readonly code!: string;
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
  @MaxText(100)
  @Field(() => String)
  readonly timeZone!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: LIVE })
  readonly statusOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly firstReportingOn?: LocalDate | null;
}

/** What a programme is called and where its days turn. */
@InputType()
export class EditProgrammeInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
  @MaxText(100)
  @Field(() => String)
  readonly timeZone!: string;
}

/** The day a programme's figures speak of. */
@InputType()
export class StatusDateInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => LocalDateScalar, { nullable: true, description: LIVE })
  readonly statusOn?: LocalDate | null;
}

/** The rules that health is to be judged by. */
@InputType()
export class SetHealthRulesInput extends HealthRulesInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => Int)
  readonly version!: number;
}

/** How projects are to weigh. */
@InputType()
export class WeightingInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => WeightingEnum)
  readonly weighting!: ProgrammeWeighting;
}

/** Weekly rest days. */
@InputType()
export class RestDaysInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => Int, { description: 'The version of the programme.' })
  readonly version!: number;
  @Field(() => [Int], { description: 'By their ISO number, 1 for Monday.' })
  readonly restDays!: number[];
}
