import type { FormValue } from '../form/form.js';
import type { ReadCode } from './read-codes.js';
import { shown } from './refusal.js';

/** What became of a cell under its column: its value, perhaps with something to say, or why it is not taken. */
export type Conversion =
  | { readonly value: FormValue; readonly note?: Told; readonly refused?: undefined }
  | { readonly refused: Told };

/** What is told of a cell. */
export interface Told {
  readonly code: ReadCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A value as it is. */
export function taken(value: FormValue, note?: Told): Conversion {
  return note ? { value, note } : { value };
}

/** A cell that is not taken, and why. */
export function refused(code: ReadCode, params?: Told['params']): Conversion {
  return { refused: params ? { code, params } : { code } };
}

/** A cell that is not taken for what it says. */
export function misread(code: ReadCode, said: string | number): Conversion {
  return refused(code, { value: shown(String(said)) });
}
