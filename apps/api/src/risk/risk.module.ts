import { Module } from '@nestjs/common';
import { RiskResolver } from './risk.resolver.js';
import { RiskService } from './risk.service.js';

/** Risks, as far as the caller may see them. */
@Module({ providers: [RiskService, RiskResolver] })
export class RiskModule {}
