import type { Actor } from '#domain/access/actor.js';
import { allowed, type Action } from '#domain/access/policy.js';
import { findingMessage } from '#domain/exchange/finding-messages.js';
import type { ExchangeFinding } from '#domain/exchange/finding.js';
import type { LeftRow, Receipt } from '#domain/exchange/receipt.js';
import type { CellValue } from '#domain/exchange/table.js';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { FieldError } from '#domain/shared/errors.js';
import { speak, type Language } from '#domain/shared/text.js';
import type { ExchangingBody as KeptBody } from '#persistence/exchange/body.store.js';
import type { KeptUpload } from '#persistence/exchange/upload.store.js';
import type { Comparison, JudgedRow } from './comparison.js';
import type {
  ComparedCell,
  ComparedRow,
  ExchangingBody,
  ReceiptRow,
  WorkbookComparison,
  WorkbookFinding,
  WorkbookReceipt,
  WorkbookUpload,
} from './exchange.types.js';
import { saidParams } from './said-params.js';
import { workbookSubject } from './workbook-subject.js';

const WORKBOOK_ACTIONS = [
  'workbook.make',
  'workbook.send',
  'workbook.apply',
] as const satisfies readonly Action[];

/** An organisation with what the caller may do with its workbooks. */
export function bodyFor(actor: Actor, body: KeptBody): ExchangingBody {
  const subject = workbookSubject({ ...body, id: body.organisationId });
  return { ...body, viewerCan: allowed(actor, WORKBOOK_ACTIONS, subject) };
}

/** An upload as its reader is told of it. */
export function uploadFor(
  actor: Actor,
  language: Language,
  kept: KeptUpload,
  comparison: Comparison | null,
): WorkbookUpload {
  const findings = [...kept.findings, ...(comparison?.findings ?? kept.receipt?.findings ?? [])];
  return {
    ...kept,
    organisation: speak(kept.organisationName, language)?.text ?? kept.organisationCode,
    findings: findings.map((finding) => toldFinding(finding, language)),
    comparison: comparison && toldComparison(comparison, language),
    receipt: kept.receipt && toldReceipt(kept.receipt, language),
    viewerCan: allowed(actor, WORKBOOK_ACTIONS, workbookSubject(kept)),
  };
}

function toldFinding(finding: ExchangeFinding, language: Language): WorkbookFinding {
  const { code, level, sheet = null, cell = null } = finding;
  return {
    code,
    level,
    sheet,
    cell,
    message: findingMessage({ ...finding, params: saidParams(finding.params, language) }, language),
  };
}

function toldComparison({ digest, projects, homeless }: Comparison, language: Language): WorkbookComparison {
  const rows = (judged: readonly JudgedRow[]): ComparedRow[] => judged.map((row) => toldRow(row, language));
  return {
    digest,
    projects: projects.map((project) => ({ ...project, rows: rows(project.rows) })),
    homeless: rows(homeless),
  };
}

function toldRow(judged: JudgedRow, language: Language): ComparedRow {
  const { row, key, title, changes, allowed: may, conflict, effect } = judged;
  const { table, sheet, row: number, now } = row;
  return {
    ...{ key, table, sheet, row: number, title, changes, allowed: may, conflict, effect },
    isNew: now === null,
    cells: toldCells(judged, language),
  };
}

/** What is wrong with a column that the file does not change is told at the first that it changes. */
function toldCells({ row, errors, notes }: JudgedRow, language: Language): ComparedCell[] {
  const own = (field: string, index: number): FieldError[] =>
    errors.filter((error) => {
      const column = error.field.split('.')[0];
      return column === field || (index === 0 && !row.cells.some((cell) => cell.field === column));
    });
  return row.cells.map((cell, index) => ({
    ...{ field: cell.field, cell: cell.cell, state: cell.state },
    ...{ sent: text(cell.sent), uploaded: text(cell.uploaded), now: text(cell.now) },
    findings: [
      ...own(cell.field, index).map((error) => refusal(error, row.sheet, cell.cell, language)),
      ...notes.filter((note) => note.cell === cell.cell).map((note) => toldFinding(note, language)),
    ],
  }));
}

function refusal(
  { code, params }: FieldError,
  sheet: string,
  cell: string,
  language: Language,
): WorkbookFinding {
  return {
    code,
    level: 'REFUSED',
    sheet,
    cell,
    message: errorMessage(code, language, saidParams(params, language)),
  };
}

function toldReceipt({ applied, left, projects }: Receipt, language: Language): WorkbookReceipt {
  return {
    applied: applied.map((row) => receiptRow({ ...row, allowed: true, errors: [] }, language)),
    left: left.map((row) => receiptRow(row, language)),
    projects,
  };
}

function receiptRow({ errors = [], ...row }: LeftRow, language: Language): ReceiptRow {
  const reasons = errors.map(({ code, params }) =>
    errorMessage(code, language, saidParams(params, language)),
  );
  return {
    ...row,
    reasons: [...new Set(reasons)],
    cells: row.cells.map((cell) => ({ ...cell, before: text(cell.before), after: text(cell.after) })),
  };
}

function text(value: CellValue): string | null {
  return value === null ? null : String(value);
}
