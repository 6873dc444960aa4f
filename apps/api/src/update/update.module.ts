import { Module } from '@nestjs/common';
import { JobModule } from '../job/job.module.js';
import { UpdateResolver } from './update.resolver.js';
import { UpdateService } from './update.service.js';

/** Monthly updates. */
@Module({ imports: [JobModule], providers: [UpdateService, UpdateResolver] })
export class UpdateModule {}
