import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#domain/access/actor.js';
import type { Action } from '#domain/access/policy.js';
import type { Language } from '#domain/shared/text.js';
import { Committee } from '../committee/committee.types.js';
import { ActionEnum, LanguageEnum, RoleEnum, ThemeEnum, type Theme } from '../graphql/enums.js';
import { Organisation } from '../organisation/organisation.types.js';

/** A role that the viewer holds today, for a body and perhaps in one programme only. */
@ObjectType()
export class RoleHeld {
  @Field(() => RoleEnum)
  readonly role!: Role;
  @Field(() => Organisation, { nullable: true })
  readonly organisation!: Organisation | null;
  @Field(() => Committee, { nullable: true })
  readonly committee!: Committee | null;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the only programme; null: in every programme.',
  })
  readonly programme!: string | null;
}

/** The person who is signed in. */
@ObjectType()
export class Viewer {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String)
  readonly email!: string;
  @Field(() => LanguageEnum)
  readonly language!: Language;
  @Field(() => ThemeEnum)
  readonly theme!: Theme;
  @Field(() => [RoleHeld])
  readonly roles!: readonly RoleHeld[];
  @Field(() => [ActionEnum], { description: 'What the viewer may do on something at least.' })
  readonly viewerCan!: readonly Action[];
}
