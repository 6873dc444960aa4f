import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PhaseGroup, Health } from '#domain/progress/figures.js';
import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import {
  HealthEnum,
  LifecycleEnum,
  OrganisationKindEnum,
  PhaseGroupEnum,
  UsersServedEnum,
} from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** Which projects are asked for. */
@InputType({ description: 'Facets: AND between them, OR within one. Bodies and nodes by code.' })
export class ProjectFilter {
  @Field(() => [String], { nullable: true })
  readonly codes?: string[] | null;
  @Field(() => String, { nullable: true })
  readonly text?: string | null;
  @Field(() => [String], { nullable: true })
  readonly organisations?: string[] | null;
  @Field(() => [String], { nullable: true })
  readonly ministries?: string[] | null;
  @Field(() => [String], { nullable: true })
  readonly strategy?: string[] | null;
  @Field(() => [HealthEnum], { nullable: true })
  readonly health?: Health[] | null;
  @Field(() => [LifecycleEnum], { nullable: true })
  readonly lifecycle?: Lifecycle[] | null;
  @Field(() => [PhaseGroupEnum], { nullable: true })
  readonly phase?: PhaseGroup[] | null;
  @Field(() => [UsersServedEnum], { nullable: true })
  readonly usersServed?: UsersServed[] | null;
  @Field(() => Boolean, { nullable: true })
  readonly flagship?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  readonly overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  readonly withoutRoadmap?: boolean | null;
}

/** Projects of one health. */
@ObjectType()
export class HealthCount {
  @Field(() => HealthEnum)
  readonly health!: Health;
  @Field(() => Int)
  readonly count!: number;
}

/** Projects of one lifecycle state. */
@ObjectType()
export class LifecycleCount {
  @Field(() => LifecycleEnum)
  readonly lifecycle!: Lifecycle;
  @Field(() => Int)
  readonly count!: number;
}

/** Projects in one phase. */
@ObjectType()
export class PhaseCount {
  @Field(() => PhaseGroupEnum)
  readonly phase!: PhaseGroup;
  @Field(() => Int)
  readonly count!: number;
}

/** Budgets added up, in dirhams. */
@ObjectType()
export class Budget {
  @Field(() => Float, { nullable: true })
  readonly plannedMad!: number | null;
  @Field(() => Float, { nullable: true })
  readonly committedMad!: number | null;
  @Field(() => Float, { nullable: true })
  readonly spentMad!: number | null;
}

/** The figures of a set of projects. */
@ObjectType()
export class Rollup {
  @Field(() => Int)
  readonly projectCount!: number;
  @Field(() => Int)
  readonly measuredCount!: number;
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Int)
  readonly overdueMilestoneCount!: number;
  @Field(() => Int, { nullable: true })
  readonly worstSlippageDays!: number | null;
  @Field(() => String, { nullable: true, description: 'The project that slips worst.' })
  readonly worstSlippageProject!: string | null;
  @Field(() => [HealthCount])
  readonly health!: readonly HealthCount[];
  @Field(() => [LifecycleCount])
  readonly lifecycle!: readonly LifecycleCount[];
  @Field(() => [PhaseCount])
  readonly phase!: readonly PhaseCount[];
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the last milestone finished, known at the status date.',
  })
  readonly lastActualOn!: LocalDate | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the last update submitted for any of its projects, known at the status date.',
  })
  readonly lastUpdateOn!: LocalDate | null;
  @Field(() => Int, {
    description: 'Projects whose declared health is better than the computed one.',
  })
  readonly betterDeclaredCount!: number;
  @Field(() => Budget, { nullable: true, description: 'null when not known or not for this reader.' })
  readonly budget!: Budget | null;
}

/** One group of a split portfolio. */
@ObjectType()
export class RollupGroup {
  @Field(() => String)
  readonly key!: string;
  @Field(() => String)
  readonly label!: string;
  @Field(() => String, {
    nullable: true,
    description: "A body's established abbreviation, where there is one.",
  })
  readonly shortLabel!: string | null;
  @Field(() => OrganisationKindEnum, { nullable: true })
  readonly kind!: OrganisationKind | null;
  @Field(() => String, { nullable: true })
  readonly parentKey!: string | null;
  @Field(() => Rollup)
  readonly rollup!: Rollup;
}

/** One value of a facet. */
@ObjectType()
export class FacetValue {
  @Field(() => String)
  readonly key!: string;
  @Field(() => String)
  readonly label!: string;
  @Field(() => Int)
  readonly count!: number;
}

/** A facet of the portfolio, named like its field in ProjectFilter. */
@ObjectType({ description: 'Counts of one facet in the current result, its own choice set aside.' })
export class Facet {
  @Field(() => String)
  readonly name!: string;
  @Field(() => [FacetValue])
  readonly values!: readonly FacetValue[];
}
