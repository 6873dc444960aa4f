import { Module } from '@nestjs/common';
import { MilestoneResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';

/** What happens to milestones. */
@Module({ providers: [MilestoneService, MilestoneResolver] })
export class MilestoneModule {}
