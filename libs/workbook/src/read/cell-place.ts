/** The last row and column that a sheet has. */
export const LAST_ROW = 1_048_576;
/** See {@link LAST_ROW}. */
export const LAST_COLUMN = 16_384;

/** A place in a sheet, counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Joined or filled cells. */
export interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** The place that `B7` or `$B$7` names; null for what is no place of a sheet. */
export function placeOf(name: string): Place | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** The area that `B2:C3` names, or a single cell; null for what is none. */
export function areaOf(name: string): Area | null {
  const [first = '', second = first, ...more] = name.split(':');
  const a = placeOf(first);
  const b = placeOf(second);
  if (!a || !b || more.length > 0) return null;
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

/** Whether a place lies in an area. */
export function lies({ row, column }: Place, { from, to }: Area): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** The name of a place: `B7`. */
export function placeName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
