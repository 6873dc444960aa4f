import { Injectable } from '@nestjs/common';
import type { CronItem, TaskList } from 'graphile-worker';
import { UploadReader } from '../exchange/upload-reader.js';
import { MailSender } from '../mail/mail-sender.js';
import { StatusDateService } from './status-date.service.js';
import { UpdatePeriodService } from './update-period.service.js';

const TURN_STATUS_DATE = 'turn-status-date';
/** The task that opens the monthly updates and reminds of them. */
export const TURN_PERIODS = 'turn-update-periods';
/** The task that empties the outbox. */
export const SEND_MAIL = 'send-mail';

const READ_UPLOADS = 'read-uploads';
const FORGET_FILES = 'forget-files';

/** A quarter of an hour apart, so that midnight is met in every time zone. */
const AFTER_MIDNIGHT = '1,16,31,46 * * * *';
/** After the status date, by which periods open. */
const AFTER_STATUS_DATE = '3,18,33,48 * * * *';
const EVERY_MINUTE = '* * * * *';
const EVERY_NIGHT = '40 2 * * *';

/** What is done in the background, and when. */
@Injectable()
export class BackgroundTasks {
  readonly list: TaskList = {
    [TURN_STATUS_DATE]: async () => void (await this.statusDates.turn()),
    [TURN_PERIODS]: async () => void (await this.periods.turn()),
    [READ_UPLOADS]: () => this.uploads.readDue(),
    [FORGET_FILES]: async () => void (await this.uploads.forgetFiles()),
    [SEND_MAIL]: async () => void (await this.mails.sendDue()),
  };
  readonly times: readonly CronItem[] = [
    { task: TURN_STATUS_DATE, match: AFTER_MIDNIGHT },
    { task: TURN_PERIODS, match: AFTER_STATUS_DATE },
    { task: SEND_MAIL, match: EVERY_MINUTE },
    { task: READ_UPLOADS, match: EVERY_MINUTE },
    { task: FORGET_FILES, match: EVERY_NIGHT },
  ];

  constructor(
    private readonly statusDates: StatusDateService,
    private readonly periods: UpdatePeriodService,
    private readonly mails: MailSender,
    private readonly uploads: UploadReader,
  ) {}

  /** Does at start what may not wait: a server that was down over midnight turns the status date and the month first. */
  async catchUp(): Promise<void> {
    await this.statusDates.turn();
    await this.periods.turn();
    await this.uploads.readDue();
  }
}
