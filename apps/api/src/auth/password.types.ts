import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { LinkPurpose } from '#domain/access/one-time-link.js';
import { LinkPurposeEnum } from '../graphql/enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

/** A one-time link that still holds: whom it is for, and what it lets them do. */
@ObjectType()
export class OneTimeLink {
  @Field(() => LinkPurposeEnum)
  readonly purpose!: LinkPurpose;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String)
  readonly email!: string;
  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;
}

/** A password chosen by a one-time link. */
@InputType()
export class SetPasswordInput {
  @Field(() => String)
  readonly token!: string;
  @Field(() => String)
  readonly password!: string;
}

/** Another password of one's own. */
@InputType()
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  readonly current!: string;
  @Field(() => String)
  readonly password!: string;
}
