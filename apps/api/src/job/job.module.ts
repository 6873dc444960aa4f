import { Module } from '@nestjs/common';
import { UploadReader } from '../exchange/upload-reader.js';
import { MailModule } from '../mail/mail.module.js';
import { AuditChain } from './audit-chain.js';
import { BackgroundTasks } from './background-tasks.js';
import { JobRunner } from './job-runner.js';
import { Outbox } from './outbox.js';
import { StatusDateService } from './status-date.service.js';
import { UpdatePeriodService } from './update-period.service.js';

/** Work that nobody waits for: the turn of the status date, the opening of monthly updates, the reading of workbooks, the
 * audit chain and mail. */
@Module({
  imports: [MailModule],
  providers: [
    StatusDateService,
    UpdatePeriodService,
    BackgroundTasks,
    AuditChain,
    JobRunner,
    Outbox,
    UploadReader,
  ],
  exports: [JobRunner, Outbox, UploadReader, StatusDateService, UpdatePeriodService],
})
export class JobModule {}
