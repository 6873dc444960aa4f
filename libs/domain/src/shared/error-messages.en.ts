import type { ErrorCode } from './errors.js';

/** The sentence of every error in English. */
export const MESSAGES_EN: Readonly<Record<ErrorCode, string>> = {
  UNAUTHENTICATED: 'You are signed out. Sign in to continue.',
  FORBIDDEN: 'Your role does not allow this. Ask the DPGOV administrator.',
  NOT_FOUND: 'What you asked for does not exist or is not open to you.',
  SIGN_IN_FAILED: 'Wrong address or password. Check both and try again.',
  TOO_MANY_ATTEMPTS: 'Too many attempts to sign in. Try again in {seconds} seconds.',
  INVALID_INPUT: 'Some fields need correcting before this can be saved.',
  INVALID_DATE: '“{text}” is not a date. Write it as YYYY-MM-DD, for example 2013-06-07.',
  INVALID_CURSOR: 'This list cannot be continued from here. Go back to its first page.',
  INVALID_QUERY: 'The request could not be read. Reload the page.',
  REQUIRED: 'This field is required. Fill it in.',
  TOO_LONG: 'This text is too long. Keep it to {max} characters.',
  OUT_OF_RANGE: 'The value must lie between {min} and {max}. Correct it.',
  UNKNOWN_VALUE: '“{value}” is not one of the values allowed. Choose one from the list.',
  PAGE_TOO_LARGE: 'A page holds at most {max} rows. Ask for fewer.',
  SESSION_EXCLUDES_OTHERS:
    'A session cannot be combined with another date. Give either the session or the date.',
  SESSION_WITHOUT_DATE: 'The date of this session is not known. Choose another session or a date.',
  QUERY_TOO_DEEP: 'The request goes too many levels deep ({max} at most). Simplify it.',
  QUERY_TOO_COSTLY: 'The request covers too much data. Ask for fewer fields or rows.',
  QUERY_TOO_LARGE: 'The request is too large. Split it into several.',
  REQUEST_NOT_ALLOWED: 'This request was not accepted for security reasons. Reload the page and try again.',
  STALE_VERSION: 'Someone else changed this meanwhile. Compare the two versions, then save again.',
  ALREADY_EXISTS: 'Something with the same code already exists. Choose another.',
  REFERENCE_NOT_FOUND: 'What this field refers to does not exist. Choose one from the list.',
  STILL_REFERRED_TO: 'Other things still refer to this one. Detach them before deleting it.',
  BUSY: 'Others are changing this right now. Try again in a moment.',
  MOVE_NOT_ALLOWED: 'This move is not possible from the present state. Reload to see which moves are.',
  MADE_ALREADY:
    'This was saved already, with other content. Correct what is saved; saving again would add a second one.',
  CODE_FORM: 'A code is made of capitals, digits, hyphens and underscores, 40 at most. Correct it.',
  CODE_IN_USE: 'Other records already use this code, so it no longer changes. Restore the former code.',
  PERIOD_INVERTED: 'The end must come after the beginning ({fromOn}). Correct one of the two dates.',
  PERIOD_OVERLAPS: 'Another period already covers some of these days. Choose dates that do not overlap.',
  LATER_CHANGE: 'A change is already recorded from {fromOn}. Choose that date or a later one.',
  BODY_ENDED: 'This body no longer exists since {endedOn}. Choose another one or an earlier date.',
  SUCCESSOR_WITHOUT_END: 'Give the date on which the body ended and its successor took over.',
  UNDER_ITSELF: 'This would stand under itself. Choose another one.',
  LEVEL_MISPLACED:
    'An initiative hangs on a priority or a measure, an action on an initiative. Choose one of the right level.',
  NODE_NOT_EMPTY:
    'This cannot be removed: on it still hang {nodes} node(s), {projects} project(s), {deployments} deployment(s) and {prerequisites} legal prerequisite(s). Attach them elsewhere first.',
  STEERING_KEPT:
    'The programme always has a steering committee. Choose another one first; this one then ceases to be it.',
  CHAIR_TAKEN: 'Another member already chairs the committee on these dates. Change the presidency first.',
  NOT_A_MEMBER: 'This body does not sit on the committee on that date. Add it to the members first.',
  PERCENT_OUT_OF_RANGE: 'The percentage complete must be a whole number from 0 to 100. Correct it.',
  PERCENT_WITHOUT_DAY: 'Give the day on which this percentage was observed.',
  DAY_WITHOUT_PERCENT: 'Give the percentage observed on this day, or remove the day.',
  PERCENT_NEEDS_ACTUAL_END: 'A milestone at 100 % is finished: give its actual end, or state 99 % at most.',
  ACTUAL_END_NEEDS_FULL_PERCENT: 'A finished milestone is at 100 %: remove the actual end, or state 100 %.',
  DATE_AFTER_STATUS_DATE:
    'This date lies after the status date {statusOn}. What was observed cannot lie ahead: correct the date.',
  BEFORE_EARLIER_STEP:
    'This date comes before that of the earlier step ({earlierOn}). Correct one of the two.',
  INVALID_URL:
    'This is not the address of a site. Write it whole, for example https://www.service-public.ma.',
  LEAD_AS_PARTNER:
    'The leading organisation cannot be a partner of the project as well. Remove it from the partners.',
  LEADS_ALREADY: 'This organisation already leads the project. Choose another one.',
  PROJECT_OVER: 'This project is closed or cancelled, so this can no longer be changed. Reload the page.',
  REPORT_WITHOUT_CLOSING:
    'A closing report belongs to the closing of the project. Remove it, or choose the closing.',
  ROADMAP_NOT_APPROVED: 'The project has no approved roadmap yet. Have it approved, then try again.',
  NOTHING_PROPOSED: 'No field differs from the record. Change what you propose to change, then send it.',
  PROPOSAL_OPEN:
    'A proposal of yours for this project is still awaiting its answer. Withdraw it to make another.',
  PROPOSAL_OUTDATED:
    'The record has changed since this proposal. Compare the values, then confirm that the proposal replaces them.',
  BEFORE_PROJECT_START:
    'This end comes before the beginning of the project ({startOn}). Correct it, or the beginning of the project.',
  MILESTONE_TWICE: 'This milestone stands twice in the roadmap. Remove one of the two rows.',
  NO_DATED_MILESTONE: 'No milestone has an end, so progress could not be measured. Date one at least.',
  NO_WEIGHT: 'The dated milestones carry no weight. Give a weight to one of them at least.',
  ROADMAP_PENDING:
    'A version of the roadmap is already being prepared or awaits its approval. Go on with that one.',
  ROW_NOT_MOVABLE:
    'A row stays in its project. Put the first project back and add a new row to the other project.',
  FILE_TOO_LARGE:
    'The file is larger than {max} MB. Remove what is not part of the workbook, then send it again.',
  PERIOD_CLOSED:
    'This month is closed: its update can no longer be submitted. Go on with the month that is open.',
  STATUS_DATE_AHEAD:
    'Figures cannot be stated later than today ({today}). Choose a past date, or let it move day by day.',
  STATUS_DATE_BEFORE_START:
    'No project had begun by that date: the first one started on {startOn}. Choose a later date.',
  AMBER_AFTER_RED:
    'A project has to be on watch before it is critical (critical threshold: {red}). Correct one of the two.',
  WEEK_WITHOUT_WORK: 'A week needs one working day at least. Untick a day.',
  PASSWORD_TOO_SHORT: 'The password needs at least {min} characters. Make it longer.',
  PASSWORD_WRONG: 'This is not your current password. Check what you typed.',
  LINK_NOT_VALID: 'This link has expired or has been used. Ask for a new one.',
  MAIL_NOT_CONFIGURED: 'Sending e-mail is not set up. Turn to the DPGOV administrator.',
  INVALID_EMAIL: 'This e-mail address is not complete. Write it like name@organisation.ma.',
  ADDRESS_TAKEN: 'Somebody is already registered with this address. Look for them in the list.',
  END_IN_THE_PAST: 'The end cannot lie before today. Choose today or a day to come.',
  GRANT_ENDED: 'This role has already ended. Give a new one if needed.',
  ALREADY_HELD:
    'This person already holds this role for a part of this period. End it first, or change the dates.',
  ALREADY_ACTIVE: 'This person has already chosen a password: an invitation is no longer needed.',
  OWN_ACCOUNT: 'You cannot disable your own account. Ask another administrator.',
  LAST_ADMIN:
    'This is the last DPGOV administrator: without them nobody could manage access. Appoint another one first.',
  ROW_NOT_RESOLVED:
    '{file}, line {line}, column {column}: {reason}. Correct the file and run again; nothing was loaded.',
  TIMED_OUT: 'The answer took too long. Narrow the request or try again.',
  UNAVAILABLE: 'The service is not available at the moment. Try again in a few minutes.',
  INTERNAL: 'Something unexpected happened. Give the reference {reference} to support.',
};
