/** How many sign-ins may fail in a row before the next one has to wait. */
export interface AttemptLimit {
  readonly free: number;
  /** The longest wait, in seconds. */
  readonly longest: number;
}

/** Of one account, whoever tries. */
export const ACCOUNT_LIMIT: AttemptLimit = { free: 5, longest: 900 };
/** From one address, whichever account is tried; wider, because an office shares an address. */
export const ADDRESS_LIMIT: AttemptLimit = { free: 30, longest: 300 };
/** Requests for another password for one address, whether or not somebody has it. */
export const RESET_LIMIT: AttemptLimit = { free: 3, longest: 3600 };
/** The same from one network address. */
export const RESET_ADDRESS_LIMIT: AttemptLimit = { free: 20, longest: 900 };
/** Seconds without an attempt after which earlier failures are forgotten. */
export const FORGOTTEN_AFTER_SECONDS = 3600;

/**
 * Whole seconds still to wait before another sign-in is tried: none for the first `free` failures, then 2, 4, 8 …
 * seconds after the last one, up to the longest.
 */
export function secondsToWait(failures: number, secondsSinceLast: number, limit: AttemptLimit): number {
  if (failures < limit.free || secondsSinceLast >= FORGOTTEN_AFTER_SECONDS) return 0;
  const wait = Math.min(limit.longest, 2 ** (failures - limit.free + 1));
  return Math.max(0, Math.ceil(wait - secondsSinceLast));
}
