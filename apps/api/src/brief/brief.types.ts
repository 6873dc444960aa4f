import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { BriefMove, BriefState } from '#domain/brief/brief.js';
import type { UsersServed } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ActionEnum, BriefMoveEnum, BriefStateEnum, UsersServedEnum } from '../graphql/enums.js';
import { LocalizedTextInput, LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** Something done with a brief. */
@ObjectType()
export class BriefStep {
  @Field(() => BriefMoveEnum)
  readonly move!: BriefMove;
  @Field(() => LocalDateScalar)
  readonly steppedOn!: LocalDate;
  @Field(() => String, { nullable: true })
  readonly comments!: string | null;
}

/** A project brief (feuille de cadrage) as it is kept now. */
@ObjectType({ description: 'A project brief (feuille de cadrage) as it is kept now, in every language.' })
export class Brief {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String, { description: 'The code that the project is to bear.' })
  readonly code!: string;
  @Field(() => BriefStateEnum)
  readonly state!: BriefState;
  @Field(() => LocalizedTextType)
  readonly title!: LocalizedTextType;
  @Field(() => LocalizedTextType)
  readonly summary!: LocalizedTextType;
  @Field(() => String, { description: 'Code of the organisation that is to lead the project.' })
  readonly leadCode!: string;
  @Field(() => String, { nullable: true })
  readonly strategyNodeCode!: string | null;
  @Field(() => UsersServedEnum, { nullable: true })
  readonly usersServed!: UsersServed | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly startOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly plannedEndOn!: LocalDate | null;
  @Field(() => Float, { nullable: true })
  readonly budgetPlannedMad!: number | null;
  @Field(() => [String])
  readonly partnerCodes!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Code of the project that its approval made.' })
  readonly projectCode!: string | null;
  @Field(() => [BriefStep])
  readonly steps!: readonly BriefStep[];
  @Field(() => [BriefMoveEnum], { description: 'What the caller can do with it from where it is.' })
  readonly movesOpen!: readonly BriefMove[];
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** A brief to be begun. */
@InputType()
export class CreateBriefInput {
  @Field(() => ID, { nullable: true, description: 'Made by the sender, so that it can be sent again.' })
  readonly id?: string | null;
  @Field(() => String)
  readonly programme!: string;
  @Field(() => String, { description: 'Code of the organisation that is to lead the project.' })
  readonly leadCode!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextInput)
  readonly title!: LocalizedTextInput;
}

/** An edit of a brief; a field that is absent stays, null empties it. The list of partners takes the place of what stands. */
@InputType()
export class EditBriefInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
  @Field(() => String, { nullable: true })
  readonly code?: string | null;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly title?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly summary?: LocalizedTextInput | null;
  @Field(() => String, { nullable: true })
  readonly strategyNodeCode?: string | null;
  @Field(() => UsersServedEnum, { nullable: true })
  readonly usersServed?: UsersServed | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly startOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly plannedEndOn?: LocalDate | null;
  @Field(() => Float, { nullable: true })
  readonly budgetPlannedMad?: number | null;
  @Field(() => [String], { nullable: true })
  readonly partnerCodes?: string[] | null;
}

/** Something to be done with a brief. */
@InputType()
export class MoveBriefInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version it was decided on.' })
  readonly version!: number;
  @Field(() => BriefMoveEnum)
  readonly move!: BriefMove;
  @Field(() => String, { nullable: true, description: 'Needed to return it.' })
  readonly comments?: string | null;
}
