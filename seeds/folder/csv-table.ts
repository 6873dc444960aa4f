import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Faults } from './row-fault.js';
import { SeedRow } from './seed-row.js';

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of one CSV file of a folder, none when the file is not there; faults of its form are noted. */
export function readTable(
  folder: string,
  file: string,
  required: readonly string[],
  faults: Faults,
): SeedRow[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const found = parsed(readFileSync(path, 'utf8'), file, faults);
  if (found === null) return [];
  const [header, ...records] = found;
  const columns = header?.record.map((name) => name.trim()) ?? [];
  const missing = required.filter((column) => !columns.includes(column));
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  for (const column of missing) faults.add({ file, line: 1, column, reason: 'the column is missing' });
  for (const column of twice) faults.add({ file, line: 1, column, reason: 'the column stands there twice' });
  if (missing.length + twice.length > 0) return [];
  return records.flatMap((entry) => rowOf(file, columns, entry, faults));
}

function parsed(text: string, file: string, faults: Faults): ParsedRecord[] | null {
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    return parse(text, options) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    faults.add({ file, line, column: '(all)', reason: `not CSV: ${error.message}` });
    return null;
  }
}

function rowOf(
  file: string,
  columns: readonly string[],
  { record, info }: ParsedRecord,
  faults: Faults,
): SeedRow[] {
  const line = info.lines - lineBreaks(record);
  if (record.length !== columns.length) {
    const reason = `${record.length} cells under ${columns.length} columns`;
    faults.add({ file, line, column: '(all)', reason });
    return [];
  }
  if (record.some((cell) => cell.includes('\0'))) {
    faults.add({ file, line, column: '(all)', reason: 'holds a NUL character' });
    return [];
  }
  const cells = new Map(columns.map((column, index) => [column, (record[index] ?? '').trim()]));
  return [new SeedRow(file, line, cells, faults)];
}

/** A cell may hold line breaks; the row stands on its first line. */
function lineBreaks(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
