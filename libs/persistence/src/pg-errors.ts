import { DatabaseError } from 'pg';
import { DomainError } from '#domain/shared/errors.js';

/** SQLSTATEs after which the whole work may be run again. */
const AGAIN = new Set(['40001', '40P01']);

/** Whether the work failed only because another transaction was in its way. */
export function worthAnotherTry(error: unknown): boolean {
  const cause = error instanceof DomainError ? error.cause : error;
  return cause instanceof DatabaseError && AGAIN.has(cause.code ?? '');
}

/** A driver error as the refusal it means; what means nothing to a caller is passed on as it is. */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const translated = meaning(error);
  if (translated === null) return error;
  translated.cause = error;
  return translated;
}

function meaning(error: DatabaseError): DomainError | null {
  const constraint = error.constraint ?? '';
  switch (error.code) {
    case '23505':
    case '23P01':
      return new DomainError('ALREADY_EXISTS', { constraint });
    case '23503':
      return new DomainError(
        error.detail?.includes('still referenced') ? 'STILL_REFERRED_TO' : 'REFERENCE_NOT_FOUND',
        {
          constraint,
        },
      );
    case '23514':
      return new DomainError('OUT_OF_RANGE', { constraint });
    case '57014':
      return new DomainError('TIMED_OUT');
    case '53300':
    case '57P03':
    case '57P01':
      return new DomainError('UNAVAILABLE');
    case '40001':
    case '40P01':
    case '55P03':
      return new DomainError('BUSY');
    default:
      return null;
  }
}
