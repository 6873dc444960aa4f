import { Field, ObjectType } from '@nestjs/graphql';
import type { Health } from '#domain/progress/figures.js';
import type { PackedMilestones } from '#domain/roadmap/packed-milestones.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { IntColumnScalar, LocalDateScalar, TextColumnScalar } from '../graphql/scalars.js';

export { ProjectFilter } from './portfolio.types.js';
export { ProjectSort } from '../project/project.types.js';
export { Programme } from '../programme/programme.types.js';

/** What projects of a timeline stand under. */
@ObjectType()
export class TimelineName {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly label!: string;
  @Field(() => String, {
    nullable: true,
    description: "A body's established abbreviation, where there is one.",
  })
  readonly shortLabel!: string | null;
}

const PLACES = 'Places in the list of that name.';

/** The projects of a timeline as columns, so that thousands of them travel light. */
@ObjectType({ description: 'Columns of equal length: the project at one place is spread over all of them.' })
export class TimelineProjects {
  @Field(() => TextColumnScalar)
  readonly code!: readonly string[];
  @Field(() => TextColumnScalar)
  readonly title!: readonly string[];
  @Field(() => TextColumnScalar)
  readonly titleLang!: readonly string[];
  @Field(() => TextColumnScalar)
  readonly health!: readonly Health[];
  @Field(() => IntColumnScalar, { description: '1 for a flagship.' })
  readonly flagship!: readonly number[];
  @Field(() => IntColumnScalar, { description: '1 for one drawn by a roadmap that is not approved yet.' })
  readonly draft!: readonly number[];
  @Field(() => IntColumnScalar)
  readonly progressBp!: readonly (number | null)[];
  @Field(() => IntColumnScalar)
  readonly plannedProgressBp!: readonly (number | null)[];
  @Field(() => IntColumnScalar)
  readonly overdueMilestoneCount!: readonly number[];
  @Field(() => IntColumnScalar)
  readonly slippageDays!: readonly (number | null)[];
  @Field(() => IntColumnScalar, { description: 'Days since 1970-01-01.' })
  readonly startDay!: readonly (number | null)[];
  @Field(() => IntColumnScalar, { description: PLACES })
  readonly organisation!: readonly (number | null)[];
  @Field(() => IntColumnScalar, { description: PLACES })
  readonly ministry!: readonly (number | null)[];
  @Field(() => IntColumnScalar, { description: PLACES })
  readonly priority!: readonly (number | null)[];
}

/** The milestones of a timeline's projects as columns; see `PackedMilestones`. */
@ObjectType()
export class TimelineMilestones implements PackedMilestones {
  @Field(() => IntColumnScalar, {
    description: 'How many milestones each project has, in the order of the projects.',
  })
  readonly counts!: readonly (number | null)[];
  @Field(() => IntColumnScalar, { description: 'Places in the list of phases.' })
  readonly phases!: readonly (number | null)[];
  @Field(() => IntColumnScalar, { description: '1 for a finished milestone.' })
  readonly finished!: readonly (number | null)[];
  @Field(() => IntColumnScalar, {
    description:
      'Days after the last baseline end before it in its project; the first counts from 1970-01-01.',
  })
  readonly baselineEnds!: readonly (number | null)[];
  @Field(() => IntColumnScalar, {
    description: 'Actual or expected end, in days after the last baseline end up to it.',
  })
  readonly ends!: readonly (number | null)[];
  @Field(() => IntColumnScalar, {
    description: 'Own starts, in days after the last baseline end before; empty when there is none.',
  })
  readonly starts!: readonly (number | null)[];
}

/** Every project of a filter on its days. */
@ObjectType()
export class Timeline {
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
  @Field(() => TimelineProjects)
  readonly projects!: TimelineProjects;
  @Field(() => TimelineMilestones)
  readonly milestones!: TimelineMilestones;
  @Field(() => [TimelineName], { description: 'Lead bodies, by name.' })
  readonly organisations!: readonly TimelineName[];
  @Field(() => [TimelineName], { description: 'Ministries by tutelle, by name.' })
  readonly ministries!: readonly TimelineName[];
  @Field(() => [TimelineName], { description: 'Top nodes of the strategy, in its order.' })
  readonly priorities!: readonly TimelineName[];
}
