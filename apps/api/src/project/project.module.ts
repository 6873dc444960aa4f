import { Module } from '@nestjs/common';
import { JobModule } from '../job/job.module.js';
import { ProjectContractService } from './project-contract.service.js';
import { ProjectEditService } from './project-edit.service.js';
import { ProjectHistoryResolver } from './project-history.resolver.js';
import { ProjectProposalResolver } from './project-proposal.resolver.js';
import { ProjectProposalService } from './project-proposal.service.js';
import { ProjectRecordResolver } from './project-record.resolver.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

/** Projects, and how they are kept. */
@Module({
  imports: [JobModule],
  providers: [
    ...[ProjectService, ProjectResolver, ProjectHistoryResolver],
    ...[ProjectProposalService, ProjectProposalResolver],
    ...[ProjectEditService, ProjectContractService, ProjectRecordResolver],
  ],
})
export class ProjectModule {}
