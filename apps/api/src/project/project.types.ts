import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { DeclaredHealth, Health, PhaseGroup } from '#domain/progress/figures.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import { Decision } from '../committee/committee.types.js';
import { Deployment } from '../deployment/deployment.types.js';
import {
  ActionEnum,
  DatePrecisionEnum,
  DeclaredHealthEnum,
  HealthEnum,
  LifecycleEnum,
  PhaseGroupEnum,
  ProjectSortFieldEnum,
  SortDirectionEnum,
  UsersServedEnum,
  type ProjectSortField,
  type SortDirection,
} from '../graphql/enums.js';
import { PageInfo } from '../graphql/page-info.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Milestone } from '../milestone/milestone.types.js';
import { Organisation } from '../organisation/organisation.types.js';
import { Budget } from '../portfolio/portfolio.types.js';
import { Prerequisite } from '../prerequisite/prerequisite.types.js';
import { AsOf } from '../programme/programme.types.js';
import { Risk } from '../risk/risk.types.js';
import { StrategyNode } from '../strategy/strategy.types.js';
import { HealthDeclaration } from '../update/update.types.js';
import { Dependency, HealthReason, ProjectBasis, RoadmapVersion } from './project-parts.types.js';

export { AsOfInput, Programme } from '../programme/programme.types.js';
export { ProjectFilter } from '../portfolio/portfolio.types.js';

/** What a page of projects is ordered by. */
@InputType()
export class ProjectSort {
  @Field(() => ProjectSortFieldEnum)
  readonly field!: ProjectSortField;
  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  readonly direction!: SortDirection;
}

/** A project at the moment asked about. */
@ObjectType()
export class Project {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String)
  readonly titleLang!: string;
  @Field(() => String, { nullable: true })
  readonly summary!: string | null;
  @Field(() => Boolean)
  readonly flagship!: boolean;
  @Field(() => LifecycleEnum)
  readonly lifecycle!: Lifecycle;
  @Field(() => UsersServedEnum, { nullable: true })
  readonly usersServed!: UsersServed | null;
  @Field(() => String, { nullable: true })
  readonly url!: string | null;
  @Field(() => Organisation)
  readonly organisation!: Organisation;
  @Field(() => Organisation)
  readonly ministry!: Organisation;
  @Field(() => [Organisation])
  readonly partners!: readonly Organisation[];
  @Field(() => StrategyNode)
  readonly strategyNode!: StrategyNode;
  @Field(() => [StrategyNode], {
    description: "From the top of the strategy down to the project's own node.",
  })
  readonly strategyPath!: readonly StrategyNode[];
  @Field(() => LocalDateScalar, { nullable: true })
  readonly startOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly startPrecision!: DatePrecision | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly plannedEndOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly plannedEndPrecision!: DatePrecision | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly openedOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly openedPrecision!: DatePrecision | null;
  @Field(() => AsOf)
  readonly asOf!: AsOf;
  @Field(() => HealthEnum)
  readonly health!: Health;
  @Field(() => [HealthReason])
  readonly healthReasons!: readonly HealthReason[];
  @Field(() => DeclaredHealthEnum, {
    nullable: true,
    description: 'As the lead organisation declared it last.',
  })
  readonly declaredHealth!: DeclaredHealth | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly declaredOn!: LocalDate | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Steps by which the declared health is better than the computed one; negative: worse.',
  })
  readonly voiceGapSteps!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the last update that covers it.' })
  readonly updatedOn!: LocalDate | null;
  @Field(() => [HealthDeclaration], { description: 'What was declared of it, the latest first.' })
  readonly declarations!: readonly HealthDeclaration[];
  @Field(() => Boolean)
  readonly measured!: boolean;
  @Field(() => PhaseGroupEnum)
  readonly phase!: PhaseGroup;
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Progress over planned progress; null while nothing was planned.',
  })
  readonly spi!: number | null;
  @Field(() => Int, { nullable: true })
  readonly slippageDays!: number | null;
  @Field(() => Int, { nullable: true })
  readonly firstSlippageDays!: number | null;
  @Field(() => Int)
  readonly milestoneCount!: number;
  @Field(() => Int)
  readonly finishedMilestoneCount!: number;
  @Field(() => Int)
  readonly overdueMilestoneCount!: number;
  @Field(() => Int, { nullable: true })
  readonly worstOverdueDays!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly baselineEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly expectedEndOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly lastActualOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly earnedScheduleOn!: LocalDate | null;
  @Field(() => Int, { nullable: true })
  readonly scheduleVarianceDays!: number | null;
  @Field(() => Float, { nullable: true })
  readonly spiTime!: number | null;
  @Field(() => Budget, { nullable: true, description: 'null when not known or not for this reader.' })
  readonly budget!: Budget | null;
  @Field(() => [Milestone], {
    description:
      'The planned milestones of the approved roadmap with what happened to them, in roadmap order.',
  })
  readonly milestones!: readonly Milestone[];
  @Field(() => [RoadmapVersion], { description: 'Every version the reader may see, latest first.' })
  readonly roadmaps!: readonly RoadmapVersion[];
  @Field(() => [Dependency])
  readonly dependencies!: readonly Dependency[];
  @Field(() => [Deployment])
  readonly deployments!: readonly Deployment[];
  @Field(() => [Risk])
  readonly risks!: readonly Risk[];
  @Field(() => [Prerequisite])
  readonly prerequisites!: readonly Prerequisite[];
  @Field(() => [Decision])
  readonly decisions!: readonly Decision[];
  @Field(() => ProjectBasis)
  readonly basis!: ProjectBasis;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
  /** The moment it is read at. */
  readonly reading!: ProgrammeReading;
}

/** A page of projects. */
@ObjectType()
export class ProjectConnection {
  @Field(() => [Project])
  readonly nodes!: readonly Project[];
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;
}
