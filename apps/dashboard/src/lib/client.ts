import {
  cacheExchange,
  Client,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Exchange,
  type OperationResult,
} from 'urql';
import { fetchOrTakeUp, forgetBegun } from './begun.js';
import { errorOf } from './errors.js';
import type { Language } from './language.js';

/** The door to the API: one client for one reader in one language; a new one starts with nothing remembered. */
export function apiClient(language: Language, onSignedOut: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      rereadFirst(),
      cacheExchange,
      mapExchange({
        onOperation({ kind }) {
          if (kind === 'mutation') forgetBegun();
        },
        onError(error) {
          if (errorOf(error).code === 'UNAUTHENTICATED') onSignedOut();
        },
        onResult: withoutEffect,
      }),
      fetchExchange,
    ],
    fetch: fetchOrTakeUp,
    fetchOptions: { credentials: 'same-origin', headers: { 'accept-language': language } },
  });
}

/** A change that never reached the API makes nothing out of date: what is on the page stays, without a connection too. */
function withoutEffect(result: OperationResult): OperationResult | undefined {
  const { operation, error } = result;
  if (operation.kind !== 'mutation' || !error?.networkError) return undefined;
  const context = { ...operation.context, additionalTypenames: [] };
  return { ...result, operation: makeOperation('mutation', operation, context) };
}

/** A change is told after this long even when something is still being read. */
const LONGEST_MS = 3_000;

/**
 * A change is told once what it made out of date has been read again: what stands beside it on the page can be changed next, at
 * the version that now holds.
 */
function rereadFirst(): Exchange {
  const reading = new Map<number, () => void>();
  let idle = Promise.resolve();
  const ended = (key: number): void => {
    reading.get(key)?.();
    reading.delete(key);
  };
  return mapExchange({
    onOperation({ key, kind, context }) {
      if (kind === 'teardown') ended(key);
      if (kind !== 'query' || context.requestPolicy !== 'network-only' || reading.has(key)) return;
      const read = new Promise<void>((resolve) => reading.set(key, resolve));
      idle = Promise.all([idle, read]).then(() => undefined);
    },
    onResult(result) {
      if (result.operation.kind !== 'mutation') {
        if (!result.stale) ended(result.operation.key);
        return undefined;
      }
      // What was refused or lost made nothing out of date.
      if (result.error) return undefined;
      // The queries are sent again in the next turn.
      return new Promise((resolve) =>
        setTimeout(() => {
          void idle.then(() => resolve(result));
          setTimeout(() => resolve(result), LONGEST_MS);
        }),
      );
    },
  });
}
