import { aheadErrors } from '../shared/date-order.js';
import { DomainError, type ErrorCode, type FieldError } from '../shared/errors.js';
import { stateAfter, type Lifecycle as Moves } from '../shared/lifecycle.js';
import type { LocalDate } from '../shared/local-date.js';
import { wordsErrors } from '../shared/naming.js';
import type { Lifecycle } from './project.js';

/** The steps of a project's life, domain.md section 2. */
export const PROJECT_MOVES = [
  'FRAME',
  'PLAN',
  'START',
  'OPEN',
  'CLOSE',
  'SUSPEND',
  'RESUME',
  'CANCEL',
] as const;
export type ProjectMove = (typeof PROJECT_MOVES)[number];

/** The lifecycle of a project; a suspended one resumes where it was, which `lifecycleAfter` knows. */
export const PROJECT_LIFECYCLE = [
  { move: 'FRAME', from: ['PROPOSED'], to: 'FRAMING' },
  { move: 'PLAN', from: ['FRAMING'], to: 'PLANNED' },
  { move: 'START', from: ['PLANNED'], to: 'IN_PROGRESS' },
  { move: 'OPEN', from: ['IN_PROGRESS'], to: 'OPERATIONAL' },
  { move: 'CLOSE', from: ['OPERATIONAL'], to: 'CLOSED' },
  { move: 'SUSPEND', from: ['PROPOSED', 'FRAMING', 'PLANNED', 'IN_PROGRESS'], to: 'SUSPENDED' },
  {
    move: 'CANCEL',
    from: ['PROPOSED', 'FRAMING', 'PLANNED', 'IN_PROGRESS', 'OPERATIONAL', 'SUSPENDED'],
    to: 'CANCELLED',
  },
] as const satisfies Moves<Lifecycle, ProjectMove>;

/** What a project's next step depends on. */
export interface ProjectStanding {
  readonly lifecycle: Lifecycle;
  /** Where it was when it was last suspended; null when that was not recorded. */
  readonly suspendedFrom: Lifecycle | null;
  readonly hasApprovedRoadmap: boolean;
  /** The day of its last recorded step; null when none is. */
  readonly lastMovedOn: LocalDate | null;
}

/** A step asked for. */
export interface ProjectMoveAsked {
  readonly move: ProjectMove;
  readonly movedOn: LocalDate;
  readonly reason: string | null;
  readonly closingReport: string | null;
}

const NEEDS_REASON: readonly ProjectMove[] = ['SUSPEND', 'CANCEL'];
const REASON_LENGTH = 2_000;
const REPORT_LENGTH = 20_000;

/** Why a project cannot take a step now: MOVE_NOT_ALLOWED, ROADMAP_NOT_APPROVED; null when it can. */
export function whyCannotMove(project: ProjectStanding, move: ProjectMove): ErrorCode | null {
  if (after(project, move) === null) return 'MOVE_NOT_ALLOWED';
  return move === 'PLAN' && !project.hasApprovedRoadmap ? 'ROADMAP_NOT_APPROVED' : null;
}

/** The steps that a project can take now. */
export function movesOpen(project: ProjectStanding): readonly ProjectMove[] {
  return PROJECT_MOVES.filter((move) => whyCannotMove(project, move) === null);
}

/** What is wrong with a step, field by field: it needs its reason or report, and lies between the last one and the status date. */
export function moveErrors(
  { lastMovedOn }: Pick<ProjectStanding, 'lastMovedOn'>,
  { move, movedOn, reason, closingReport }: ProjectMoveAsked,
  statusOn: LocalDate,
): readonly FieldError[] {
  return [
    ...aheadErrors('movedOn', movedOn, statusOn),
    ...(lastMovedOn !== null && movedOn < lastMovedOn
      ? [{ field: 'movedOn', code: 'LATER_CHANGE' as const, params: { fromOn: lastMovedOn } }]
      : []),
    ...(NEEDS_REASON.includes(move) || reason ? wordsErrors('reason', reason ?? '', REASON_LENGTH) : []),
    ...(move === 'CLOSE' ? wordsErrors('closingReport', closingReport ?? '', REPORT_LENGTH) : []),
    ...(move !== 'CLOSE' && closingReport !== null
      ? [{ field: 'closingReport', code: 'REPORT_WITHOUT_CLOSING' as const }]
      : []),
  ];
}

/** Where a step leads; throws what `whyCannotMove` says. */
export function lifecycleAfter(project: ProjectStanding, move: ProjectMove): Lifecycle {
  const why = whyCannotMove(project, move);
  const to = after(project, move);
  if (why !== null || to === null)
    throw new DomainError(why ?? 'MOVE_NOT_ALLOWED', { state: project.lifecycle, move });
  return to;
}

/** Resumed without a record of where it was, a project with an approved roadmap is under way, another being framed. */
function after(project: ProjectStanding, move: ProjectMove): Lifecycle | null {
  if (move !== 'RESUME')
    return stateAfter<Lifecycle, ProjectMove>(PROJECT_LIFECYCLE, project.lifecycle, move);
  if (project.lifecycle !== 'SUSPENDED') return null;
  return project.suspendedFrom ?? (project.hasApprovedRoadmap ? 'IN_PROGRESS' : 'FRAMING');
}
