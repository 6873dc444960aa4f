import { Module } from '@nestjs/common';
import { RoadmapDraftService } from './roadmap-draft.service.js';
import { RoadmapResolver } from './roadmap.resolver.js';
import { RoadmapService } from './roadmap.service.js';

/** Versions of roadmaps. */
@Module({ providers: [RoadmapService, RoadmapDraftService, RoadmapResolver] })
export class RoadmapModule {}
