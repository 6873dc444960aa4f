import { Field, ObjectType } from '@nestjs/graphql';

/** Where a page ends. */
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;
}
