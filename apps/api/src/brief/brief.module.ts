import { Module } from '@nestjs/common';
import { JobModule } from '../job/job.module.js';
import { BriefResolver } from './brief.resolver.js';
import { BriefService } from './brief.service.js';

/** Project briefs. */
@Module({ imports: [JobModule], providers: [BriefService, BriefResolver] })
export class BriefModule {}
