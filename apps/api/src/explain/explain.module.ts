import { Module } from '@nestjs/common';
import { ExplainResolver } from './explain.resolver.js';
import { ExplainService } from './explain.service.js';
import { ListedExplainService } from './listed-explain.service.js';
import { ProjectExplainResolver } from './project-explain.resolver.js';

/** Opens figures to what they were computed from. */
@Module({ providers: [ExplainService, ListedExplainService, ExplainResolver, ProjectExplainResolver] })
export class ExplainModule {}
