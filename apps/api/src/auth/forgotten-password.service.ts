import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#domain/access/actor.js';
import { PASSWORD_MAX } from '#domain/access/password.js';
import { DomainError } from '#domain/shared/errors.js';
import { Db } from '#persistence/db.js';
import { queueMail } from '#persistence/mail/mail-outbox.store.js';
import { SignInStore } from '#persistence/sign-in/sign-in.store.js';
import { JobRunner } from '../job/job-runner.js';
import { SETTINGS, type Settings } from '../settings.js';
import { countAttempt } from './attempts.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign-in' };

/** Passwords that were forgotten. */
@Injectable()
export class ForgottenPasswordService implements OnModuleDestroy {
  private queueing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly store: SignInStore,
    private readonly jobs: JobRunner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Has a link by which to choose another password sent to an address, when somebody may sign in with it. The answer is
   * the same and as quick for any address: what follows is done after it. MAIL_NOT_CONFIGURED, TOO_MANY_ATTEMPTS.
   */
  async request(req: Request, email: string): Promise<void> {
    if (this.settings.smtpUrl === null) throw new DomainError('MAIL_NOT_CONFIGURED');
    const address = email.trim().toLowerCase().slice(0, PASSWORD_MAX);
    await countAttempt(this.store, [`reset:${address}`, `reset-address:${req.ip ?? ''}`]);
    this.queueing = this.queueing.then(() => this.queue(address)).catch(() => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.queueing;
  }

  private async queue(address: string): Promise<void> {
    const account = await this.store.account(address);
    if (account === null || account.disabled) return;
    const purpose = account.password_hash === null ? 'INVITATION' : 'PASSWORD_RESET';
    await this.db.write({ ...SIGN_IN }, async (tx) => {
      const grant = tx.authorize('person.request-reset', {
        kind: 'person',
        id: account.id,
        programmeId: null,
      });
      await queueMail(tx, grant, { personId: account.id, purpose });
    });
    await this.jobs.sendMail();
  }
}
