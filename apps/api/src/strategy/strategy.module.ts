import { Module } from '@nestjs/common';
import { StrategyResolver } from './strategy.resolver.js';
import { StrategyService } from './strategy.service.js';

/** A programme's strategy. */
@Module({ providers: [StrategyService, StrategyResolver] })
export class StrategyModule {}
