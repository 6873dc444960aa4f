import { Module } from '@nestjs/common';
import { DataQualityResolver } from './data-quality.resolver.js';
import { DataQualityService } from './data-quality.service.js';

/** What is wrong with what is recorded. */
@Module({ providers: [DataQualityService, DataQualityResolver] })
export class DataQualityModule {}
