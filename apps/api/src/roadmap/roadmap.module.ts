import { Module } from '@nestjs/common';
import { JobModule } from '../job/job.module.js';
import { RoadmapDraftService } from './roadmap-draft.service.js';
import { RoadmapFiguresResolver } from './roadmap-figures.resolver.js';
import { RoadmapResolver } from './roadmap.resolver.js';
import { RoadmapService } from './roadmap.service.js';

/** Versions of roadmaps. */
@Module({
  imports: [JobModule],
  providers: [RoadmapService, RoadmapDraftService, RoadmapResolver, RoadmapFiguresResolver],
})
export class RoadmapModule {}
