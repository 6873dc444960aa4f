import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { DeclaredHealth, Health } from '#domain/progress/figures.js';
import type { Lifecycle } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { Confirmation, UpdateMove, UpdateState } from '#domain/update/update.js';
import {
  ActionEnum,
  ConfirmationEnum,
  DeclaredHealthEnum,
  HealthEnum,
  LanguageEnum,
  LifecycleEnum,
  UpdateMoveEnum,
  UpdateStateEnum,
} from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Organisation } from '../organisation/organisation.types.js';

export { Programme } from '../programme/programme.types.js';

/** A month of reporting. */
@ObjectType({ description: 'A month of reporting: each lead organisation has one update for it.' })
export class UpdatePeriod {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => LocalDateScalar, { description: 'The first day of the month.' })
  readonly monthOn!: LocalDate;
  @Field(() => LocalDateScalar)
  readonly openedOn!: LocalDate;
  @Field(() => LocalDateScalar)
  readonly dueOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'null while it is open.' })
  readonly closedOn!: LocalDate | null;
}

/** A month of reporting with its updates counted, of those that the caller may see. */
@ObjectType({ description: 'A month of reporting with the updates counted that the caller may see.' })
export class CountedUpdatePeriod extends UpdatePeriod {
  @Field(() => Int)
  readonly openCount!: number;
  @Field(() => Int)
  readonly submittedCount!: number;
  @Field(() => Int)
  readonly returnedCount!: number;
  @Field(() => Int)
  readonly validatedCount!: number;
}

/** A health as a lead organisation declared it. */
@ObjectType({ description: 'A health as the lead organisation declared it, with why.' })
export class HealthDeclaration {
  @Field(() => LocalDateScalar, { description: 'First day of the month that the update was of.' })
  readonly monthOn!: LocalDate;
  @Field(() => LocalDateScalar)
  readonly declaredOn!: LocalDate;
  @Field(() => DeclaredHealthEnum)
  readonly health!: DeclaredHealth;
  @Field(() => String)
  readonly sentence!: string;
  @Field(() => LanguageEnum)
  readonly sentenceLang!: Language;
}

/** What was said of one project with a step. */
@ObjectType()
export class ProjectComment {
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly comments!: string;
}

/** Something done with an update. */
@ObjectType()
export class UpdateStep {
  @Field(() => UpdateMoveEnum)
  readonly move!: UpdateMove;
  @Field(() => LocalDateScalar)
  readonly steppedOn!: LocalDate;
  @Field(() => String, { nullable: true })
  readonly comments!: string | null;
  @Field(() => [ProjectComment])
  readonly projectComments!: readonly ProjectComment[];
}

/** What an update says of one project, beside the figures it is to confirm. */
@ObjectType({ description: 'What an update says of one project, beside the figures that it is to confirm.' })
export class ProjectUpdate {
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => LanguageEnum)
  readonly titleLang!: Language;
  @Field(() => Boolean)
  readonly flagship!: boolean;
  @Field(() => LifecycleEnum)
  readonly lifecycle!: Lifecycle;
  @Field(() => Int, { description: '0 while nothing was said.' })
  readonly version!: number;
  @Field(() => ConfirmationEnum, {
    nullable: true,
    description: 'Whether the figures were found right or changed.',
  })
  readonly confirmation!: Confirmation | null;
  @Field(() => DeclaredHealthEnum, { nullable: true })
  readonly declaredHealth!: DeclaredHealth | null;
  @Field(() => String, { nullable: true, description: 'Why, in a sentence.' })
  readonly sentence!: string | null;
  @Field(() => LanguageEnum, { nullable: true })
  readonly sentenceLang!: Language | null;
  @Field(() => [String], { description: 'Web addresses of what proves it.' })
  readonly evidenceUrls!: readonly string[];
  @Field(() => [String], {
    description: 'What it lacks to be submitted: confirmation, declaredHealth, sentence.',
  })
  readonly missing!: readonly string[];
  @Field(() => HealthEnum, { description: 'As computed.' })
  readonly health!: Health;
  @Field(() => Boolean)
  readonly measured!: boolean;
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly slippageDays!: number | null;
  @Field(() => Int)
  readonly overdueMilestoneCount!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Steps by which the declared health is better than the computed one; negative: worse.',
  })
  readonly voiceGapSteps!: number | null;
  @Field(() => HealthDeclaration, {
    nullable: true,
    description: 'What was declared last with another update.',
  })
  readonly lastDeclared!: HealthDeclaration | null;
  @Field(() => String, {
    nullable: true,
    description: 'What DPGOV said of it when the update was returned last.',
  })
  readonly comments!: string | null;
}

