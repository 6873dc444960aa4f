import { randomBytes } from 'node:crypto';
import { errorMessage } from '#domain/shared/error-messages.js';
import { DomainError, type ErrorCode, type ErrorParams, type FieldError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';

/** An error as every door of the product answers it: in GraphQL's `extensions`, or as the JSON of a file route. */
export interface ErrorAnswer {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields?: readonly FieldError[];
}

/** The reference that an unexpected error is answered and logged with. */
export function newReference(): string {
  return randomBytes(6).toString('hex');
}

/** A refusal as it is answered. */
export function answerOf({ code, params, fields }: DomainError): ErrorAnswer {
  return fields.length > 0 ? { code, params, fields } : { code, params };
}

/** What was not foreseen: the caller learns a reference, the log the rest. */
export function unexpected(reference: string): ErrorAnswer {
  return { code: 'INTERNAL', params: { reference } };
}

/** The refusal behind an error, however often it was wrapped; null when there is none. */
export function refusalIn(error: unknown): DomainError | null {
  let found = error;
  for (let depth = 0; depth < 8 && found !== null && typeof found === 'object'; depth += 1) {
    if (found instanceof DomainError) return found;
    found = 'originalError' in found ? found.originalError : undefined;
  }
  return null;
}

/** The sentence of an answer, with each field's own when there is only one. */
export function sentenceOf({ code, params }: ErrorAnswer, language: Language): string {
  return errorMessage(code, language, params);
}
