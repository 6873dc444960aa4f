import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor, Subject } from '#domain/access/actor.js';
import { linkHolds } from '#domain/access/one-time-link.js';
import { PASSWORD_MAX, passwordErrors } from '#domain/access/password.js';
import { DomainError, refuse } from '#domain/shared/errors.js';
import { linkOf, setPassword } from '#persistence/access/one-time-link.store.js';
import { Db } from '#persistence/db.js';
import { SignInStore } from '#persistence/sign-in/sign-in.store.js';
import { countAttempt } from './attempts.js';
import { Callers, type Caller } from './callers.js';
import { hashOfToken } from './one-time-token.js';
import { hashPassword, isPassword } from './passwords.js';
import type { ChangePasswordInput, OneTimeLink, SetPasswordInput } from './password.types.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign-in' };

/** Passwords chosen by a one-time link and changed by their owner. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly db: Db,
    private readonly store: SignInStore,
    private readonly callers: Callers,
  ) {}

  /** Whom a one-time link is for and what it lets them do; null when it holds no longer, or never did. */
  async link(token: string): Promise<OneTimeLink | null> {
    const found = await this.db.read({ ...SIGN_IN }, (tx) => {
      tx.require('person.read', subjectOf(null));
      return linkOf(tx, hashOfToken(token));
    });
    return found && linkHolds(found) ? found : null;
  }

  /** Sets the password of the person a link is for, once; INVALID_INPUT, LINK_NOT_VALID. */
  async setByLink({ token, password }: SetPasswordInput): Promise<void> {
    refuse(passwordErrors(password, 'input.password'));
    const passwordHash = await hashPassword(password);
    const email = await this.db.write(SIGN_IN, async (tx) => {
      const link = await linkOf(tx, hashOfToken(token), { lock: true });
      if (link === null || !linkHolds(link)) throw new DomainError('LINK_NOT_VALID');
      const { personId, purpose } = link;
      const grant = tx.authorize('person.set-password', subjectOf(personId), { purpose });
      await setPassword(tx, grant, { personId, passwordHash, keptSession: null });
      return link.email;
    });
    this.callers.forgetEveryone();
    await this.store.succeeded(`account:${email}`, `reset:${email}`);
  }

  /**
   * Sets the caller's own password; their other sessions end. INVALID_INPUT with PASSWORD_WRONG at `input.current`;
   * TOO_MANY_ATTEMPTS.
   */
  async change({ actor, person }: Caller, req: Request, input: ChangePasswordInput): Promise<void> {
    if (person === null) throw new DomainError('UNAUTHENTICATED');
    refuse(passwordErrors(input.password, 'input.password'));
    const keys = [`account:${person.email}`, `address:${req.ip ?? ''}`] as const;
    await countAttempt(this.store, keys);
    const account = await this.store.account(person.email);
    const known = await isPassword(account?.password_hash ?? null, input.current.slice(0, PASSWORD_MAX + 1));
    if (!known) refuse([{ field: 'input.current', code: 'PASSWORD_WRONG' }]);
    await this.store.succeeded(...keys);
    const passwordHash = await hashPassword(input.password);
    const keptSession = this.callers.sessionIdOf(req);
    await this.db.write(actor, async (tx) => {
      const grant = tx.authorize('password.change', subjectOf(person.id));
      await setPassword(tx, grant, { personId: person.id, passwordHash, keptSession });
    });
    this.callers.forgetEveryone();
  }
}

function subjectOf(id: string | null): Subject {
  return { kind: 'person', id, programmeId: null };
}
