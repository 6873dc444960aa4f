import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PASSWORD_MAX } from '#domain/access/password.js';
import { FORGOTTEN_AFTER_SECONDS } from '#domain/access/sign-in.js';
import { DomainError } from '#domain/shared/errors.js';
import { SignInStore } from '#persistence/sign-in/sign-in.store.js';
import { countAttempt } from './attempts.js';
import { BrowserSessions } from './browser-sessions.js';
import { isPassword } from './passwords.js';

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
    await countAttempt(this.store, keys);
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
