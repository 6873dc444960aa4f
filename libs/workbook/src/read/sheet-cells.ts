/** What a cell of a file that came back says, before anybody knows what it should be. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  /** `shownAs`: what the cell's number format makes of it. */
  | { readonly kind: 'number'; readonly value: number; readonly shownAs: 'number' | 'percent' }
  /** A day as the file counts it, already turned into YYYY-MM-DD; `time` when it says an hour as well. */
  | { readonly kind: 'date'; readonly day: string; readonly time: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string };

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
  readonly cells: readonly SheetCell[];
  /** Ranges joined to one cell, such as `B2:C3`. */
  readonly merged: readonly string[];
  /** Rows that a person looking at the sheet does not see. */
  readonly hiddenRows: readonly number[];
}

/** Something found in a file: what, where, and the figures of its sentence. */
export interface Finding<Code extends string> {
  readonly code: Code;
  readonly sheet?: string;
  /** Such as `B7`. */
  readonly cell?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
