import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { EarningRule, Phase } from '#domain/milestone/milestone.js';
import type { Health } from '#domain/progress/figures.js';
import type { PromisedField, RoadmapChange } from '#domain/roadmap/compare.js';
import type { RoadmapMove, RoadmapState } from '#domain/roadmap/roadmap.js';
import type { ToldExplanation } from '#domain/progress/told-explanation.js';
import type { LocalDate } from '#domain/shared/local-date.js';
export { Explanation } from '../explain/explain.types.js';
import {
  ActionEnum,
  EarningRuleEnum,
  HealthEnum,
  PhaseEnum,
  PromisedFieldEnum,
  RoadmapChangeEnum,
  RoadmapMoveEnum,
  RoadmapStateEnum,
} from '../graphql/enums.js';
import { LocalizedTextInput, LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { HealthReason } from '../project/project-parts.types.js';

/** What one version promises of a milestone, with what is recorded of it. */
@ObjectType()
export class PromisedMilestone {
  @Field(() => ID)
  readonly milestoneId!: string;
  @Field(() => Int)
  readonly position!: number;
  @Field(() => LocalizedTextType)
  readonly title!: LocalizedTextType;
  @Field(() => PhaseEnum)
  readonly phase!: Phase;
  @Field(() => Int)
  readonly weight!: number;
  @Field(() => EarningRuleEnum)
  readonly earningRule!: EarningRule;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineStartOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly forecastEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly actualEndOn!: LocalDate | null;
}

/** Something done with a version of a roadmap. */
@ObjectType()
export class RoadmapStep {
  @Field(() => RoadmapMoveEnum)
  readonly move!: RoadmapMove;
  @Field(() => LocalDateScalar)
  readonly steppedOn!: LocalDate;
  @Field(() => String, { nullable: true })
  readonly comments!: string | null;
}

/** A version of a roadmap as it is kept now. */
@ObjectType({ description: 'A version of a roadmap as it is kept now, in every language.' })
export class RoadmapRecord {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => Int)
  readonly number!: number;
  @Field(() => RoadmapStateEnum)
  readonly state!: RoadmapState;
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String, { nullable: true, description: 'Why it takes the place of the one before.' })
  readonly reason!: string | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly presentedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly approvedOn!: LocalDate | null;
  @Field(() => [PromisedMilestone], { description: 'In roadmap order.' })
  readonly milestones!: readonly PromisedMilestone[];
  @Field(() => [RoadmapStep], { description: 'What was done with it, for those who may see drafts.' })
  readonly steps!: readonly RoadmapStep[];
  @Field(() => [RoadmapMoveEnum], { description: 'What the caller can do with it from where it is.' })
  readonly movesOpen!: readonly RoadmapMove[];
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** The figures that a roadmap gives its project. */
@ObjectType()
export class RoadmapFigures {
  @Field(() => HealthEnum)
  readonly health!: Health;
  @Field(() => [HealthReason])
  readonly healthReasons!: readonly HealthReason[];
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Float, { nullable: true })
  readonly spi!: number | null;
  @Field(() => Int)
  readonly milestoneCount!: number;
  @Field(() => Int)
  readonly overdueMilestoneCount!: number;
  @Field(() => Int, { nullable: true, description: 'Against the baseline that it would be.' })
  readonly slippageDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'Against the first baseline ever approved.' })
  readonly firstSlippageDays!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly expectedEndOn!: LocalDate | null;
  /** Opens each figure; worked out when it is asked for. */
  readonly opened!: () => ToldExplanation[];
}

/** What the approval of a draft would do to its project; nothing is stored. */
@ObjectType()
export class RoadmapPreview {
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => RoadmapFigures)
  readonly now!: RoadmapFigures;
  @Field(() => RoadmapFigures)
  readonly then!: RoadmapFigures;
}

/** One milestone in two versions of a roadmap. */
@ObjectType()
export class ComparedMilestone {
  @Field(() => ID)
  readonly milestoneId!: string;
  @Field(() => RoadmapChangeEnum)
  readonly change!: RoadmapChange;
  @Field(() => [PromisedFieldEnum])
  readonly fields!: readonly PromisedField[];
  @Field(() => PromisedMilestone, { nullable: true })
  readonly before!: PromisedMilestone | null;
  @Field(() => PromisedMilestone, { nullable: true })
  readonly after!: PromisedMilestone | null;
  @Field(() => Int, { nullable: true, description: 'Days by which its end was put off.' })
  readonly endShiftDays!: number | null;
}

/** Two versions of a roadmap side by side. */
@ObjectType()
export class RoadmapComparison {
  @Field(() => RoadmapRecord)
  readonly before!: RoadmapRecord;
  @Field(() => RoadmapRecord)
  readonly after!: RoadmapRecord;
  @Field(() => [ComparedMilestone], { description: 'Those of the later version, then those that left it.' })
  readonly milestones!: readonly ComparedMilestone[];
}

/** What a draft is to promise of a milestone; its place is that in the list. */
@InputType()
export class PlannedMilestoneInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a milestone that the project does not have yet.' })
  readonly milestoneId?: string | null;
  @Field(() => LocalizedTextInput)
  readonly title!: LocalizedTextInput;
  @Field(() => PhaseEnum)
  readonly phase!: Phase;
  @Field(() => Int)
  readonly weight!: number;
  @Field(() => EarningRuleEnum, { defaultValue: 'PERCENT' })
  readonly earningRule!: EarningRule;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineStartOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineEndOn?: LocalDate | null;
}

/** A draft to be begun: a copy of the approved version, or empty when there is none. */
@InputType()
export class StartRoadmapDraftInput {
  @Field(() => ID)
  readonly projectId!: string;
  @Field(() => String, { nullable: true })
  readonly reason?: string | null;
}

/** A draft as it is to stand. */
@InputType()
export class SaveRoadmapDraftInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
  @Field(() => String, { nullable: true })
  readonly reason?: string | null;
  @Field(() => [PlannedMilestoneInput])
  readonly milestones!: PlannedMilestoneInput[];
}

/** A draft as it might stand. */
@InputType()
export class RoadmapPreviewInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => [PlannedMilestoneInput], { nullable: true, description: 'Absent: those that it has.' })
  readonly milestones?: PlannedMilestoneInput[] | null;
}

/** Something to be done with a version of a roadmap. */
@InputType()
export class MoveRoadmapInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version it was decided on.' })
  readonly version!: number;
  @Field(() => RoadmapMoveEnum)
  readonly move!: RoadmapMove;
  @Field(() => String, { nullable: true, description: 'Needed to return it.' })
  readonly comments?: string | null;
}
