import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { HolidayKind, Weekday } from '#domain/schedule/calendar.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { ActionEnum, HolidayKindEnum } from '../graphql/enums.js';
import { LocalizedTextInput, LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A holiday of a programme's working calendar. */
@ObjectType()
export class Holiday {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => LocalizedTextType)
  readonly name!: LocalizedText;
  @Field(() => HolidayKindEnum, {
    description:
      'FIXED: the same day every year. ESTIMATED, CONFIRMED: of one year, before and after it is announced.',
  })
  readonly kind!: HolidayKind;
  @Field(() => LocalDateScalar, {
    description: 'Its first day; of a FIXED one, in the first year it was kept.',
  })
  readonly firstOn!: LocalDate;
  @Field(() => Int)
  readonly days!: number;
  @Field(() => Int, { nullable: true, description: 'The last year of a FIXED one; null: it is still kept.' })
  readonly lastYear!: number | null;
}

/** The days on which a programme's people work. */
@ObjectType()
export class WorkingCalendar {
  @Field(() => [Int], { description: 'Weekly rest days by their ISO number, 1 for Monday.' })
  readonly restDays!: readonly Weekday[];
  @Field(() => [Holiday], { description: 'In the order of the days of a year.' })
  readonly holidays!: readonly Holiday[];
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** What is said of a holiday. */
@InputType()
export class HolidayFieldsInput {
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
  @Field(() => HolidayKindEnum)
  readonly kind!: HolidayKind;
  @Field(() => LocalDateScalar)
  readonly firstOn!: LocalDate;
  @Field(() => Int)
  readonly days!: number;
  @Field(() => Int, { nullable: true })
  readonly lastYear?: number | null;
}

/** A holiday to be added. */
@InputType()
export class AddHolidayInput extends HolidayFieldsInput {
  @Field(() => String)
  readonly programme!: string;
}

/** A holiday as it is to be. */
@InputType()
export class EditHolidayInput extends HolidayFieldsInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
}
