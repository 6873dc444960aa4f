/** One thing that `npm run masar --` can do. */
export interface Command {
  /** As it is typed: `figures verify`. */
  readonly name: string;
  readonly summary: string;
  /** What may follow the name, one line each. */
  readonly usage: readonly string[];
  /** Does it on the database at `url`; resolves to the exit status, 0 only when what was asked holds. */
  run(args: readonly string[], url: string): Promise<number>;
}

/** A command that was typed wrongly; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
