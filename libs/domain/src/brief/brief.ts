import type { UsersServed } from '../project/project.js';
import { orderErrors } from '../shared/date-order.js';
import type { FieldError } from '../shared/errors.js';
import type { Lifecycle } from '../shared/lifecycle.js';
import type { LocalDate } from '../shared/local-date.js';
import { amountErrors } from '../shared/money.js';
import { codeErrors, lengthErrors, nameErrors, wordsErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';

/** The states of a project brief (feuille de cadrage), domain.md section 2. */
export const BRIEF_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'] as const;
export type BriefState = (typeof BRIEF_STATES)[number];

/** What is done with a brief. */
export const BRIEF_MOVES = ['SUBMIT', 'RETURN', 'APPROVE'] as const;
export type BriefMove = (typeof BRIEF_MOVES)[number];

/** The lifecycle of a brief; approval makes a project of it. */
export const BRIEF_LIFECYCLE = [
  { move: 'SUBMIT', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  { move: 'RETURN', from: ['SUBMITTED'], to: 'RETURNED' },
  { move: 'APPROVE', from: ['SUBMITTED'], to: 'APPROVED' },
] as const satisfies Lifecycle<BriefState, BriefMove>;

/** The states in which a brief is still being written. */
export const BRIEF_WRITTEN_IN: readonly BriefState[] = ['DRAFT', 'RETURNED'];

/** What a brief says of the project to be. */
export interface BriefRecord {
  /** The code that the project is to bear. */
  readonly code: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly usersServed: UsersServed | null;
  /** Code of the strategy node that the project is to hang on. */
  readonly strategyNodeCode: string | null;
  readonly startOn: LocalDate | null;
  readonly plannedEndOn: LocalDate | null;
  readonly budgetPlannedCentimes: number | null;
  /** Codes of the organisations that are to help its lead. */
  readonly partnerCodes: readonly string[];
}

/** An edit of a brief: what is absent stays, null empties. */
export type BriefEdit = Partial<BriefRecord>;

const SUMMARY_LENGTH = 4_000;
const COMMENTS_LENGTH = 4_000;

/** The brief as an edit leaves it. */
export function editedBrief(brief: BriefRecord, edit: BriefEdit): BriefRecord {
  return { ...brief, ...edit };
}

/** What is wrong with a brief, field by field; empty when it can be kept as it is. */
export function briefErrors(brief: BriefRecord, leadCode: string): readonly FieldError[] {
  const { startOn, plannedEndOn } = brief;
  return [
    ...codeErrors('code', brief.code),
    ...nameErrors('title', brief.title),
    ...lengthErrors('summary', brief.summary, SUMMARY_LENGTH),
    ...orderErrors([
      { field: 'startOn', on: startOn },
      { field: 'plannedEndOn', on: plannedEndOn },
    ]),
    ...amountErrors('budgetPlannedMad', brief.budgetPlannedCentimes),
    ...(brief.partnerCodes.includes(leadCode)
      ? [{ field: 'partnerCodes', code: 'LEAD_AS_PARTNER' as const }]
      : []),
  ];
}

/** What a brief still lacks before it can be submitted: all that a project cannot begin without. */
export function submitErrors(brief: BriefRecord): readonly FieldError[] {
  const { usersServed, strategyNodeCode, startOn, plannedEndOn } = brief;
  const needed = { 'summary.fr': brief.summary.fr, usersServed, strategyNodeCode, startOn, plannedEndOn };
  return Object.entries(needed)
    .filter(([, given]) => !given)
    .map(([field]) => ({ field, code: 'REQUIRED' }));
}

/** What is wrong with the comments on a brief: needed to return it, and not without end. */
export function commentErrors(move: BriefMove, comments: string | null): readonly FieldError[] {
  return move === 'RETURN' || comments ? wordsErrors('comments', comments ?? '', COMMENTS_LENGTH) : [];
}
