import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import type { Role } from '#domain/access/actor.js';
import type { GrantState, PersonStatus, RoleBody } from '#domain/access/person.js';
import type { Action } from '#domain/access/policy.js';
import type { ErrorCode } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { MaxItems, MaxText } from '../graphql/checks.js';
import {
  ActionEnum,
  GrantStateEnum,
  LanguageEnum,
  PersonStatusEnum,
  RoleBodyEnum,
  RoleEnum,
} from '../graphql/enums.js';
import { VersionedInput } from '../graphql/kept-record.types.js';
import { PageInfo } from '../graphql/page-info.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';

/** A body or a programme by its name. */
@ObjectType()
export class NamedBody {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
}

/** A role given to a person, for its body, from a day until another. */
@ObjectType()
export class PersonGrant {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => RoleEnum)
  readonly role!: Role;
  @Field(() => NamedBody, { nullable: true })
  readonly organisation!: NamedBody | null;
  @Field(() => NamedBody, { nullable: true })
  readonly committee!: NamedBody | null;
  @Field(() => NamedBody, { nullable: true, description: 'The only programme; null: every programme.' })
  readonly programme!: NamedBody | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'null: since ever.' })
  readonly fromOn!: LocalDate | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null: without end.',
  })
  readonly untilOn!: LocalDate | null;
  @Field(() => GrantStateEnum)
  readonly state!: GrantState;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
  @Field(() => String, { nullable: true, description: 'Why it cannot end today, as an error code.' })
  readonly whyNotEnd!: ErrorCode | null;
}

/** A person who signs in, or may. */
@ObjectType()
export class Person {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String)
  readonly email!: string;
  @Field(() => LanguageEnum)
  readonly language!: Language;
  @Field(() => PersonStatusEnum)
  readonly status!: PersonStatus;
  @Field(() => Boolean)
  readonly demo!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last invitation expires.' })
  readonly invitedUntil!: string | null;
  @Field(() => [PersonGrant])
  readonly grants!: readonly PersonGrant[];
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
  @Field(() => String, { nullable: true, description: 'Why they cannot be disabled, as an error code.' })
  readonly whyNotDisable!: ErrorCode | null;
}

/** A page of people. */
@ObjectType()
export class PersonConnection {
  @Field(() => [Person])
  readonly nodes!: readonly Person[];
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;
}

/** Which people; what is left out does not narrow. */
@InputType()
export class PersonFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name or the address.' })
  @MaxText(200)
  readonly text?: string | null;
  @Field(() => [PersonStatusEnum], { nullable: true })
  @MaxItems(10)
  readonly status?: PersonStatus[] | null;
  @Field(() => [RoleEnum], { nullable: true, description: 'Roles held today.' })
  @MaxItems(10)
  readonly roles?: Role[] | null;
}

/** A role, and the kind of body that it is held for. */
@ObjectType()
export class RoleChoice {
  @Field(() => RoleEnum)
  readonly role!: Role;
  @Field(() => RoleBodyEnum, { nullable: true })
  readonly body!: RoleBody | null;
}

/** A role to be given: bodies and programme by code. */
@InputType()
export class GrantInput {
  @Field(() => RoleEnum)
  readonly role!: Role;
  @Field(() => String, { nullable: true })
  @MaxText(100)
  readonly organisation?: string | null;
  @Field(() => String, { nullable: true })
  @MaxText(100)
  readonly committee?: string | null;
  @Field(() => String, { nullable: true, description: 'The only programme; a committee needs its own.' })
  @MaxText(100)
  readonly programme?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'null or left out: today.' })
  readonly fromOn?: LocalDate | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null: without end.',
  })
  readonly untilOn?: LocalDate | null;
}

/** Somebody to be invited. */
@InputType()
export class InvitePersonInput {
  @Field(() => String)
  readonly name!: string;
  @Field(() => String)
  readonly email!: string;
  @Field(() => LanguageEnum)
  readonly language!: Language;
  @Field(() => [GrantInput])
  @ArrayMaxSize(20, { context: { code: 'OUT_OF_RANGE', params: { min: 0, max: 20 } } })
  @ValidateNested({ each: true })
  @Type(() => GrantInput)
  readonly grants!: GrantInput[];
}

/** An invitation just made. Its address is told this once. */
@ObjectType()
export class Invitation {
  @Field(() => Person)
  readonly person!: Person;
  @Field(() => String, { description: 'The one-time address; nobody can read it again.' })
  readonly link!: string;
  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;
  @Field(() => Boolean, { description: 'Whether it is sent by e-mail as well.' })
  readonly mailed!: boolean;
}

/** A person as they were when a change was begun. */
@InputType()
export class PersonVersionInput extends VersionedInput {}

/** What is said of a person; what is left out stays. */
@InputType()
export class EditPersonInput extends VersionedInput {
  @Field(() => String, { nullable: true })
  readonly name?: string | null;
  @Field(() => String, { nullable: true, description: 'Links sent to another address no longer work.' })
  readonly email?: string | null;
  @Field(() => LanguageEnum, { nullable: true })
  readonly language?: Language | null;
}

/** A role for a person who is there already. */
@InputType()
export class GiveGrantInput extends GrantInput {
  @Field(() => ID)
  readonly personId!: string;
  @Field(() => Int, { description: 'The version of the person the change was made from.' })
  readonly version!: number;
}

/** A role that is to end. */
@InputType()
export class EndGrantInput extends VersionedInput {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null or left out: today, at once.',
  })
  readonly untilOn?: LocalDate | null;
}
