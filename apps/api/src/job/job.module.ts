import { Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.js';
import { JobRunner } from './job-runner.js';
import { StatusDateService } from './status-date.service.js';

/** Work that nobody asks for: the turn of the status date and the audit chain. */
@Module({ providers: [StatusDateService, AuditChain, JobRunner], exports: [JobRunner, StatusDateService] })
export class JobModule {}
