import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { JobModule } from '../job/job.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeResolver } from './exchange.resolver.js';
import { ExchangeService } from './exchange.service.js';
import { WorkbookMakingService } from './workbook-making.service.js';

/** Organisations' workbooks: given out, received, compared and applied. */
@Module({
  imports: [AuthModule, JobModule],
  controllers: [ExchangeController],
  providers: [ExchangeService, WorkbookMakingService, ExchangeResolver],
})
export class ExchangeModule {}
