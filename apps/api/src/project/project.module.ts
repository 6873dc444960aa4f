import { Module } from '@nestjs/common';
import { ProjectHistoryResolver } from './project-history.resolver.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

/** Projects. */
@Module({ providers: [ProjectService, ProjectResolver, ProjectHistoryResolver] })
export class ProjectModule {}
