import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#domain/shared/errors.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { isUuid, uuidv7 } from '#persistence/uuid.js';
import { writeForm } from '#workbook/form/write-form.js';
import { writeWorkbook } from '#workbook/write-workbook.js';
import { Callers } from '../auth/callers.js';
import { comparisonBook } from './comparison.export.js';
import { ExchangeService } from './exchange.service.js';
import { organisationForm } from './organisation-form.export.js';
import { bodyOf } from './sent-body.js';
import { UploadReader } from './upload-reader.js';
import { WorkbookMakingService } from './workbook-making.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAME_LENGTH = 200;

/** Workbooks of organisations, going out and coming back as files. */
@Controller()
export class ExchangeController {
  constructor(
    private readonly callers: Callers,
    private readonly exchange: ExchangeService,
    private readonly making: WorkbookMakingService,
    private readonly reader: UploadReader,
  ) {}

  /** The workbook of an organisation, to be filled in. */
  @Get('export/organisation.xlsx')
  async download(
    @Req() req: Request,
    @Res() res: Response,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const caller = await this.callers.of(req);
    const { programme, organisation } = placeIn(query);
    const language = languageIn(query['lang']) ?? caller.language;
    const made = await this.making.make(caller, programme, organisation, language);
    attach(res, `${programme}-${organisation}-${made.statusOn}-${language}.xlsx`);
    await writeForm(res, organisationForm(made));
  }

  /** A workbook that comes back: its bytes as the body, its name and its sender's id as headers. */
  @Post('exchange/uploads')
  @HttpCode(202)
  async upload(
    @Req() req: Request,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string }> {
    const { actor } = await this.callers.of(req);
    if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
    const id = idIn(req.headers['x-upload-id']);
    const content = await bodyOf(req);
    const fileHash = createHash('sha256').update(content).digest('hex');
    const file = { id, content, fileHash, fileName: nameIn(req.headers['x-file-name']) };
    await this.exchange.receive(actor, placeIn(query), file);
    void this.reader.readDue();
    return { id };
  }

  /** The comparison of a workbook that came back, or its receipt, as a workbook to be sent back. */
  @Get('exchange/uploads/:id/comparison.xlsx')
  async comparison(
    @Req() req: Request,
    @Res() res: Response,
    @Param('id') id: string,
    @Query('lang') lang: unknown,
  ): Promise<void> {
    const { actor, language } = await this.callers.of(req);
    const told = await this.exchange.compared(actor, languageIn(lang) ?? language, id);
    attach(res, `${told.organisationCode}-${told.statusOn}-comparison.xlsx`);
    await writeWorkbook(res, comparisonBook(told));
  }

  /** The file as it came back. */
  @Get('exchange/uploads/:id/file')
  async file(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const { actor } = await this.callers.of(req);
    const { fileName, content } = await this.exchange.file(actor, id);
    attach(res, fileName, 'application/octet-stream');
    res.end(content);
  }
}

function attach(res: Response, name: string, type = XLSX): void {
  const plain = name.replace(/[^\w.-]+/g, '_');
  res.setHeader('content-type', type);
  res.setHeader(
    'content-disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  res.setHeader('cache-control', 'private, no-store');
  res.setHeader('x-content-type-options', 'nosniff');
}

function placeIn(query: Readonly<Record<string, unknown>>): { programme: string; organisation: string } {
  const [programme, organisation] = ['programme', 'organisation'].map((name) => {
    const value = query[name];
    if (typeof value === 'string' && value !== '' && !value.includes('\0')) return value;
    throw new DomainError('INVALID_INPUT', {}, [{ field: name, code: 'REQUIRED' }]);
  }) as [string, string];
  return { programme, organisation };
}

function languageIn(value: unknown): Language | null {
  if (value === undefined) return null;
  const found = LANGUAGES.find((language) => language === value);
  if (found) return found;
  throw new DomainError('INVALID_INPUT', {}, [
    { field: 'lang', code: 'UNKNOWN_VALUE', params: { value: String(value) } },
  ]);
}

function idIn(header: string | string[] | undefined): string {
  if (header === undefined) return uuidv7();
  if (typeof header === 'string' && isUuid(header)) return header.toLowerCase();
  throw new DomainError('INVALID_INPUT', {}, [
    { field: 'x-upload-id', code: 'UNKNOWN_VALUE', params: { value: String(header) } },
  ]);
}

/** A name as the sender's machine gave it, without folders and signs that no file is called by. */
function nameIn(header: string | string[] | undefined): string {
  const given = typeof header === 'string' ? decoded(header) : '';
  const name = given
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}"<>|*?:]/gu, '')
    .trim()
    .slice(-NAME_LENGTH);
  return name || 'classeur.xlsx';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
