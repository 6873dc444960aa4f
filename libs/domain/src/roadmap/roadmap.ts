/** The states of one version of a roadmap. */
export const ROADMAP_STATES = [
  'DRAFT',
  'PRESENTED',
  'APPROVED',
  'SUPERSEDED',
  'RETURNED',
  'WITHDRAWN',
] as const;
export type RoadmapState = (typeof ROADMAP_STATES)[number];
