import { Module } from '@nestjs/common';
import { PortfolioResolver } from './portfolio.resolver.js';
import { PortfolioService } from './portfolio.service.js';

/** Figures of the portfolio's sets, and its facets. */
@Module({ providers: [PortfolioService, PortfolioResolver] })
export class PortfolioModule {}
