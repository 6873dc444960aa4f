import { Module } from '@nestjs/common';
import { JobModule } from '../job/job.module.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';

/** Whether the server is alive and ready. */
@Module({ imports: [JobModule], controllers: [HealthController], providers: [HealthService] })
export class HealthModule {}
