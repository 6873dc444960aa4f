import type { SeedRow, StatedDate } from './seed-row.js';
import { VOCABULARY } from './vocabulary.js';

/** Notes a precision column that says something else than the date beside it. */
export function readPrecision(row: SeedRow, column: string, date: StatedDate): void {
  const stated = row.word(column, VOCABULARY.precision);
  if (row.text(column) !== null && stated !== date.precision)
    row.fault(column, `"${row.text(column)}" does not fit the date`);
}
