import type { CombinedError } from 'urql';
import type { ErrorCode, ErrorParams, FieldError } from '#domain/shared/errors.js';

/** A refusal as the API gives it; what never reached the API is UNAVAILABLE. */
export interface ApiError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: readonly FieldError[];
  /** The log's mark of an INTERNAL error. */
  readonly reference: string | null;
}

/** What an answer's error says. */
export function errorOf(error: CombinedError): ApiError {
  const first = error.graphQLErrors[0];
  if (!first) return { code: 'UNAVAILABLE', params: {}, fields: [], reference: null };
  const { code, params, fields, reference } = first.extensions;
  return {
    code: typeof code === 'string' ? (code as ErrorCode) : 'INTERNAL',
    params: isParams(params) ? params : {},
    fields: Array.isArray(fields) ? (fields as FieldError[]) : [],
    reference: typeof reference === 'string' ? reference : null,
  };
}

function isParams(value: unknown): value is ErrorParams {
  return typeof value === 'object' && value !== null;
}
