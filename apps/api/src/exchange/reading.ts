import type { UploadedTable } from '#domain/exchange/compare.js';
import type { ExchangeFinding, FindingCode } from '#domain/exchange/finding.js';
import { EXCHANGE_TABLES } from '#domain/exchange/table.js';
import type { Language } from '#domain/shared/text.js';
import { sentWorkbook, type SentWorkbook } from '#persistence/exchange/workbook.store.js';
import type { ClaimedUpload } from '#persistence/exchange/upload.store.js';
import type { ReadTx } from '#persistence/transaction.js';
import { isUuid } from '#persistence/uuid.js';
import { readForm } from '#workbook/read/read-form.js';
import type { ReadAnswer, SheetCells } from '#workbook/read/sheet-cells.js';
import { EXCHANGE_MESSAGES } from './exchange.messages.js';
import { exchangeShapes } from './form-shapes.js';
import { FORM_VERSION, isSealed } from './seal.js';

/** What was read of a file, or why it is refused. */
export interface Reading {
  readonly state: 'READ' | 'REFUSED';
  readonly workbookId: string | null;
  readonly tables: readonly UploadedTable[] | null;
  readonly findings: readonly ExchangeFinding[];
}

/** Turns what was found in a file into the tables of the workbook that it is, when it is one of this organisation's. */
export async function readingOf(tx: ReadTx, claimed: ClaimedUpload, answer: ReadAnswer): Promise<Reading> {
  if (answer.refusal) return refused(answer.refusal);
  const { book } = answer;
  const { facts, findings } = readForm(book.sheets, []);
  const id = facts['workbook'] ?? '';
  if (id === '')
    return refused(
      findings[0] ?? {
        code: 'WORKBOOK_UNKNOWN',
        level: 'REFUSED',
      },
    );
  const sent = isUuid(id) ? await sentWorkbook(tx, tx.visible('workbook.read'), id) : null;
  const why = whyNot(claimed, facts, sent);
  if (sent === null || why !== null) return refused(why ?? { code: 'WORKBOOK_UNKNOWN', level: 'REFUSED' });
  return {
    ...tablesOf(book.sheets, sent, book.findings),
    workbookId: id,
  };
}

function refused(finding: ExchangeFinding): Reading {
  return { state: 'REFUSED', workbookId: null, tables: null, findings: [finding] };
}

function whyNot(
  claimed: ClaimedUpload,
  facts: Readonly<Record<string, string>>,
  sent: SentWorkbook | null,
): ExchangeFinding | null {
  const found = (code: FindingCode, params: Record<string, string> = {}): ExchangeFinding => ({
    ...{ code, level: 'REFUSED', params },
  });
  if (sent === null || facts['form'] !== FORM_VERSION) return found('WORKBOOK_UNKNOWN');
  if (!isSealed(facts, sent.sealKey)) return found('SIGNATURE_BROKEN');
  if (sent.programmeId !== claimed.programmeId)
    return found('OTHER_PROGRAMME', { programme: facts['programme'] ?? '' });
  if (sent.organisationId !== claimed.organisationId)
    return found('OTHER_ORGANISATION', { organisation: facts['organisation'] ?? '' });
  return null;
}

/** Days are judged by the rules against the status date that stands, not the one by which the workbook was made. */
function tablesOf(
  sheets: readonly SheetCells[],
  sent: SentWorkbook,
  found: readonly ExchangeFinding[],
): Omit<Reading, 'workbookId'> {
  const { language, content, progressUpdateId } = sent;
  const projectCodes = content.project.map(({ values }) => String(values['projectCode']));
  const shapes = exchangeShapes({
    ...{ language, statusOn: null, projectCodes, updateOpen: progressUpdateId !== null },
  });
  const expected = EXCHANGE_TABLES.map((table) => ({ ...shapes[table], name: sheetName(table, language) }));
  const { tables, findings } = readForm(sheets, expected);
  return {
    state: 'READ',
    tables,
    findings: [...found, ...findings],
  };
}

function sheetName(table: (typeof EXCHANGE_TABLES)[number], language: Language): string {
  return EXCHANGE_MESSAGES[language].sheets[table];
}
