import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import type { Caller } from '../auth/callers.js';

/** What one GraphQL request knows of its caller, with the request itself. */
export interface RequestContext extends Caller {
  readonly req: Request;
  readonly res: Response;
}

/** The request context inside a guard, pipe or decorator; the third argument of every GraphQL resolver. */
function contextOf(execution: ExecutionContext): RequestContext {
  return execution.getArgByIndex<RequestContext>(2);
}

/** The whole request context, as a resolver's parameter. */
export const Context = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext =>
  contextOf(execution),
);

/** Who is calling, as a resolver's parameter. */
export const CallerActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Actor => contextOf(execution).actor,
);

/** The language the caller reads, as a resolver's parameter. */
export const CallerLanguage = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Language => contextOf(execution).language,
);
