import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import {
  answerOf,
  newReference,
  refusalIn,
  sentenceOf,
  unexpected,
  type ErrorAnswer,
} from './error-answer.js';

/** Where an error that nobody foresaw is written down. */
export type ErrorLog = (error: unknown, reference: string) => void;

/** Codes that Apollo gives to documents it cannot run. */
const UNREADABLE = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

const DETAIL_LENGTH = 300;
/** Apollo's answer to a request that a browser sends without asking first. */
const CROSS_SITE = /Cross-Site Request Forgery/;

/**
 * Makes Apollo's `formatError`: every error bears `extensions { code, params, fields? }` and a sentence (in French until
 * `speakErrors` gives it in the reader's language); what is not ours is INTERNAL with a reference that the log bears.
 */
export function formatErrorWith(log: ErrorLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const answer = answerFor(formatted, error, log);
    const { locations, path } = formatted;
    return {
      message: sentenceOf(answer, 'fr'),
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { ...answer },
    };
  };
}

/** The same errors with their sentences in the reader's language. */
export function speakErrors(
  errors: readonly GraphQLFormattedError[],
  language: Language,
): GraphQLFormattedError[] {
  return errors.map((error) => ({
    ...error,
    message: sentenceOf(error.extensions as unknown as ErrorAnswer, language),
  }));
}

function answerFor(formatted: GraphQLFormattedError, error: unknown, log: ErrorLog): ErrorAnswer {
  const code = formatted.extensions?.['code'];
  const refusal = refusalIn(error);
  if (refusal) return answerOf(fromScalar(refusal, formatted) ?? refusal);
  if (code === ApolloServerErrorCode.BAD_USER_INPUT) return answerOf(wrongVariable(formatted.message));
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(formatted.message))
    return answerOf(new DomainError('QUERY_TOO_LARGE'));
  if (CROSS_SITE.test(formatted.message)) return answerOf(new DomainError('REQUEST_NOT_ALLOWED'));
  if (UNREADABLE.has(code)) {
    const detail = formatted.message.slice(0, DETAIL_LENGTH);
    return answerOf(wrongLiteral(formatted.message) ?? new DomainError('INVALID_QUERY', { detail }));
  }
  const reference = newReference();
  log((error as GraphQLError | undefined)?.originalError ?? error, reference);
  return unexpected(reference);
}

/** A scalar's refusal of a variable or literal, told by its field. */
function fromScalar(refusal: DomainError, { message, path }: GraphQLFormattedError): DomainError | null {
  if (path !== undefined || refusal.code !== 'INVALID_DATE') return null;
  return refused({ field: fieldIn(message), code: refusal.code, params: refusal.params });
}

/** What graphql-js says of a variable it could not take, as the field it stands for. */
function wrongVariable(message: string): DomainError {
  const field = fieldIn(message);
  if (/was not provided|must not be null|to be non-nullable|to be null/.test(message))
    return refused({ field: missingFieldIn(message) ?? field, code: 'REQUIRED' });
  return refused({ field, code: 'UNKNOWN_VALUE', params: { value: valueIn(message) } });
}

/** The same of a value written into the document. */
function wrongLiteral(message: string): DomainError | null {
  const match =
    /^(?:Expected value of type|Value) "[^"]*"[^]*?(?:found (?<found>.+?)[.;]|does not exist)/.exec(message);
  if (!match) return null;
  return refused({
    field: 'query',
    code: 'UNKNOWN_VALUE',
    params: { value: match.groups?.['found'] ?? valueIn(message) },
  });
}

function refused(field: FieldError): DomainError {
  return new DomainError('INVALID_INPUT', {}, [field]);
}

/** `Variable "$input" got invalid value 3 at "input.title"; …` speaks of `input.title`, else of its variable. */
function fieldIn(message: string): string {
  return / at "([^"]+)"; /.exec(message)?.[1] ?? /^Variable "\$([^"]+)"/.exec(message)?.[1] ?? 'query';
}

/** `… Field "id" of required type "ID!" was not provided.` speaks of a field inside the value. */
function missingFieldIn(message: string): string | null {
  const inner = /Field "([^"]+)" of required type/.exec(message)?.[1];
  const outer = fieldIn(message);
  return inner === undefined ? null : outer === 'query' ? inner : `${outer}.${inner}`;
}

function valueIn(message: string): string {
  const match = /got invalid value (.+?)(?: at "|; )/.exec(message) ?? /^Value "([^"]*)"/.exec(message);
  return (match?.[1] ?? '').slice(0, 100);
}
