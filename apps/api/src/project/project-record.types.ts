import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { ProjectMove } from '#domain/project/move.js';
import type { ProjectPeopleRole } from '#domain/project/people.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import {
  ActionEnum,
  LifecycleEnum,
  ProjectMoveEnum,
  ProjectPeopleRoleEnum,
  UsersServedEnum,
} from '../graphql/enums.js';
import { LocalizedTextType } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Budget } from '../portfolio/portfolio.types.js';
import { ProjectContract } from './project-contract.types.js';
import { ProjectFieldsInput } from './project-fields.types.js';
import { ProjectProposal } from './project-proposal.types.js';

/** Somebody to turn to about a project. */
@ObjectType()
export class ProjectPerson {
  @Field(() => ProjectPeopleRoleEnum)
  readonly role!: ProjectPeopleRole;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly email!: string | null;
}

/** A step of a project's life. */
@ObjectType()
export class ProjectStep {
  @Field(() => ProjectMoveEnum)
  readonly move!: ProjectMove;
  @Field(() => LifecycleEnum)
  readonly fromLifecycle!: Lifecycle;
  @Field(() => LifecycleEnum)
  readonly toLifecycle!: Lifecycle;
  @Field(() => LocalDateScalar)
  readonly movedOn!: LocalDate;
  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
  @Field(() => String, { nullable: true })
  readonly closingReport!: string | null;
}

/** A project's passing from one lead to another; what came before stays with the former. */
@ObjectType()
export class ProjectTransfer {
  @Field(() => String)
  readonly fromCode!: string;
  @Field(() => String)
  readonly toCode!: string;
  @Field(() => LocalDateScalar)
  readonly transferredOn!: LocalDate;
  @Field(() => String)
  readonly reason!: string;
}

/** A project as it is kept now: every language, and the version an edit is made from. */
@ObjectType({
  description: 'A project as it is kept now, in every language and with every step of its life.',
})
export class ProjectRecord {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextType)
  readonly title!: LocalizedTextType;
  @Field(() => LocalizedTextType)
  readonly summary!: LocalizedTextType;
  @Field(() => Boolean)
  readonly flagship!: boolean;
  @Field(() => UsersServedEnum, { nullable: true })
  readonly usersServed!: UsersServed | null;
  @Field(() => String, { nullable: true })
  readonly url!: string | null;
  @Field(() => LifecycleEnum)
  readonly lifecycle!: Lifecycle;
  @Field(() => String, { description: 'Code of the organisation that leads it.' })
  readonly leadCode!: string;
  @Field(() => String, { description: 'Code of the strategy node it hangs on.' })
  readonly strategyNodeCode!: string;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly startOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly plannedEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it was opened to its users.' })
  readonly openedOn!: LocalDate | null;
  @Field(() => Budget, { nullable: true, description: 'null when not for this reader.' })
  readonly budget!: Budget | null;
  @Field(() => [String], { description: 'Codes of the organisations that help its lead.' })
  readonly partnerCodes!: readonly string[];
  @Field(() => [ProjectPerson])
  readonly people!: readonly ProjectPerson[];
  @Field(() => [ProjectContract], { description: 'Those that the reader may see.' })
  readonly contracts!: readonly ProjectContract[];
  @Field(() => [ProjectStep], { description: 'The steps recorded, the earliest first.' })
  readonly steps!: readonly ProjectStep[];
  @Field(() => [ProjectTransfer], { description: 'Its transfers, the earliest first.' })
  readonly transfers!: readonly ProjectTransfer[];
  @Field(() => [ProjectProposal], {
    description: 'The changes proposed that the reader may see, the latest first.',
  })
  readonly proposals!: readonly ProjectProposal[];
  @Field(() => [ProjectMoveEnum], { description: 'The steps that it can take from where it is.' })
  readonly movesOpen!: readonly ProjectMove[];
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** An edit of a project. */
@InputType()
export class EditProjectInput extends ProjectFieldsInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Boolean, { nullable: true })
  readonly flagship?: boolean | null;
}

/** A step of a project's life. */
@InputType()
export class MoveProjectInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the step was decided on.' })
  readonly version!: number;
  @Field(() => ProjectMoveEnum)
  readonly move!: ProjectMove;
  @Field(() => LocalDateScalar)
  readonly movedOn!: LocalDate;
  @Field(() => String, { nullable: true, description: 'Needed to suspend and to cancel.' })
  readonly reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The closing report, with which a project closes.' })
  readonly closingReport?: string | null;
}

/** From a day on another organisation leads a project. */
@InputType()
export class TransferProjectInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the transfer was decided on.' })
  readonly version!: number;
  @Field(() => String)
  readonly leadCode!: string;
  @Field(() => LocalDateScalar)
  readonly transferredOn!: LocalDate;
  @Field(() => String)
  readonly reason!: string;
}
