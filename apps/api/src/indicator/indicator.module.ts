import { Module } from '@nestjs/common';
import { IndicatorEditResolver } from './indicator-edit.resolver.js';
import { IndicatorEditService } from './indicator-edit.service.js';
import { IndicatorResolver } from './indicator.resolver.js';
import { IndicatorService } from './indicator.service.js';

/** Series of values that a programme is read by. */
@Module({ providers: [IndicatorService, IndicatorResolver, IndicatorEditService, IndicatorEditResolver] })
export class IndicatorModule {}
