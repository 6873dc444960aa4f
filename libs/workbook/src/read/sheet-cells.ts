import type { ReadCode } from './read-codes.js';

/** Why a cell cannot be trusted, whatever stands in it. */
export type Distrust = Extract<ReadCode, 'CELL_TWICE' | 'CELL_DAMAGED'>;

/** What a cell of a file that came back says, before anybody knows what it should be. */
export type CellContent =
  /** `length`: of the whole text, when it is longer than a cell may hold and was cut here. */
  | { readonly kind: 'text'; readonly text: string; readonly length?: number }
  /** `shownAs`: what the cell's number format makes of it. */
  | { readonly kind: 'number'; readonly value: number; readonly shownAs: 'number' | 'percent' }
  /** A day as the file counts it, already turned into YYYY-MM-DD; `time` when it says an hour as well. */
  | { readonly kind: 'date'; readonly day: string; readonly time: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'distrusted'; readonly why: Distrust };

/** A cell that holds something, at its place counted from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A sheet as it was found in the file; cells that hold nothing are left out. */
export interface SheetCells {
  readonly name: string;
  readonly hidden: boolean;
  /** In the order of rows, and of columns within a row. */
  readonly cells: readonly SheetCell[];
  /** Ranges joined to one cell, such as `B2:C3`. */
  readonly merged: readonly string[];
  /** Rows with something in them that a person looking at the sheet does not see. */
  readonly hiddenRows: readonly number[];
  /** Rows that the file describes more than once; what they hold is not to be trusted. */
  readonly doubledRows: readonly number[];
  /** Whether the file counts its days from 1904. */
  readonly from1904: boolean;
}

/** Whether what was found is left out, or taken and only said. */
export type FindingLevel = 'REFUSED' | 'NOTE';

/** Something found in a file: what, where, and the figures of its sentence. */
export interface Finding<Code extends string> {
  readonly code: Code;
  readonly level: FindingLevel;
  readonly sheet?: string;
  /** Such as `B7`. */
  readonly cell?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A file that could be read. */
export interface ReadBook {
  readonly sheets: readonly SheetCells[];
  readonly findings: readonly Finding<ReadCode>[];
}

/** What reading a file answers: its sheets, or why it is not read at all. */
export type ReadAnswer =
  | { readonly book: ReadBook; readonly refusal?: undefined }
  | { readonly book?: undefined; readonly refusal: Finding<ReadCode> };
