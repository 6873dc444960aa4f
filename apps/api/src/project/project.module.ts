import { Module } from '@nestjs/common';
import { ProjectContractService } from './project-contract.service.js';
import { ProjectEditService } from './project-edit.service.js';
import { ProjectHistoryResolver } from './project-history.resolver.js';
import { ProjectRecordResolver } from './project-record.resolver.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

/** Projects, and how they are kept. */
@Module({
  providers: [
    ...[ProjectService, ProjectResolver, ProjectHistoryResolver],
    ...[ProjectEditService, ProjectContractService, ProjectRecordResolver],
  ],
})
export class ProjectModule {}
