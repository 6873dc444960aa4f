import type { FieldError } from '../shared/errors.js';

/** The shortest password that a person may choose. */
export const PASSWORD_MIN = 12;
/** The longest password taken. */
export const PASSWORD_MAX = 200;

/** Why a password cannot be chosen, as the error of a field: PASSWORD_TOO_SHORT, TOO_LONG; nothing when it can. */
export function passwordErrors(password: string, field: string): FieldError[] {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return [{ field, code: 'PASSWORD_TOO_SHORT', params: { min: PASSWORD_MIN } }];
  if (length > PASSWORD_MAX) return [{ field, code: 'TOO_LONG', params: { max: PASSWORD_MAX } }];
  return [];
}
