import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One row of a CSV file; an empty or absent cell is ''. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/** The rows of a file of a folder, none when it is not there. */
export function rowsOf(folder: string, file: string): CsvRow[] {
  const path = join(folder, `${file}.csv`);
  return existsSync(path) ? parse<CsvRow>(readFileSync(path, 'utf8'), { columns: true, bom: true }) : [];
}

const MILLISECONDS = 86_400_000;

/** Days since 1970 of a whole date. */
export function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** The date of a day. */
export function dateOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The first day of a date that may be cut to its month or year; null when the cell is empty. */
export function firstDay(cell: string | undefined): number | null {
  return cell ? dayOf(cell) : null;
}

/** The last day of such a date: the day before the next period begins. */
export function lastDay(cell: string | undefined): number | null {
  if (!cell) return null;
  const [year = 0, month, day] = cell.split('-').map(Number);
  if (day !== undefined) return dayOf(cell);
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / MILLISECONDS - 1;
}
