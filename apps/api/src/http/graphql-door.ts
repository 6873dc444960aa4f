import { json, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { DomainError, type ErrorCode } from '#domain/shared/errors.js';
import { readerLanguage } from '../auth/reader-language.js';
import { answerOf, sentenceOf } from '../graphql/error-answer.js';
import { BODY_LIMIT } from '../graphql/limits.js';

/**
 * What a request passes before Apollo: POST alone, JSON alone (a page of another site cannot send it without being asked
 * for leave first), one operation, at most 100 kB.
 */
export function graphqlDoor(): (RequestHandler | ErrorRequestHandler)[] {
  return [onlyPostedJson, json({ limit: BODY_LIMIT, strict: true }), oneOperation, unreadable];
}

const onlyPostedJson: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST') {
    res.setHeader('allow', 'POST');
    refuse(req, res, 405, 'REQUEST_NOT_ALLOWED');
  } else if (!/^application\/(graphql-response\+)?json\b/i.test(req.headers['content-type'] ?? '')) {
    refuse(req, res, 415, 'REQUEST_NOT_ALLOWED');
  } else {
    next();
  }
};

const oneOperation: RequestHandler = (req, res, next) => {
  if (Array.isArray(req.body)) refuse(req, res, 400, 'QUERY_TOO_LARGE');
  else next();
};

const unreadable: ErrorRequestHandler = (error: { status?: number; type?: string }, req, res, _next) => {
  if (error.type === 'entity.too.large') refuse(req, res, 413, 'QUERY_TOO_LARGE');
  else refuse(req, res, error.status ?? 400, 'INVALID_QUERY');
};

function refuse(req: Request, res: Parameters<RequestHandler>[1], status: number, code: ErrorCode): void {
  const answer = answerOf(new DomainError(code));
  const message = sentenceOf(answer, readerLanguage(req.headers['accept-language']));
  res.status(status).json({ errors: [{ message, extensions: answer }] });
}
