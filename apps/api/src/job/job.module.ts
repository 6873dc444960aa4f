import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { AuditChain } from './audit-chain.js';
import { BackgroundTasks } from './background-tasks.js';
import { JobRunner } from './job-runner.js';
import { StatusDateService } from './status-date.service.js';

/** Work that nobody waits for: the turn of the status date, the audit chain and mail. */
@Module({
  imports: [MailModule],
  providers: [StatusDateService, BackgroundTasks, AuditChain, JobRunner],
  exports: [JobRunner, StatusDateService],
})
export class JobModule {}
