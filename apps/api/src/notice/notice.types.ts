import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { NoticeKind } from '#domain/notice/notice.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { LanguageEnum, NoticeKindEnum } from '../graphql/enums.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';

export { Viewer } from '../auth/viewer.types.js';

/** Something that the viewer is told. */
@ObjectType({ description: 'Something that the viewer is told, once; of one thing, as the ids say.' })
export class Notice {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => NoticeKindEnum)
  readonly kind!: NoticeKind;
  @Field(() => DateTimeScalar)
  readonly at!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'null while it is not read.' })
  readonly readAt!: string | null;
  @Field(() => String, { description: 'Code of the programme.' })
  readonly programme!: string;
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => String)
  readonly organisationName!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Of an update: the first day of its month.' })
  readonly monthOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Of an update: the day on which it is due.' })
  readonly dueOn!: LocalDate | null;
  @Field(() => ID, { nullable: true })
  readonly updateId!: string | null;
  @Field(() => ID, { nullable: true })
  readonly briefId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the project whose roadmap or proposed change it is about.',
  })
  readonly projectCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the brief or project.' })
  readonly title!: string | null;
  @Field(() => LanguageEnum, { nullable: true })
  readonly titleLang!: Language | null;
}

/** What the viewer is told. */
@ObjectType()
export class NoticeList {
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => Int)
  readonly unreadCount!: number;
  @Field(() => [Notice], { description: 'The newest first.' })
  readonly nodes!: readonly Notice[];
}
