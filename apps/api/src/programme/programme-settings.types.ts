import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { ProgrammeWeighting } from '#domain/programme/programme.js';
import type { Thresholds as ThresholdValues } from '#domain/progress/facts.js';
import type { Health } from '#domain/progress/figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { HealthFlow } from '../committee-view/committee-view.types.js';
import { ActionEnum, HealthEnum, LanguageEnum, WeightingEnum } from '../graphql/enums.js';
import { LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { HealthReason } from '../project/project-parts.types.js';
import { Thresholds } from './programme.types.js';

export { Programme } from './programme.types.js';

/** What a programme fixes for all its projects. */
@ObjectType()
export class ProgrammeSettings {
  @Field(() => Int)
  readonly version!: number;
  @Field(() => LocalizedTextType)
  readonly name!: LocalizedText;
  @Field(() => String)
  readonly timeZone!: string;
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => Boolean, { description: 'false: the status date moves after each midnight.' })
  readonly statusPinned!: boolean;
  @Field(() => LocalDateScalar, { description: 'Today in its time zone: the latest status date.' })
  readonly today!: LocalDate;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The earliest start of its projects: the first status date.',
  })
  readonly startOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly firstReportingOn!: LocalDate | null;
  @Field(() => Thresholds)
  readonly thresholds!: ThresholdValues;
  @Field(() => WeightingEnum)
  readonly weighting!: ProgrammeWeighting;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** Rules that health would be judged by. */
@InputType()
export class HealthRulesInput {
  @Field(() => Thresholds)
  readonly thresholds!: Thresholds;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the first reporting period; null: no update is asked for, so none is stale.',
  })
  readonly firstReportingOn?: LocalDate | null;
}

/** A project that other rules would give another health. */
@ObjectType()
export class HealthTurn {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => LanguageEnum)
  readonly titleLang!: Language;
  @Field(() => String)
  readonly organisationName!: string;
  @Field(() => HealthEnum)
  readonly from!: Health;
  @Field(() => HealthEnum)
  readonly to!: Health;
  @Field(() => [HealthReason])
  readonly reasonsBefore!: readonly HealthReason[];
  @Field(() => [HealthReason])
  readonly reasonsAfter!: readonly HealthReason[];
}

/** What other rules would change, before they are saved. */
@ObjectType()
export class HealthPreview {
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => Int, { description: 'Projects judged; CANCELLED ones left out.' })
  readonly projectCount!: number;
  @Field(() => Int)
  readonly turnCount!: number;
  @Field(() => [HealthFlow], { description: 'Those that turn, in the order of healths.' })
  readonly flows!: readonly HealthFlow[];
  @Field(() => [HealthTurn], {
    description: 'Those that turn, the ones that would be worst first; `first` of them, after `skip`.',
  })
  readonly turns!: readonly HealthTurn[];
}

/** A programme's progress and plan when its projects weigh in one way. */
@ObjectType()
export class WeighedProgress {
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
}

/** How a programme's projects weigh, and what the other way would give. */
@ObjectType()
export class WeightingPreview {
  @Field(() => WeightingEnum, { description: 'What the programme chose.' })
  readonly chosen!: ProgrammeWeighting;
  @Field(() => WeightingEnum, { description: 'EQUAL while too few budgets are known.' })
  readonly applied!: ProgrammeWeighting;
  @Field(() => Int)
  readonly projectCount!: number;
  @Field(() => Int)
  readonly budgetKnownCount!: number;
  @Field(() => Int, { description: 'Of 100 projects, how many budgets have to be known.' })
  readonly neededPercent!: number;
  @Field(() => WeighedProgress)
  readonly equal!: WeighedProgress;
  @Field(() => WeighedProgress, { nullable: true, description: 'null while too few budgets are known.' })
  readonly budget!: WeighedProgress | null;
}
