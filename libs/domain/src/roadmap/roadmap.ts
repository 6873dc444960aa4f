import { LIFECYCLES_OVER, type Lifecycle as ProjectLifecycle } from '../project/project.js';
import type { ErrorCode } from '../shared/errors.js';
import type { Lifecycle } from '../shared/lifecycle.js';

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

/** What is done with a version of a roadmap; SUPERSEDE happens to the former one when another is approved. */
export const ROADMAP_MOVES = ['PRESENT', 'APPROVE', 'RETURN', 'REOPEN', 'WITHDRAW', 'SUPERSEDE'] as const;
export type RoadmapMove = (typeof ROADMAP_MOVES)[number];

/** The lifecycle of one version of a roadmap, domain.md section 2. */
export const ROADMAP_LIFECYCLE = [
  { move: 'PRESENT', from: ['DRAFT'], to: 'PRESENTED' },
  { move: 'APPROVE', from: ['PRESENTED'], to: 'APPROVED' },
  { move: 'RETURN', from: ['PRESENTED'], to: 'RETURNED' },
  { move: 'REOPEN', from: ['RETURNED'], to: 'DRAFT' },
  { move: 'WITHDRAW', from: ['DRAFT'], to: 'WITHDRAWN' },
  { move: 'SUPERSEDE', from: ['APPROVED'], to: 'SUPERSEDED' },
] as const satisfies Lifecycle<RoadmapState, RoadmapMove>;

const PENDING: readonly RoadmapState[] = ['DRAFT', 'PRESENTED', 'RETURNED'];

/**
 * Why a project cannot be given another draft: PROJECT_OVER, or ROADMAP_PENDING while a version is still being worked
 * on or decided; null when it can.
 */
export function whyCannotDraft(
  lifecycle: ProjectLifecycle,
  versions: readonly RoadmapState[],
): ErrorCode | null {
  if (LIFECYCLES_OVER.includes(lifecycle)) return 'PROJECT_OVER';
  return versions.some((state) => PENDING.includes(state)) ? 'ROADMAP_PENDING' : null;
}
