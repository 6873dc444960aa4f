import { Module } from '@nestjs/common';
import { BriefResolver } from './brief.resolver.js';
import { BriefService } from './brief.service.js';

/** Project briefs. */
@Module({ providers: [BriefService, BriefResolver] })
export class BriefModule {}
