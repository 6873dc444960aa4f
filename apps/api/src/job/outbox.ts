import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings.js';
import { JobRunner } from './job-runner.js';

/** Where the mails of a change wait until it is committed. */
@Injectable()
export class Outbox {
  /** Whether mail is sent at all; without a server to hand it in at, nothing waits for one to come. */
  readonly mailed: boolean;

  constructor(
    private readonly jobs: JobRunner,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.mailed = settings.smtpUrl !== null;
  }

  /** Has what a committed change left in the outbox sent. */
  async send(): Promise<void> {
    if (this.mailed) await this.jobs.sendMail();
  }
}
