import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  FORGOTTEN_AFTER_SECONDS,
  secondsToWait,
} from '#domain/access/sign-in.js';
import { DomainError } from '#domain/shared/errors.js';
import { SignInStore, type AttemptRow } from '#persistence/sign-in/sign-in.store.js';
import { BrowserSessions } from './browser-sessions.js';
import { isPassword, PASSWORD_MAX } from './passwords.js';

/** Signs people in and out. */
@Injectable()
export class SignInService {
  constructor(
    private readonly store: SignInStore,
    private readonly sessions: BrowserSessions,
  ) {}

  /**
   * Begins a session and answers its id. SIGN_IN_FAILED, in the same time, for an unknown address, a wrong
   * password and a disabled person; TOO_MANY_ATTEMPTS with the seconds to wait.
   */
  async signIn(req: Request, res: Response, email: string, password: string): Promise<string> {
    const address = email.trim().toLowerCase().slice(0, PASSWORD_MAX);
    const keys = [`account:${address}`, `address:${req.ip ?? ''}`] as const;
    const wait = await this.store.attempt(keys, toWait);
    if (wait > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { seconds: wait });
    const account = await this.store.account(address);
    const known = await isPassword(account?.password_hash ?? null, password.slice(0, PASSWORD_MAX + 1));
    if (!account || !known || account.disabled) throw new DomainError('SIGN_IN_FAILED');
    const sid = await this.sessions.start(req, res, account.id);
    await this.store.succeeded(...keys);
    return sid;
  }

  /** Ends the caller's session; nothing to do without one. */
  async signOut(req: Request, res: Response): Promise<void> {
    await this.sessions.end(req, res);
    await this.store.forgetAttempts(FORGOTTEN_AFTER_SECONDS);
  }
}

/** The longest wait that the keys' failures ask for; an attempt that has to wait is not counted. */
function toWait(rows: readonly AttemptRow[]): { count: boolean; answer: number } {
  const waits = rows.map(({ key, failures, seconds_since }) =>
    secondsToWait(failures, seconds_since, key.startsWith('account:') ? ACCOUNT_LIMIT : ADDRESS_LIMIT),
  );
  const answer = Math.max(0, ...waits);
  return { count: answer === 0, answer };
}
