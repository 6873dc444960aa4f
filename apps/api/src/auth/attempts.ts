import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  RESET_ADDRESS_LIMIT,
  RESET_LIMIT,
  secondsToWait,
  type AttemptLimit,
} from '#domain/access/sign-in.js';
import { DomainError } from '#domain/shared/errors.js';
import type { AttemptRow, SignInStore } from '#persistence/sign-in/sign-in.store.js';

/** The limits of attempts, by what stands before the colon of their keys. */
const LIMITS = {
  account: ACCOUNT_LIMIT,
  address: ADDRESS_LIMIT,
  reset: RESET_LIMIT,
  'reset-address': RESET_ADDRESS_LIMIT,
} as const satisfies Readonly<Record<string, AttemptLimit>>;

/** What attempts are counted under: `account:` and an address of mail, `address:` and one of the network … */
export type AttemptKey = `${keyof typeof LIMITS}:${string}`;

/** Counts one more attempt under every key; TOO_MANY_ATTEMPTS with the seconds to wait when one asks for a wait. */
export async function countAttempt(store: SignInStore, keys: readonly AttemptKey[]): Promise<void> {
  const seconds = await store.attempt(keys, toWait);
  if (seconds > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { seconds });
}

/** The longest wait that the keys' failures ask for; an attempt that has to wait is not counted. */
function toWait(rows: readonly AttemptRow[]): { count: boolean; answer: number } {
  const waits = rows.map(({ key, failures, seconds_since }) =>
    secondsToWait(failures, seconds_since, limitOf(key)),
  );
  const answer = Math.max(0, ...waits);
  return { count: answer === 0, answer };
}

function limitOf(key: string): AttemptLimit {
  const limits: Readonly<Record<string, AttemptLimit>> = LIMITS;
  return limits[key.slice(0, key.indexOf(':'))] ?? ACCOUNT_LIMIT;
}
