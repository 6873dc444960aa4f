import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DateFault, QualityKind, Remedy } from '#domain/data-quality/data-quality.js';
import type { DeclaredHealth, Health } from '#domain/progress/figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import {
  DateFaultEnum,
  DeclaredHealthEnum,
  HealthEnum,
  LanguageEnum,
  QualityKindEnum,
  RemedyEnum,
} from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** How many lines there are of one kind. */
@ObjectType()
export class QualityCount {
  @Field(() => QualityKindEnum)
  readonly kind!: QualityKind;
  @Field(() => Int)
  readonly count!: number;
}

/** A milestone at fault. */
@ObjectType()
export class QualityMilestone {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly position!: number;
  @Field(() => String)
  readonly title!: string;
}

/** One thing wrong with what is recorded of a project, and what puts it right. */
@ObjectType({ description: 'One thing wrong with what is recorded of a project, and what puts it right.' })
export class QualityLine {
  @Field(() => QualityKindEnum)
  readonly kind!: QualityKind;
  @Field(() => RemedyEnum)
  readonly remedy!: Remedy;
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => LanguageEnum)
  readonly titleLang!: Language;
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => String)
  readonly organisationName!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Steps between the voices, days without an update, or how many milestones are at fault, as the kind says.',
  })
  readonly value!: number | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day it lies in: of the last update or declaration, or of the first milestone at fault.',
  })
  readonly on!: LocalDate | null;
  @Field(() => QualityMilestone, { nullable: true, description: 'The first milestone at fault.' })
  readonly milestone!: QualityMilestone | null;
  @Field(() => DateFaultEnum, { nullable: true })
  readonly fault!: DateFault | null;
  @Field(() => HealthEnum, { description: 'As computed.' })
  readonly health!: Health;
  @Field(() => DeclaredHealthEnum, { nullable: true })
  readonly declaredHealth!: DeclaredHealth | null;
}

/** What is wrong with what is recorded of the projects that are not over. */
@ObjectType({ description: 'What is wrong with what is recorded of the projects that are not over.' })
export class DataQuality {
  @Field(() => Int, { description: 'Of the kinds asked for.' })
  readonly totalCount!: number;
  @Field(() => Int, { description: 'Projects with a line of any kind.' })
  readonly projectCount!: number;
  @Field(() => [QualityCount], { description: 'Every kind, whichever are asked for.' })
  readonly counts!: readonly QualityCount[];
  @Field(() => [QualityLine], { description: 'By kind, then the gravest first.' })
  readonly lines!: readonly QualityLine[];
}
