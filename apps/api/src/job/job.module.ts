import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { AuditChain } from './audit-chain.js';
import { BackgroundTasks } from './background-tasks.js';
import { JobRunner } from './job-runner.js';
import { Outbox } from './outbox.js';
import { StatusDateService } from './status-date.service.js';
import { UpdatePeriodService } from './update-period.service.js';

/** Work that nobody waits for: the turn of the status date, the opening of monthly updates, the audit chain and mail. */
@Module({
  imports: [MailModule],
  providers: [StatusDateService, UpdatePeriodService, BackgroundTasks, AuditChain, JobRunner, Outbox],
  exports: [JobRunner, Outbox, StatusDateService, UpdatePeriodService],
})
export class JobModule {}
