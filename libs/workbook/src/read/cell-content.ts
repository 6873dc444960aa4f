import type { KeptText, RichText } from './rich-text.js';
import { LONGEST_TEXT, withoutEscapes } from './rich-text.js';
import type { ShownAs } from './number-format.js';
import { daySerial, isDay } from './serial-day.js';
import type { CellContent } from './sheet-cells.js';

/** What the rest of the file says about its cells. */
export interface CellContext {
  readonly strings: readonly KeptText[];
  readonly styles: readonly ShownAs[];
  readonly from1904: boolean;
}

/** A cell as the sheet writes it. */
export interface WrittenCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly formula: string | null;
  readonly inline: RichText | null;
}

const DAMAGED: CellContent = { kind: 'distrusted', why: 'CELL_DAMAGED' };
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What a cell says; null when it holds nothing. */
export function contentOf(cell: WrittenCell, context: CellContext): CellContent | null {
  if (cell.formula !== null) return { kind: 'formula', text: `=${cell.formula.slice(0, 100)}` };
  if (cell.inline)
    return cell.type === 'inlineStr' && cell.value === null ? textOf(cell.inline.kept) : DAMAGED;
  if (cell.value === null) return null;
  switch (cell.type) {
    case 'n':
      return numberOf(cell.value.trim(), context.styles[cell.style] ?? 'number', context.from1904);
    case 's':
      return sharedOf(cell.value.trim(), context.strings);
    case 'str':
      return textOf(plain(cell.value));
    case 'b':
      return booleanOf(cell.value.trim());
    case 'e':
      return { kind: 'error', text: cell.value.slice(0, 20) };
    case 'd':
      return isoOf(cell.value.trim());
    default:
      return DAMAGED;
  }
}

function plain(value: string): KeptText {
  const text = withoutEscapes(value);
  return { text: text.slice(0, LONGEST_TEXT), length: text.length };
}

function textOf({ text, length }: KeptText): CellContent | null {
  if (length === 0) return null;
  return length > LONGEST_TEXT ? { kind: 'text', text, length } : { kind: 'text', text };
}

function sharedOf(value: string, strings: readonly KeptText[]): CellContent | null {
  const kept = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
  return kept ? textOf(kept) : DAMAGED;
}

function numberOf(text: string, shownAs: ShownAs, from1904: boolean): CellContent | null {
  if (text === '') return null;
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return DAMAGED;
  if (shownAs !== 'date') return { kind: 'number', value, shownAs };
  const day = daySerial(value, from1904);
  return day ? { kind: 'date', ...day } : { kind: 'number', value, shownAs: 'number' };
}

function booleanOf(value: string): CellContent {
  if (value === '1' || value === 'true') return { kind: 'boolean', value: true };
  return value === '0' || value === 'false' ? { kind: 'boolean', value: false } : DAMAGED;
}

function isoOf(value: string): CellContent {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d\d)-(\d\d)(T[\d:.,Z+-]*)?$/.exec(value) ?? [];
  if (!year || !isDay(Number(year), Number(month), Number(day))) return DAMAGED;
  return { kind: 'date', day: `${year}-${month}-${day}`, time: /[1-9]/.test(rest) };
}
