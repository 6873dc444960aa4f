import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { codeErrors, nameErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';

/** What a programme is called and where its days turn. */
export interface ProgrammeIdentity {
  readonly name: LocalizedText;
  /** An IANA name, `Africa/Casablanca`. */
  readonly timeZone: string;
}

/** Where a programme's days turn unless it says otherwise. */
export const DEFAULT_TIME_ZONE = 'Africa/Casablanca';

/** The fields of a programme's identity that cannot stand. */
export function identityErrors({ name, timeZone }: ProgrammeIdentity): FieldError[] {
  const known = isTimeZone(timeZone);
  return [
    ...nameErrors('name', name),
    ...(known ? [] : [{ field: 'timeZone', code: 'UNKNOWN_VALUE', params: { value: timeZone } } as const]),
  ];
}

/** The same for a programme to be made, whose code stays for good. */
export function newProgrammeErrors(programme: ProgrammeIdentity & { readonly code: string }): FieldError[] {
  return [...codeErrors('code', programme.code), ...identityErrors(programme)];
}

/** What a status date is held against. */
export interface StatusDateBounds {
  /** Today in the programme's time zone. */
  readonly today: LocalDate;
  /** The earliest start of its projects; null when none is known. */
  readonly startOn: LocalDate | null;
}

/** Why a programme's figures cannot be stated at a date: nothing is known of days to come, nothing had begun before its start. */
export function statusDateErrors(statusOn: LocalDate, { today, startOn }: StatusDateBounds): FieldError[] {
  if (statusOn > today) return [{ field: 'statusOn', code: 'STATUS_DATE_AHEAD', params: { today } }];
  if (startOn !== null && statusOn < startOn)
    return [{ field: 'statusOn', code: 'STATUS_DATE_BEFORE_START', params: { startOn } }];
  return [];
}

/** Whether there is a time zone of that IANA name. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(name) && name !== 'UTC') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
