import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '#domain/shared/errors.js';

/** SQLSTATEs after which the whole work may be run again. */
const AGAIN = new Set(['40001', '40P01']);

/** Whether the work failed only because another transaction was in its way. */
export function worthAnotherTry(error: unknown): boolean {
  const cause = driverError(error instanceof DomainError ? error.cause : error);
  return cause instanceof DatabaseError && AGAIN.has(cause.code ?? '');
}

/** What the driver threw; TypeORM's writes wrap it. */
function driverError(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}

/** A driver error as the refusal it means; what means nothing to a caller is passed on as it is. */
export function translateDatabaseError(error: unknown): unknown {
  const thrown = driverError(error);
  if (isBrokenConnection(thrown)) return Object.assign(new DomainError('UNAVAILABLE'), { cause: thrown });
  if (!(thrown instanceof DatabaseError)) return error;
  const translated = meaning(thrown);
  if (translated === null) return error;
  translated.cause = thrown;
  return translated;
}

/** Whether a connection that had been had broke off: the database restarted, or the network failed. */
function isBrokenConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || error instanceof DatabaseError) return false;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return code === 'ECONNRESET' || code === 'EPIPE' || message === 'Connection terminated unexpectedly';
}

/** Throws UNAVAILABLE: no connection could be had, because the database is away or the pool is full. */
export function unavailable(cause: unknown): never {
  const refusal = new DomainError('UNAVAILABLE');
  refusal.cause = cause;
  throw refusal;
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
    case '22021': // a character that the database cannot hold, such as U+0000
      return new DomainError('INVALID_INPUT');
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
