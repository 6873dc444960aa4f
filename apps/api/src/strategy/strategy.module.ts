import { Module } from '@nestjs/common';
import { StrategyEditService } from './strategy-edit.service.js';
import { StrategyRecordResolver } from './strategy-record.resolver.js';
import { StrategyResolver } from './strategy.resolver.js';
import { StrategyService } from './strategy.service.js';

/** A programme's strategy, and how it is kept. */
@Module({ providers: [StrategyService, StrategyResolver, StrategyEditService, StrategyRecordResolver] })
export class StrategyModule {}
