import type { ProjectRoadmapsQuery } from '../../lib/graphql/graphql.js';

/** The project whose roadmaps a page is about. */
export type RoadmapProject = NonNullable<ProjectRoadmapsQuery['project']>;

/** One version in the project's list. */
export type ListedVersion = RoadmapProject['roadmaps'][number];

/** A milestone with what happens to it. */
export type HappeningMilestone = ListedVersion['milestones'][number];

const OPEN: readonly ListedVersion['state'][] = ['DRAFT', 'PRESENTED', 'RETURNED'];

/** The version that is being worked on or decided. */
export function openVersion({ roadmaps }: RoadmapProject): ListedVersion | undefined {
  return roadmaps.find(({ state }) => OPEN.includes(state));
}

/** The version that is in force. */
export function approvedVersion({ roadmaps }: RoadmapProject): ListedVersion | undefined {
  return roadmaps.find(({ state }) => state === 'APPROVED');
}
