import { Module } from '@nestjs/common';
import { RiskEditResolver } from './risk-edit.resolver.js';
import { RiskEditService } from './risk-edit.service.js';
import { RiskResolver } from './risk.resolver.js';
import { RiskService } from './risk.service.js';

/** Risks, as far as the caller may see them. */
@Module({ providers: [RiskService, RiskResolver, RiskEditService, RiskEditResolver] })
export class RiskModule {}
