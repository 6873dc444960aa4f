/** Every error the product answers with; the sentence of each stands in error-messages.ts in every language. */
export const ERROR_CODES = [
  // who is calling
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS',
  // what was asked
  'INVALID_INPUT',
  'INVALID_DATE',
  'INVALID_CURSOR',
  'INVALID_QUERY',
  'REQUIRED',
  'TOO_LONG',
  'OUT_OF_RANGE',
  'UNKNOWN_VALUE',
  'PAGE_TOO_LARGE',
  'SESSION_EXCLUDES_OTHERS',
  'SESSION_WITHOUT_DATE',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COSTLY',
  'QUERY_TOO_LARGE',
  'REQUEST_NOT_ALLOWED',
  // what the record says
  'STALE_VERSION',
  'ALREADY_EXISTS',
  'REFERENCE_NOT_FOUND',
  'STILL_REFERRED_TO',
  'BUSY',
  'MOVE_NOT_ALLOWED',
  'MADE_ALREADY',
  // names, dates and places
  'CODE_FORM',
  'CODE_IN_USE',
  'PERIOD_INVERTED',
  'PERIOD_OVERLAPS',
  'LATER_CHANGE',
  'BODY_ENDED',
  'SUCCESSOR_WITHOUT_END',
  'UNDER_ITSELF',
  'LEVEL_MISPLACED',
  'NODE_NOT_EMPTY',
  'STEERING_KEPT',
  'CHAIR_TAKEN',
  'NOT_A_MEMBER',
  // milestones
  'PERCENT_OUT_OF_RANGE',
  'PERCENT_WITHOUT_DAY',
  'DAY_WITHOUT_PERCENT',
  'PERCENT_NEEDS_ACTUAL_END',
  'ACTUAL_END_NEEDS_FULL_PERCENT',
  'DATE_AFTER_STATUS_DATE',
  // projects
  'BEFORE_EARLIER_STEP',
  'INVALID_URL',
  'LEAD_AS_PARTNER',
  'LEADS_ALREADY',
  'PROJECT_OVER',
  'REPORT_WITHOUT_CLOSING',
  'ROADMAP_NOT_APPROVED',
  'NOTHING_PROPOSED',
  'PROPOSAL_OPEN',
  'PROPOSAL_OUTDATED',
  // roadmaps
  'BEFORE_PROJECT_START',
  'MILESTONE_TWICE',
  'NO_DATED_MILESTONE',
  'NO_WEIGHT',
  'ROADMAP_PENDING',
  // monthly updates
  'PERIOD_CLOSED',
  // workbooks
  'FILE_TOO_LARGE',
  'ROW_NOT_MOVABLE',
  // programmes
  'STATUS_DATE_AHEAD',
  'STATUS_DATE_BEFORE_START',
  'AMBER_AFTER_RED',
  'WEEK_WITHOUT_WORK',
  // people, what they may do, how they sign in
  'PASSWORD_TOO_SHORT',
  'PASSWORD_WRONG',
  'LINK_NOT_VALID',
  'MAIL_NOT_CONFIGURED',
  'INVALID_EMAIL',
  'ADDRESS_TAKEN',
  'END_IN_THE_PAST',
  'GRANT_ENDED',
  'ALREADY_HELD',
  'ALREADY_ACTIVE',
  'OWN_ACCOUNT',
  'LAST_ADMIN',
  // seeds
  'ROW_NOT_RESOLVED',
  // the machine
  'TIMED_OUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a message fills in; never anything the reader may not see. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** One field that was refused, by its name in the API, with the rule's own code. */
export interface FieldError {
  readonly field: string;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/** A refusal the caller can understand and act on; anything else that is thrown is INTERNAL. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    /** The fields refused, for INVALID_INPUT. */
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

/** Throws INVALID_INPUT naming the fields refused, when there are any. */
export function refuse(fields: readonly FieldError[]): void {
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', {}, fields);
}