/** The update of one organisation for one period. */
@ObjectType({ description: 'The update of one lead organisation for one month, as it is kept now.' })
export class ProgressUpdate {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => UpdateStateEnum)
  readonly state!: UpdateState;
  @Field(() => UpdatePeriod)
  readonly period!: UpdatePeriod;
  @Field(() => Organisation)
  readonly organisation!: Organisation;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it was submitted last.' })
  readonly submittedOn!: LocalDate | null;
  @Field(() => Boolean, { description: 'Not submitted when it was due, or later.' })
  readonly late!: boolean;
  @Field(() => [ProjectUpdate], {
    description:
      'While it is being written, the projects that its organisation leads; then those it speaks of.',
  })
  readonly projects!: readonly ProjectUpdate[];
  @Field(() => [UpdateStep])
  readonly steps!: readonly UpdateStep[];
  @Field(() => Boolean, { description: 'Whether what it says can still be changed by who may.' })
  readonly writable!: boolean;
  @Field(() => [UpdateMoveEnum], { description: 'What the caller can do with it from where it is.' })
  readonly movesOpen!: readonly UpdateMove[];
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** Which updates of a programme are asked for; what is left out does not narrow. */
@InputType()
export class UpdateFilter {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the month; else the one opened last.',
  })
  readonly monthOn?: LocalDate | null;
  @Field(() => [UpdateStateEnum], { nullable: true })
  readonly states?: UpdateState[] | null;
  @Field(() => String, { nullable: true, description: 'Code of the organisation.' })
  readonly organisation?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Code of a project: of the organisation that leads it.',
  })
  readonly project?: string | null;
}

/** An edit of what an update says of one project; a field that is absent stays, null empties it. */
@InputType()
export class EditProjectUpdateInput {
  @Field(() => ID, { description: 'The update.' })
  readonly id!: string;
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => Int, {
    description: 'The version of the project in it that the edit was made from; 0 at first.',
  })
  readonly version!: number;
  @Field(() => ConfirmationEnum, { nullable: true })
  readonly confirmation?: Confirmation | null;
  @Field(() => DeclaredHealthEnum, { nullable: true })
  readonly declaredHealth?: DeclaredHealth | null;
  @Field(() => String, { nullable: true })
  readonly sentence?: string | null;
  @Field(() => LanguageEnum, {
    nullable: true,
    description: "The language of the sentence; else the caller's.",
  })
  readonly sentenceLang?: Language | null;
  @Field(() => [String], { nullable: true, description: 'Takes the place of what stands; http or https.' })
  readonly evidenceUrls?: string[] | null;
}

/** What is said of one project when an update is returned or validated. */
@InputType()
export class ProjectCommentInput {
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly comments!: string;
}

/** Something to be done with an update. */
@InputType()
export class MoveProgressUpdateInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version it was decided on.' })
  readonly version!: number;
  @Field(() => UpdateMoveEnum)
  readonly move!: UpdateMove;
  @Field(() => String, { nullable: true })
  readonly comments?: string | null;
  @Field(() => [ProjectCommentInput], {
    nullable: true,
    description: 'To return it, some comment is needed.',
  })
  readonly projectComments?: ProjectCommentInput[] | null;
}
