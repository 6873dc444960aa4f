import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Health } from '#domain/progress/figures.js';
import type { SessionHealth } from '#domain/progress/health-by-session.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { Decision } from '../committee/committee.types.js';
import { HealthEnum } from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Organisation } from '../organisation/organisation.types.js';
import { HealthCount } from '../portfolio/portfolio.types.js';

export { Programme } from '../programme/programme.types.js';
export { Project } from '../project/project.types.js';
export { ProjectFilter } from '../portfolio/portfolio.types.js';

/** A set's progress and plan on one day. */
@ObjectType()
export class ProgressPoint {
  @Field(() => LocalDateScalar)
  readonly on!: LocalDate;
  @Field(() => Int, { nullable: true, description: 'null after the status date.' })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Int)
  readonly measuredCount!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'The session of the steering committee held on that day.',
  })
  readonly sessionNumber!: number | null;
}

/** Progress and plan over time. */
@ObjectType({
  description:
    'Progress and plan over time: each point is the rollup at its day, by the forecasts, baselines and lifecycle recorded now.',
})
export class ProgressSeries {
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => Int)
  readonly projectCount!: number;
  @Field(() => Int)
  readonly measuredCount!: number;
  @Field(() => [ProgressPoint], {
    description:
      'In order of day: from the first day planned to the last baseline end, every session and the status date among them.',
  })
  readonly points!: readonly ProgressPoint[];
}

/** A programme at one of the two moments compared. */
@ObjectType()
export class SinceMoment {
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => Int)
  readonly projectCount!: number;
  @Field(() => Int)
  readonly measuredCount!: number;
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Int, { nullable: true, description: 'Progress less plan; negative when behind.' })
  readonly gapBp!: number | null;
  @Field(() => Int)
  readonly overdueMilestoneCount!: number;
  @Field(() => [HealthCount])
  readonly health!: readonly HealthCount[];
}

/** How many projects went from one health to another, or stayed. */
@ObjectType()
export class HealthFlow {
  @Field(() => HealthEnum)
  readonly from!: Health;
  @Field(() => HealthEnum)
  readonly to!: Health;
  @Field(() => Int)
  readonly count!: number;
}

/** A project's health at a session of the steering committee. */
@ObjectType()
export class HealthAtSession implements SessionHealth {
  @Field(() => Int)
  readonly number!: number;
  @Field(() => LocalDateScalar)
  readonly heldOn!: LocalDate;
  @Field(() => HealthEnum)
  readonly health!: Health;
}

/** Why a project has its health at the later moment. */
@ObjectType()
export class SinceReason {
  @Field(() => String)
  readonly code!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'As in HealthReason; absent when the reader may not see what it rests on.',
  })
  readonly value!: number | null;
  @Field(() => Int, { nullable: true })
  readonly limit!: number | null;
  @Field(() => Int, { nullable: true })
  readonly count!: number | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly on!: LocalDate | null;
}

/** A project that changed between the two moments. */
@ObjectType()
export class SinceProject {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => Boolean)
  readonly flagship!: boolean;
  @Field(() => Organisation)
  readonly organisation!: Organisation;
  @Field(() => HealthEnum)
  readonly from!: Health;
  @Field(() => HealthEnum)
  readonly to!: Health;
  @Field(() => Boolean, { description: 'It was RED and is not any more.' })
  readonly leftRed!: boolean;
  @Field(() => Int, { nullable: true })
  readonly slippageDaysBefore!: number | null;
  @Field(() => Int, { nullable: true })
  readonly slippageDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'By how many days its slippage grew; negative when it shrank.',
  })
  readonly slippedByDays!: number | null;
  @Field(() => [SinceReason])
  readonly healthReasons!: readonly SinceReason[];
}

/** Projects that changed alike. */
@ObjectType({ description: 'Projects that changed alike: how many, and the first of them.' })
export class SinceList {
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => [SinceProject])
  readonly nodes!: readonly SinceProject[];
}

/** What changed between an earlier moment and the status date. */
@ObjectType({ description: 'What changed between an earlier moment and the status date.' })
export class Since {
  @Field(() => Int, {
    nullable: true,
    description: 'The session compared with; null when a date was asked for.',
  })
  readonly session!: number | null;
  @Field(() => Int, { description: 'Calendar days between the two moments.' })
  readonly days!: number;
  @Field(() => SinceMoment)
  readonly before!: SinceMoment;
  @Field(() => SinceMoment)
  readonly after!: SinceMoment;
  @Field(() => [HealthFlow], { description: 'Those that occur; they add up to the number of projects.' })
  readonly flows!: readonly HealthFlow[];
  @Field(() => SinceList)
  readonly turnedRed!: SinceList;
  @Field(() => SinceList)
  readonly turnedAmberFromGreen!: SinceList;
  @Field(() => SinceList)
  readonly turnedGreen!: SinceList;
  @Field(() => SinceList)
  readonly finished!: SinceList;
  @Field(() => SinceList, { description: 'Those whose slippage grew, the one that grew most first.' })
  readonly slipped!: SinceList;
  @Field(() => [Decision], { description: 'What the session compared with decided.' })
  readonly decisions!: readonly Decision[];
}
