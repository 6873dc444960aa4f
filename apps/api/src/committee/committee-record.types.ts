import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ActionEnum, BasisEnum } from '../graphql/enums.js';
import { LocalizedTextInput, LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A body's seat on a committee: from its first day until the first one on which it no longer holds. */
@ObjectType()
export class CommitteeSeat {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => String)
  readonly organisationName!: string;
  @Field(() => String)
  readonly organisationNameLang!: string;
  @Field(() => Boolean, { description: 'The body presides the committee.' })
  readonly chairs!: boolean;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly fromOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly untilOn!: LocalDate | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}

/** A committee as it is kept now: every language, every seat ever held, and the version an edit is made from. */
@ObjectType({
  description: 'A committee as it is kept now, in every language and with every seat ever held.',
})
export class CommitteeRecord {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextType)
  readonly name!: LocalizedTextType;
  @Field(() => Int, { description: 'Its rung on the ladder of committees from 1 up; 0: beside the ladder.' })
  readonly rank!: number;
  @Field(() => Boolean, { description: 'It steers the programme; sessions are counted on it.' })
  readonly steering!: boolean;
  @Field(() => [CommitteeSeat])
  readonly seats!: readonly CommitteeSeat[];
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
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
export class EditCommitteeInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly name?: LocalizedTextInput | null;
  @Field(() => Int, { nullable: true })
  readonly rank?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'true: it takes the mark over from the other.' })
  readonly steering?: boolean | null;
}

/** A body takes a seat on a committee. */
@InputType()
export class AddCommitteeSeatInput {
  @Field(() => ID, { description: 'The committee.' })
  readonly id!: string;
  @Field(() => Int, { description: 'The version of the committee the change was made from.' })
  readonly version!: number;
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
@InputType()
export class DateCommitteeSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  readonly id!: string;
  @Field(() => Int, { description: 'The version of the committee the change was made from.' })
  readonly version!: number;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly fromOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly untilOn?: LocalDate | null;
}

/** From a day on, another member presides a committee, or nobody does. */
@InputType()
export class SetCommitteeChairInput {
  @Field(() => ID, { description: 'The committee.' })
  readonly id!: string;
  @Field(() => Int, { description: 'The version of the committee the change was made from.' })
  readonly version!: number;
  @Field(() => String, { nullable: true, description: 'null: nobody.' })
  readonly organisationCode!: string | null;
  @Field(() => LocalDateScalar)
  readonly fromOn!: LocalDate;
}
