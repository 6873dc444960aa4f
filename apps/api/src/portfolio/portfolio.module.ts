import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { PortfolioController } from './portfolio.controller.js';
import { PortfolioExportService } from './portfolio-export.service.js';
import { PortfolioResolver } from './portfolio.resolver.js';
import { PortfolioService } from './portfolio.service.js';
import { TimelineResolver } from './timeline.resolver.js';
import { TimelineService } from './timeline.service.js';

/** Figures of the portfolio's sets, its facets, its timeline and its workbook. */
@Module({
  imports: [AuthModule],
  controllers: [PortfolioController],
  providers: [PortfolioService, PortfolioExportService, PortfolioResolver, TimelineService, TimelineResolver],
})
export class PortfolioModule {}
