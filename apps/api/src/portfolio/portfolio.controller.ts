import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Callers } from '../auth/callers.js';
import { writeWorkbook } from '#workbook/write-workbook.js';
import { exportAsked } from './export-query.js';
import { PortfolioExportService } from './portfolio-export.service.js';
import { portfolioBook } from './portfolio.export.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The portfolio as a file. */
@Controller('export')
export class PortfolioController {
  constructor(
    private readonly callers: Callers,
    private readonly exports: PortfolioExportService,
  ) {}

  /** The workbook of the projects that the screen's parameters choose. */
  @Get('portfolio.xlsx')
  async workbook(
    @Req() req: Request,
    @Res() res: Response,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const caller = await this.callers.of(req);
    await this.exports.withData(caller, exportAsked(query), async (data) => {
      const { code, asOf } = data.reading;
      res.setHeader('content-type', XLSX);
      res.setHeader('content-disposition', `attachment; filename="${code}-portfolio-${asOf.statusOn}.xlsx"`);
      res.setHeader('cache-control', 'private, no-store');
      await writeWorkbook(res, portfolioBook(data));
    });
  }
}
