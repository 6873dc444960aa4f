import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#domain/shared/text.js';

/** A text in every language it exists in. */
@ObjectType('LocalizedText')
export class LocalizedTextType implements LocalizedText {
  @Field(() => String, { nullable: true })
  readonly fr?: string;
  @Field(() => String, { nullable: true })
  readonly ar?: string;
  @Field(() => String, { nullable: true })
  readonly en?: string;
}

/** A text in the languages it is given in; an empty one is none. */
@InputType()
export class LocalizedTextInput {
  @Field(() => String, { nullable: true })
  readonly fr?: string | null;
  @Field(() => String, { nullable: true })
  readonly ar?: string | null;
  @Field(() => String, { nullable: true })
  readonly en?: string | null;
}
