import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '#domain/shared/local-date.js';
import { KeptPeriod, KeptRecord, VersionedInput } from '../graphql/kept-record.types.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A body's seat on a committee: from its first day until the first one on which it no longer holds. */
@ObjectType()
export class CommitteeSeat extends KeptPeriod {
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => String)
  readonly organisationName!: string;
  @Field(() => String)
  readonly organisationNameLang!: string;
  @Field(() => Boolean, { description: 'The body presides the committee.' })
  readonly chairs!: boolean;
}

/** A committee as it is kept now: every language, every seat ever held, and the version an edit is made from. */
@ObjectType({
  description: 'A committee as it is kept now, in every language and with every seat ever held.',
})
export class CommitteeRecord extends KeptRecord {
  @Field(() => Int, { description: 'Its rung on the ladder of committees from 1 up; 0: beside the ladder.' })
  readonly rank!: number;
  @Field(() => Boolean, { description: 'It steers the programme; sessions are counted on it.' })
  readonly steering!: boolean;
  @Field(() => [CommitteeSeat])
  readonly seats!: readonly CommitteeSeat[];
}

/** A new committee of a programme. */
@InputType()
export class CreateCommitteeInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
  @Field(() => Int, {
    defaultValue: 0,
    description: 'Its rung; those from there on go one up. 0: beside the ladder.',
  })
  readonly rank!: number;
  @Field(() => Boolean, { defaultValue: false, description: 'true: it takes the mark over from the other.' })
  readonly steering!: boolean;
}

/** An edit of a committee; a field that is absent stays. */
@InputType()
export class EditCommitteeInput extends VersionedInput {
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly name?: LocalizedTextInput | null;
  @Field(() => Int, { nullable: true })
  readonly rank?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'true: it takes the mark over from the other.' })
  readonly steering?: boolean | null;
}

/** A body takes a seat on a committee. */
@InputType({ description: 'A body takes a seat on the committee of this id.' })
export class AddCommitteeSeatInput extends VersionedInput {
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => Boolean, { defaultValue: false })
  readonly chairs!: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'null: since ever.' })
  readonly fromOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'null: without an end.' })
  readonly untilOn?: LocalDate | null;
}

/** Other dates for a seat: it ends, or a date is corrected; a field that is absent stays, null empties it. */
@InputType({ description: 'Other dates for the seat of this id; the version is that of its committee.' })
export class DateCommitteeSeatInput extends VersionedInput {
  @Field(() => LocalDateScalar, { nullable: true })
  readonly fromOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly untilOn?: LocalDate | null;
}

/** From a day on, another member presides a committee, or nobody does. */
@InputType({
  description: 'From a day on, another member presides the committee of this id, or nobody does.',
})
export class SetCommitteeChairInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'null: nobody.' })
  readonly organisationCode!: string | null;
  @Field(() => LocalDateScalar)
  readonly fromOn!: LocalDate;
}
