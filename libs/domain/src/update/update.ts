import type { ErrorCode, FieldError } from '../shared/errors.js';
import type { Lifecycle } from '../shared/lifecycle.js';
import type { LocalDate } from '../shared/local-date.js';
import { wordsErrors } from '../shared/naming.js';
import type { Language } from '../shared/text.js';
import { urlErrors } from '../shared/url.js';
import type { DeclaredHealth } from '../progress/figures.js';

/** The states of a progress update, domain.md section 2. */
export const UPDATE_STATES = ['OPEN', 'SUBMITTED', 'RETURNED', 'VALIDATED'] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

/** What is done with a progress update. */
export const UPDATE_MOVES = ['SUBMIT', 'RETURN', 'VALIDATE'] as const;
export type UpdateMove = (typeof UPDATE_MOVES)[number];

/** The lifecycle of a progress update. */
export const UPDATE_LIFECYCLE = [
  { move: 'SUBMIT', from: ['OPEN', 'RETURNED'], to: 'SUBMITTED' },
  { move: 'RETURN', from: ['SUBMITTED'], to: 'RETURNED' },
  { move: 'VALIDATE', from: ['SUBMITTED'], to: 'VALIDATED' },
] as const satisfies Lifecycle<UpdateState, UpdateMove>;

const UPDATE_WRITTEN_IN: readonly UpdateState[] = ['OPEN', 'RETURNED'];

/**
 * Why an update cannot be written or submitted: MOVE_NOT_ALLOWED while DPGOV has it or once it is validated,
 * PERIOD_CLOSED when its month went by before it was ever submitted; null when it can.
 */
export function whyCannotWrite(state: UpdateState, closedOn: LocalDate | null): ErrorCode | null {
  if (!UPDATE_WRITTEN_IN.includes(state)) return 'MOVE_NOT_ALLOWED';
  return state === 'OPEN' && closedOn !== null ? 'PERIOD_CLOSED' : null;
}

/** Whether an SPGOV found the figures of a project right as they stood, or changed them. */
export const CONFIRMATIONS = ['UNCHANGED', 'CHANGED'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What an update says of one project. */
export interface ProjectUpdateRecord {
  readonly confirmation: Confirmation | null;
  readonly declaredHealth: DeclaredHealth | null;
  /** Why, in a sentence. */
  readonly sentence: string | null;
  /** The language the sentence is written in. */
  readonly sentenceLang: Language | null;
  /** Web addresses of what proves it. */
  readonly evidenceUrls: readonly string[];
}

/** An edit of what an update says of one project: what is absent stays, null empties. */
export type ProjectUpdateEdit = Partial<ProjectUpdateRecord>;

/** Nothing said yet. */
export const UNSAID: ProjectUpdateRecord = {
  ...{ confirmation: null, declaredHealth: null, sentence: null, sentenceLang: null, evidenceUrls: [] },
};

const SENTENCE_LENGTH = 500;
const COMMENTS_LENGTH = 4_000;
const MOST_EVIDENCE = 10;

/** What an update says of a project as an edit leaves it; a sentence that is gone has no language. */
export function editedProjectUpdate(
  record: ProjectUpdateRecord,
  edit: ProjectUpdateEdit,
): ProjectUpdateRecord {
  const after = { ...record, ...edit };
  return after.sentence === null ? { ...after, sentenceLang: null } : after;
}

/** What is wrong with what an update says of a project, field by field; empty when it can be kept as it is. */
export function projectUpdateErrors({ sentence, evidenceUrls }: ProjectUpdateRecord): readonly FieldError[] {
  return [
    ...(sentence === null ? [] : wordsErrors('sentence', sentence, SENTENCE_LENGTH)),
    ...(evidenceUrls.length > MOST_EVIDENCE
      ? [{ field: 'evidenceUrls', code: 'OUT_OF_RANGE' as const, params: { min: 0, max: MOST_EVIDENCE } }]
      : []),
    ...evidenceUrls.flatMap((url, index) => urlErrors(`evidenceUrls.${index}`, url)),
  ];
}

/** What an update still lacks on a project before it can be submitted, by field. */
export function missingIn({
  confirmation,
  declaredHealth,
  sentence,
}: ProjectUpdateRecord): readonly string[] {
  const needed = { confirmation, declaredHealth, sentence };
  return Object.entries(needed)
    .filter(([, given]) => !given)
    .map(([field]) => field);
}

/** What an update still lacks before it can be submitted: REQUIRED, named by the project's code and the field. */
export function submitErrors(
  projects: readonly { readonly code: string; readonly said: ProjectUpdateRecord }[],
): readonly FieldError[] {
  return projects.flatMap(({ code, said }) =>
    missingIn(said).map((field) => ({ field: `projects.${code}.${field}`, code: 'REQUIRED' as const })),
  );
}

/** Comments on an update: of the whole, and of single projects by their codes. */
export interface UpdateComments {
  readonly comments: string | null;
  readonly ofProjects: readonly { readonly projectCode: string; readonly comments: string }[];
}

/** What is wrong with the comments on an update: at least one is needed to return it, each on a project that it covers. */
export function updateCommentErrors(
  move: UpdateMove,
  { comments, ofProjects }: UpdateComments,
  covered: readonly string[],
): readonly FieldError[] {
  const said = comments !== null || ofProjects.length > 0;
  if (move === 'RETURN' && !said) return [{ field: 'comments', code: 'REQUIRED' }];
  return [
    ...(comments === null ? [] : wordsErrors('comments', comments, COMMENTS_LENGTH)),
    ...ofProjects.flatMap(({ projectCode, comments: words }, index) => [
      ...(covered.includes(projectCode)
        ? []
        : [{ field: `projectComments.${index}.projectCode`, code: 'REFERENCE_NOT_FOUND' as const }]),
      ...wordsErrors(`projectComments.${index}.comments`, words, COMMENTS_LENGTH),
    ]),
  ];
}
