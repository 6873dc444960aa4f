import { Module } from '@nestjs/common';
import { IndicatorResolver } from './indicator.resolver.js';
import { IndicatorService } from './indicator.service.js';

/** Series of values that a programme is read by. */
@Module({ providers: [IndicatorService, IndicatorResolver] })
export class IndicatorModule {}
