import type { ErrorParams } from '#domain/shared/errors.js';
import { isLocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { inWords } from './exchange.messages.js';

/** What a sentence is filled in with, its days as the reader's language writes them. */
export function saidParams(params: ErrorParams | undefined, language: Language): ErrorParams {
  const said = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    isLocalDate(value) ? inWords(value, language) : value,
  ]);
  return Object.fromEntries(said) as ErrorParams;
}
