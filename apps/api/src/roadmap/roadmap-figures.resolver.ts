import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ToldExplanation } from '#domain/progress/told-explanation.js';
import { Explanation, RoadmapFigures } from './roadmap.types.js';

/** The explanations of the figures that a roadmap gives its project. */
@Resolver(() => RoadmapFigures)
export class RoadmapFiguresResolver {
  @ResolveField(() => [Explanation], { description: 'Each figure opened to what it was computed from.' })
  explain(@Parent() { opened }: RoadmapFigures): ToldExplanation[] {
    return opened();
  }
}
