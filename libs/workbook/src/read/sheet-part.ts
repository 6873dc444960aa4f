import { areaOf, type Area, LAST_COLUMN, LAST_ROW, lies, placeOf } from './cell-place.js';
import { type CellContext, contentOf, type WrittenCell } from './cell-content.js';
import type { ReadLimits } from './limits.js';
import { Refusal, shown } from './refusal.js';
import { RichText } from './rich-text.js';
import type { SheetCell, SheetCells } from './sheet-cells.js';
import { isTrue } from './workbook-part.js';
import type { Element, XmlReader } from './xml.js';

/** What all sheets of a file may still hold. */
export interface Budget {
  cells: number;
  characters: number;
}

/** A sheet without what the workbook says of it. */
export type SheetPart = Omit<SheetCells, 'name' | 'hidden' | 'from1904'>;

type OpenCell = { -readonly [Key in keyof WrittenCell]: WrittenCell[Key] } & {
  readonly column: number;
  readonly twice: boolean;
};

const emptyRow = /<(?:\w+:)?row(?=[^<>]*\sr="\d)[^<>]*(?:\/>|><\/(?:\w+:)?row>)/.source;
const emptyRows = new RegExp(`(?:${emptyRow}\\s*)+(?=${emptyRow})`, 'g');

/** Gathers what stands in a sheet, each cell at its place; what is written twice is marked, whichever came last. */
export class SheetReader implements XmlReader {
  readonly #part: string;
  readonly #limits: ReadLimits;
  readonly #context: CellContext;
  readonly #budget: Budget;
  readonly #cells: SheetCell[] = [];
  readonly #merged: string[] = [];
  readonly #filled: Area[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #doubledRows = new Set<number>();
  readonly #rowsSeen = new Uint8Array(LAST_ROW + 1);
  /** By column, the number of the row element that spoke of it last. */
  readonly #columnsSeen = new Uint32Array(LAST_COLUMN + 1);
  #rowElements = 0;
  #row = 0;
  #column = 0;
  #hidden = false;
  #inOrder = true;
  #ofRow: SheetCell[] = [];
  #section: string | null = null;
  #cell: OpenCell | null = null;
  #capture: 'value' | 'formula' | null = null;

  constructor(part: string, limits: ReadLimits, context: CellContext, budget: Budget) {
    this.#part = shown(part);
    this.#limits = limits;
    this.#context = context;
    this.#budget = budget;
  }

  /** Of rows that follow each other with nothing in them, the last says all: a million of them cost nothing. */
  shorten(piece: string): string {
    return piece.replace(emptyRows, '');
  }

  open(element: Element): void {
    const { name, depth } = element;
    if ((depth === 0) !== (name === 'worksheet')) throw this.#damaged();
    if (name === 'sheetData' && depth !== 1) throw this.#damaged();
    if (depth === 1) this.#section = name;
    if (this.#section === 'mergeCells' && depth === 2 && name === 'mergeCell') this.#openMerged(element);
    if (this.#section !== 'sheetData') return;
    if (depth === 2) this.#openRow(element);
    else if (depth === 3) this.#openCell(element);
    else if (depth === 4) this.#openValue(element);
    else if (depth > 4) this.#cell?.inline?.open(name);
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell) return;
    if (this.#capture) cell[this.#capture] = `${cell[this.#capture] ?? ''}${text}`;
    else cell.inline?.text(text);
  }

  close(name: string | null, depth: number): void {
    if (this.#section !== 'sheetData') return;
    if (depth === 2) this.#closeRow();
    else if (depth === 3) this.#closeCell();
    else if (depth === 4) this.#capture = null;
    else if (depth > 4) this.#cell?.inline?.close(name);
  }

  /** What was gathered, in the order of places. */
  get sheet(): SheetPart {
    if (!this.#inOrder) this.#cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      cells: this.#filled.length === 0 ? this.#cells : this.#cells.map((cell) => this.#asFilled(cell)),
      merged: this.#merged,
      hiddenRows: this.#hiddenRows,
      doubledRows: [...this.#doubledRows].sort((a, b) => a - b),
    };
  }

  #openRow({ name, attribute }: Element): void {
    if (name !== 'row') throw this.#damaged();
    const place = attribute('r');
    const row = place === undefined ? this.#row + 1 : Number(place);
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw this.#damaged();
    if (row < this.#row) this.#inOrder = false;
    if (this.#rowsSeen[row] === 1) this.#doubledRows.add(row);
    this.#rowsSeen[row] = 1;
    this.#rowElements += 1;
    this.#row = row;
    this.#column = 0;
    this.#hidden = isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0;
  }

  #openCell({ name, attribute }: Element): void {
    if (name === 'extLst') return;
    if (name !== 'c') throw this.#damaged();
    const given = attribute('r');
    const place = given === undefined ? { row: this.#row, column: this.#column + 1 } : placeOf(given);
    if (!place || place.row !== this.#row || place.column > LAST_COLUMN) throw this.#damaged();
    const { column } = place;
    if (column < this.#column) this.#inOrder = false;
    const twice = this.#columnsSeen[column] === this.#rowElements;
    this.#columnsSeen[column] = this.#rowElements;
    this.#column = column;
    const type = attribute('t') ?? 'n';
    const style = Number(attribute('s') ?? 0);
    this.#cell = { type, style, value: null, formula: null, inline: null, column, twice };
  }

  #openValue({ name, attribute }: Element): void {
    const cell = this.#cell;
    if (!cell || name === 'extLst') return;
    if (name === 'v') this.#begin(cell, 'value');
    else if (name === 'f') {
      this.#begin(cell, 'formula');
      this.#noteFilled(attribute('t'), attribute('ref'));
    } else if (name === 'is' && !cell.inline) cell.inline = new RichText();
    else throw this.#damaged();
  }

  #begin(cell: OpenCell, what: 'value' | 'formula'): void {
    if (cell[what] !== null) throw this.#damaged();
    cell[what] = '';
    this.#capture = what;
  }

  /** An array formula fills cells that bear no formula of their own. */
  #noteFilled(type: string | undefined, ref: string | undefined): void {
    const area = ref !== undefined && (type === 'array' || type === 'dataTable') ? areaOf(ref) : null;
    if (area) this.#filled.push(area);
    if (this.#filled.length > this.#limits.merged) throw new Refusal('TOO_COMPLEX', { part: this.#part });
  }

  #asFilled(cell: SheetCell): SheetCell {
    if (cell.content.kind === 'formula' || !this.#filled.some((area) => lies(cell, area))) return cell;
    return { ...cell, content: { kind: 'formula', text: '={…}' } };
  }

  #openMerged({ attribute }: Element): void {
    const ref = attribute('ref') ?? '';
    if (!areaOf(ref)) throw this.#damaged();
    this.#merged.push(ref);
    if (this.#merged.length > this.#limits.merged) throw new Refusal('TOO_COMPLEX', { part: this.#part });
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const { column } = cell;
    const row = this.#row;
    if (cell.twice) {
      this.#ofRow = this.#ofRow.filter((earlier) => earlier.column !== column);
      this.#ofRow.push({ row, column, content: { kind: 'distrusted', why: 'CELL_TWICE' } });
      return;
    }
    const content = contentOf(cell, this.#context);
    if (!content) return;
    if ('text' in content) this.#spend(content.text.length);
    this.#ofRow.push({ row, column, content });
  }

  #spend(characters: number): void {
    this.#budget.characters -= characters;
    if (this.#budget.characters < 0) throw new Refusal('TOO_MUCH_TEXT', { max: this.#limits.characters });
  }

  #closeRow(): void {
    if (this.#ofRow.length === 0) return;
    this.#budget.cells -= this.#ofRow.length;
    if (this.#budget.cells < 0) throw new Refusal('TOO_MANY_CELLS', { max: this.#limits.cells });
    if (this.#hidden && this.#hiddenRows.at(-1) !== this.#row) this.#hiddenRows.push(this.#row);
    for (const cell of this.#ofRow) this.#cells.push(cell);
    this.#ofRow = [];
  }

  #damaged(): Refusal {
    return new Refusal('PART_DAMAGED', { part: this.#part });
  }
}
