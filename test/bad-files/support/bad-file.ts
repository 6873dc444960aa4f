import type { FormValue } from '#workbook/form/form.js';
import type { ReadCode } from '#workbook/read/read-codes.js';
import type { Finding, FindingLevel } from '#workbook/read/sheet-cells.js';

/** A finding as a table of files states it: refused unless it says otherwise. */
export interface Stated {
  readonly code: ReadCode;
  readonly level?: FindingLevel;
  readonly sheet?: string;
  readonly cell?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A file, and what reading it as the form answers: these findings and no other. */
export interface BadFile {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly findings: readonly Stated[];
  /** What the first row says other than untouched; `undefined` for a cell that is not taken. */
  readonly says?: Readonly<Record<string, FormValue | undefined>>;
  /** How many rows are taken, when not the three of the form. */
  readonly rows?: number;
}

/** A finding as the reader gives it. */
export function stated(finding: Stated): Finding<ReadCode> {
  return { level: 'REFUSED', ...finding };
}

/** A file that is not taken at all. */
export function refusedFile(
  name: string,
  bytes: () => Buffer,
  code: ReadCode,
  params?: Stated['params'],
): BadFile {
  return { name, bytes, findings: [{ code, ...(params && { params }) }], rows: 0 };
}
