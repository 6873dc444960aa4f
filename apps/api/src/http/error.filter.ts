import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, type ErrorCode } from '#domain/shared/errors.js';
import { readerLanguage } from '../auth/reader-language.js';
import {
  answerOf,
  newReference,
  refusalIn,
  sentenceOf,
  unexpected,
  type ErrorAnswer,
} from '../graphql/error-answer.js';
import { ServerLog } from '../log/server-log.js';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  REQUEST_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  STALE_VERSION: 409,
  BUSY: 409,
  TOO_MANY_ATTEMPTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  TIMED_OUT: 503,
};

/**
 * Answers the errors of file routes with the codes of GraphQL, as JSON. Those of resolvers pass through to Apollo, which
 * formats them.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: ServerLog) {}

  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return exception;
    const http = host.switchToHttp();
    const res = http.getResponse<Response>();
    const answer = this.answer(exception);
    if (res.headersSent) res.destroy();
    else {
      const message = sentenceOf(
        answer,
        readerLanguage(http.getRequest<Request>().headers['accept-language']),
      );
      res.status(STATUS[answer.code] ?? 400).json({ ...answer, message });
    }
    return undefined;
  }

  private answer(exception: unknown): ErrorAnswer {
    const refusal = refusalIn(exception) ?? (exception instanceof HttpException ? meaning(exception) : null);
    if (refusal) return answerOf(refusal);
    const reference = newReference();
    this.log.unexpected(exception, reference);
    return unexpected(reference);
  }
}

/** Nest's own refusals: an unknown path, a body that cannot be read. */
function meaning(exception: HttpException): DomainError | null {
  const status = exception.getStatus();
  if (status === 404) return new DomainError('NOT_FOUND');
  return status < 500 ? new DomainError('INVALID_INPUT') : null;
}
