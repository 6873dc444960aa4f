import type { ErrorCode, ErrorParams } from './errors.js';
import { MESSAGES_AR } from './error-messages.ar.js';
import { MESSAGES_EN } from './error-messages.en.js';
import { MESSAGES_FR } from './error-messages.fr.js';
import type { Language } from './text.js';

/** The sentence of every error in every language; `{name}` is filled in from the error's params. */
export const ERROR_MESSAGES: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = {
  fr: MESSAGES_FR,
  ar: MESSAGES_AR,
  en: MESSAGES_EN,
};

/** An error as a sentence for its reader; a param that is missing leaves an ellipsis, never a code. */
export function errorMessage(code: ErrorCode, language: Language, params: ErrorParams = {}): string {
  return ERROR_MESSAGES[language][code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? '…'),
  );
}
