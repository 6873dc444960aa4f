import type { Health } from '../progress/figures.js';
import type { FieldError } from '../shared/errors.js';
import type { ExchangeFinding } from './finding.js';
import type { CellValue, ExchangeTable } from './table.js';

/** The figures of a project that a change moves. */
export interface FiguresTold {
  readonly health: Health;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly slippageDays: number | null;
}

/** A project's figures before and after. */
export interface FiguresMoved {
  readonly before: FiguresTold;
  readonly after: FiguresTold;
}

/** A cell of a receipt: what stood and what stands. */
export interface ReceiptCell {
  readonly field: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A row of a receipt. */
export interface ReceiptRow {
  readonly table: ExchangeTable;
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly projectCode: string | null;
  readonly title: string | null;
  readonly cells: readonly ReceiptCell[];
}

/** A row that was not applied: because it was not chosen, or because it could not be. */
export interface LeftRow extends ReceiptRow {
  readonly allowed: boolean;
  /** Why it could not be, by column; the first receipts did not say. */
  readonly errors?: readonly FieldError[];
}

/** What became of a workbook that was applied: kept for good, as it was by then. */
export interface Receipt {
  readonly applied: readonly ReceiptRow[];
  /** Rows that came back changed and were not applied. */
  readonly left: readonly LeftRow[];
  readonly projects: readonly (FiguresMoved & { readonly code: string })[];
  /** What the comparison found; receipts of before say none. */
  readonly findings?: readonly ExchangeFinding[];
}
