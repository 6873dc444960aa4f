import { Field, Float, InputType, Int } from '@nestjs/graphql';
import type { ProjectPeopleRole } from '#domain/project/people.js';
import type { UsersServed } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ProjectPeopleRoleEnum, UsersServedEnum } from '../graphql/enums.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

/** Somebody to turn to about a project. */
@InputType()
export class ProjectPersonInput {
  @Field(() => ProjectPeopleRoleEnum)
  readonly role!: ProjectPeopleRole;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly email?: string | null;
}

/** Budgets in dirhams; one that is absent stays, null empties it. */
@InputType()
export class BudgetInput {
  @Field(() => Float, { nullable: true })
  readonly plannedMad?: number | null;
  @Field(() => Float, { nullable: true })
  readonly committedMad?: number | null;
  @Field(() => Float, { nullable: true })
  readonly spentMad?: number | null;
}

/** What is said of a project; a field that is absent stays, null empties it. Lists take the place of those that stand. */
@InputType()
export class ProjectFieldsInput {
  @Field(() => Int, { description: 'The version of the project that it was made from.' })
  readonly version!: number;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly title?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly summary?: LocalizedTextInput | null;
  @Field(() => UsersServedEnum, { nullable: true })
  readonly usersServed?: UsersServed | null;
  @Field(() => String, { nullable: true })
  readonly url?: string | null;
  @Field(() => String, { nullable: true })
  readonly strategyNodeCode?: string | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly startOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly plannedEndOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly openedOn?: LocalDate | null;
  @Field(() => BudgetInput, { nullable: true })
  readonly budget?: BudgetInput | null;
  @Field(() => [String], { nullable: true })
  readonly partnerCodes?: string[] | null;
  @Field(() => [ProjectPersonInput], { nullable: true })
  readonly people?: ProjectPersonInput[] | null;
}
