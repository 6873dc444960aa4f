import type { Actor } from '#domain/access/actor.js';
import { DomainError, refuse, type FieldError } from '#domain/shared/errors.js';
import { isUuid } from './uuid.js';

/** What an id leads to, as `find` gives it; NOT_FOUND when it is no id or leads nowhere, UNAUTHENTICATED for the public. */
export async function lockedById<T>(
  actor: Actor,
  id: string,
  find: (id: string) => Promise<T | null>,
): Promise<T> {
  const found = actor.kind !== 'public' && isUuid(id) ? await find(id) : null;
  if (found === null) throw new DomainError(actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
  return found;
}

/** Throws STALE_VERSION with what changed meanwhile, unless the edit was made from the version that stands. */
export async function refuseStale(
  { version }: { readonly version: number },
  made: number,
  changedSince: () => Promise<readonly FieldError[]>,
): Promise<void> {
  if (version !== made) throw new DomainError('STALE_VERSION', { version }, asInput(await changedSince()));
}

/** Throws INVALID_INPUT naming the fields refused as the operation's input names them, when there are any. */
export function refuseInput(fields: readonly FieldError[]): void {
  refuse(asInput(fields));
}

function asInput(fields: readonly FieldError[]): FieldError[] {
  return fields.map((error) => ({ ...error, field: `input.${error.field}` }));
}
