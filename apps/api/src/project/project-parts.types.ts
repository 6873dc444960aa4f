import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DependencyState } from '#domain/dependency/dependency.js';
import type { RoadmapState } from '#domain/roadmap/roadmap.js';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import {
  BasisEnum,
  DependencyDirectionEnum,
  DependencyStateEnum,
  RoadmapStateEnum,
  type DependencyDirection,
} from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Milestone } from '../milestone/milestone.types.js';

/** The milestone a reason rests on. */
@ObjectType()
export class ReasonMilestone {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly position!: number;
  @Field(() => String)
  readonly title!: string;
}

/** The risk a reason rests on. */
@ObjectType()
export class ReasonRisk {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
}

/** Why a project has its health. */
@ObjectType()
export class HealthReason {
  @Field(() => String)
  readonly code!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'SPI in basis points, days or exposure, as the code says; absent when the reader may not see what it rests on.',
  })
  readonly value!: number | null;
  @Field(() => Int, { nullable: true })
  readonly limit!: number | null;
  @Field(() => Int, { nullable: true })
  readonly count!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly on!: LocalDate | null;
  @Field(() => ReasonMilestone, { nullable: true })
  readonly milestone!: ReasonMilestone | null;
  @Field(() => ReasonRisk, { nullable: true })
  readonly risk!: ReasonRisk | null;
}

/** What rests on a source and what was reconstructed. */
@ObjectType()
export class ProjectBasis {
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
  @Field(() => [String])
  readonly reconstructedFields!: readonly string[];
  @Field(() => BasisEnum, { nullable: true })
  readonly membershipBasis!: Basis | null;
  @Field(() => BasisEnum, { nullable: true })
  readonly flagshipBasis!: Basis | null;
  @Field(() => BasisEnum, { nullable: true })
  readonly roadmapBasis!: Basis | null;
}

/** One version of a roadmap. */
@ObjectType()
export class RoadmapVersion {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => Int)
  readonly number!: number;
  @Field(() => RoadmapStateEnum)
  readonly state!: RoadmapState;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly presentedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly approvedOn!: LocalDate | null;
  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => [Milestone])
  readonly milestones!: readonly Milestone[];
}

/** One end of a dependency. */
@ObjectType()
export class DependencyEnd {
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly projectTitle!: string;
  @Field(() => String)
  readonly organisation!: string;
  @Field(() => ID)
  readonly milestoneId!: string;
  @Field(() => Int, { nullable: true })
  readonly position!: number | null;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly expectedEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineEndOn!: LocalDate | null;
  @Field(() => Boolean)
  readonly finished!: boolean;
}

/** A dependency, seen from one of its projects. */
@ObjectType()
export class Dependency {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => DependencyDirectionEnum)
  readonly direction!: DependencyDirection;
  @Field(() => DependencyStateEnum)
  readonly state!: DependencyState;
  @Field(() => Int)
  readonly lagWorkingDays!: number;
  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
  @Field(() => DependencyEnd, { description: 'The milestone of this project.' })
  readonly milestone!: DependencyEnd;
  @Field(() => DependencyEnd, { description: 'The milestone at the other end.' })
  readonly other!: DependencyEnd;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}
