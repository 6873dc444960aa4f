import { Injectable } from '@nestjs/common';
import type { CronItem, TaskList } from 'graphile-worker';
import { MailSender } from '../mail/mail-sender.js';
import { StatusDateService } from './status-date.service.js';

const TURN_STATUS_DATE = 'turn-status-date';
/** The task that empties the outbox. */
export const SEND_MAIL = 'send-mail';

/** A quarter of an hour apart, so that midnight is met in every time zone. */
const AFTER_MIDNIGHT = '1,16,31,46 * * * *';
const EVERY_MINUTE = '* * * * *';

/** What is done in the background, and when. */
@Injectable()
export class BackgroundTasks {
  readonly list: TaskList = {
    [TURN_STATUS_DATE]: async () => void (await this.statusDates.turn()),
    [SEND_MAIL]: async () => void (await this.mails.sendDue()),
  };
  readonly times: readonly CronItem[] = [
    { task: TURN_STATUS_DATE, match: AFTER_MIDNIGHT },
    { task: SEND_MAIL, match: EVERY_MINUTE },
  ];

  constructor(
    private readonly statusDates: StatusDateService,
    private readonly mails: MailSender,
  ) {}

  /** Does at start what may not wait: a server that was down over midnight turns the status date first. */
  async catchUp(): Promise<void> {
    await this.statusDates.turn();
  }
}
