import {
  isEmptyRow,
  EXCHANGE_FIELDS,
  type CellValue,
  type ExchangeRow,
  type ExchangeTable,
} from './table.js';
import type { ExchangeFinding } from './finding.js';

/** A row as it came back; a cell that could not be taken has no value, so that it never reads as emptied. */
export interface UploadedRow {
  readonly id: string;
  /** Its number in the sheet. */
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
  /** The place of each cell, such as `F7`, by column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A table as it came back. */
export interface UploadedTable {
  readonly key: string;
  readonly sheet: string;
  readonly rows: readonly UploadedRow[];
}

/** CHANGED: in the file alone; ALREADY: the same now; CONFLICT: here as well, and otherwise. */
export const CELL_STATES = ['CHANGED', 'ALREADY', 'CONFLICT'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** A cell that came back otherwise than it went out. */
export interface ComparedCell {
  readonly field: string;
  /** Such as `F7`. */
  readonly cell: string;
  readonly sent: CellValue;
  readonly uploaded: CellValue;
  readonly now: CellValue;
  readonly state: CellState;
}

/** A row with cells that came back otherwise than they went out. */
export interface ComparedRow {
  readonly table: ExchangeTable;
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** The row as it stands now; null while it is not made. */
  readonly now: ExchangeRow | null;
  readonly cells: readonly ComparedCell[];
}

/** What a table that came back changes, and what was found on the way. */
export interface TableComparison {
  readonly rows: readonly ComparedRow[];
  readonly findings: readonly ExchangeFinding[];
}

/**
 * Compares three ways: as sent, as uploaded, as now. A row that is not in the file stays as it is; one that did not go
 * out with it is told and left.
 */
export function compareTable(
  table: ExchangeTable,
  sent: readonly ExchangeRow[],
  uploaded: UploadedTable,
  now: readonly ExchangeRow[],
): TableComparison {
  const { sheet } = uploaded;
  const sentById = new Map(sent.map((row) => [row.id, row]));
  const nowById = new Map(now.map((row) => [row.id, row]));
  const rows: ComparedRow[] = [];
  const findings: ExchangeFinding[] = [];
  for (const row of uploaded.rows) {
    const out = sentById.get(row.id);
    const standing = nowById.get(row.id) ?? null;
    const cell = firstCell(table, row);
    if (out === undefined) findings.push({ code: 'ROW_NOT_SENT', level: 'REFUSED', sheet, cell });
    else {
      const cells = changedCells(table, out, row, standing);
      findings.push(...lockedChanged(table, sheet, out, row));
      if (cells.length === 0) continue;
      if (standing === null && !isEmptyRow(out))
        findings.push({ code: 'ROW_GONE', level: 'REFUSED', sheet, cell });
      else rows.push({ table, id: row.id, sheet, row: row.row, now: standing, cells });
    }
  }
  return { rows, findings: [...findings, ...absent(sheet, sent, uploaded.rows)] };
}

/** Whether two values read the same: spaces, their kinds and marks of direction set aside, since a file loses them. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const plain = value
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

function changedCells(
  table: ExchangeTable,
  out: ExchangeRow,
  row: UploadedRow,
  now: ExchangeRow | null,
): ComparedCell[] {
  return EXCHANGE_FIELDS[table].flatMap(({ key: field, editable }): ComparedCell[] => {
    const uploaded = row.values[field];
    const sent = out.values[field] ?? null;
    if (!editable || uploaded === undefined || sameValue(sent, uploaded)) return [];
    const stands = now?.values[field] ?? null;
    const state = sameValue(stands, uploaded) ? 'ALREADY' : sameValue(stands, sent) ? 'CHANGED' : 'CONFLICT';
    return [{ field, cell: row.cells[field] ?? '', sent, uploaded, now: stands, state }];
  });
}

/** What is told for orientation is read from here, never from the file: a change of it is named and left. */
function lockedChanged(
  table: ExchangeTable,
  sheet: string,
  out: ExchangeRow,
  row: UploadedRow,
): ExchangeFinding[] {
  return EXCHANGE_FIELDS[table].flatMap(({ key, editable }): ExchangeFinding[] => {
    const uploaded = row.values[key];
    if (editable || uploaded === undefined || sameValue(out.values[key] ?? null, uploaded)) return [];
    return [{ code: 'LOCKED_CELL_CHANGED', level: 'NOTE', sheet, cell: row.cells[key] ?? '' }];
  });
}

/** Rows that went out and did not come back; nothing is removed by leaving a row out. */
function absent(
  sheet: string,
  sent: readonly ExchangeRow[],
  uploaded: readonly UploadedRow[],
): ExchangeFinding[] {
  const back = new Set(uploaded.map(({ id }) => id));
  const count = sent.filter((row) => !back.has(row.id) && !isEmptyRow(row)).length;
  return count === 0 ? [] : [{ code: 'ROWS_LEFT_OUT', level: 'NOTE', sheet, params: { count } }];
}

function firstCell(table: ExchangeTable, row: UploadedRow): string {
  const first = EXCHANGE_FIELDS[table].find(({ key }) => row.cells[key] !== undefined);
  return (first && row.cells[first.key]) ?? `A${row.row}`;
}
