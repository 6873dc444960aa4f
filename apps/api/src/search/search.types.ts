import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SearchKind } from '#domain/search/search.js';
import type { Language } from '#domain/shared/text.js';
import { SearchKindEnum } from '../graphql/enums.js';

/** One thing that was found. */
@ObjectType({ description: 'One thing that was found, with what its page is addressed by.' })
export class SearchHit {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, {
    description: "Its own code; of a milestone its place in the roadmap, of a decision its session's code.",
  })
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String)
  readonly titleLang!: Language;
  @Field(() => String, {
    nullable: true,
    description:
      'Where it belongs: the lead of a project, the supervisor of a body, the project of a milestone or risk, the committee of a decision, form and number of a text.',
  })
  readonly context!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The project to open: itself, or that of a milestone or risk.',
  })
  readonly projectCode!: string | null;
  @Field(() => Int, { nullable: true, description: 'The session of the steering committee that decided.' })
  readonly sessionNumber!: number | null;
}

/** What was found of one kind. */
@ObjectType({
  description: 'What was found of one kind: how many things the reader may see, and the first of them.',
})
export class SearchGroup {
  @Field(() => SearchKindEnum)
  readonly kind!: SearchKind;
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => [SearchHit])
  readonly hits!: readonly SearchHit[];
}

/** What a search found. */
@ObjectType()
export class SearchResult {
  @Field(() => Int, { description: 'Of all kinds.' })
  readonly totalCount!: number;
  @Field(() => [SearchGroup], { description: 'Every kind, in a fixed order, those without a hit as well.' })
  readonly groups!: readonly SearchGroup[];
}
