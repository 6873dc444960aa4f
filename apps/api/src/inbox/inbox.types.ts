import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { InboxKind } from '#domain/inbox/inbox.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { ActionEnum, InboxKindEnum, LanguageEnum } from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** How many things of one kind wait. */
@ObjectType()
export class InboxCount {
  @Field(() => InboxKindEnum)
  readonly kind!: InboxKind;
  @Field(() => Int)
  readonly count!: number;
  @Field(() => Int, { description: 'Of them, those past their clock.' })
  readonly lateCount!: number;
}

/** Something that waits for a decision. */
@ObjectType({ description: 'Something that waits for a decision, with its clock.' })
export class InboxItem {
  @Field(() => InboxKindEnum)
  readonly kind!: InboxKind;
  @Field(() => ID, { description: 'Of the update, proposed change, brief or roadmap version.' })
  readonly id!: string;
  @Field(() => String, {
    description:
      'Of the organisation of an update, of the brief, of the project of a roadmap or proposed change.',
  })
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => LanguageEnum)
  readonly titleLang!: Language;
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => String)
  readonly organisationName!: string;
  @Field(() => LocalDateScalar)
  readonly sinceOn!: LocalDate;
  @Field(() => LocalDateScalar)
  readonly dueOn!: LocalDate;
  @Field(() => Int, { description: 'Working days past its clock; 0 while it runs.' })
  readonly workingDaysLate!: number;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** What waits for a decision of the caller's, or that DPGOV follows. */
@ObjectType({ description: 'What waits for a decision of the caller, or for one that DPGOV follows.' })
export class Inbox {
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => [InboxCount], { description: 'Every kind.' })
  readonly counts!: readonly InboxCount[];
  @Field(() => [InboxItem], { description: 'What is due first comes first.' })
  readonly items!: readonly InboxItem[];
}
