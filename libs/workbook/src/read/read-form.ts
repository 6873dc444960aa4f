import { FORM_PLACES } from '../form/form.js';
import { sheetNamer } from '../text.js';
import { placeName } from './cell-place.js';
import { Findings } from './findings.js';
import { type ExpectedTable, type KeyRow, keyRowOf, layOut } from './form-layout.js';
import { readRows, type ReadRow } from './form-rows.js';
import type { ReadCode } from './read-codes.js';
import type { Finding, SheetCells } from './sheet-cells.js';

/** A table as it came back. */
export interface ReadTable {
  readonly key: string;
  /** What its sheet is called now. */
  readonly sheet: string;
  readonly rows: readonly ReadRow[];
}

/** A form as it came back. */
export interface ReadForm {
  /** What the file says of itself; empty when that sheet is not there. */
  readonly facts: Readonly<Record<string, string>>;
  readonly tables: readonly ReadTable[];
  readonly findings: readonly Finding<ReadCode>[];
}

/**
 * Turns the cells of a file into the tables that went out. A table is known by its row of keys and a column by its key,
 * whatever their names and order; a row by its id; each cell is taken as its column means it, or told and left out.
 */
export function readForm(sheets: readonly SheetCells[], shapes: readonly ExpectedTable[]): ReadForm {
  const findings = new Findings();
  const facts = readFacts(sheets, findings);
  const others = sheets.filter(({ name }) => !isFactSheet(name) && name !== FORM_PLACES.listSheet);
  const found = others.flatMap((sheet) => {
    const keys = keyRowOf(sheet, shapes);
    return keys ? [{ sheet, keys }] : [];
  });
  const tables = shapes.flatMap((shape) =>
    readTable(
      shape,
      found.filter(({ keys }) => keys.shape === shape),
      findings,
    ),
  );
  return { facts, tables, findings: findings.all };
}

interface Found {
  readonly sheet: SheetCells;
  readonly keys: KeyRow;
}

function readTable(shape: ExpectedTable, places: readonly Found[], findings: Findings): ReadTable[] {
  const table = shape.name ?? shape.key;
  const [first, second] = places;
  if (!first) findings.refuse('TABLE_MISSING', undefined, undefined, { table });
  if (!first || second) {
    if (second) findings.refuse('TABLE_TWICE', second.sheet.name, undefined, { table });
    return [];
  }
  const { sheet, keys } = first;
  if (shape.name !== undefined && sheetNamer()(shape.name) !== sheet.name)
    findings.note('SHEET_RENAMED', sheet.name, undefined, { expected: shape.name });
  if (sheet.hidden) findings.note('SHEET_HIDDEN', sheet.name);
  const layout = layOut(sheet, keys, findings);
  return layout ? [{ key: shape.key, sheet: sheet.name, rows: readRows(layout, findings) }] : [];
}

function isFactSheet(name: string): boolean {
  return name.trim().toLowerCase() === FORM_PLACES.factSheet;
}

/** Names stand in the first column, values in the second; both as they were written, since they are signed. */
function readFacts(sheets: readonly SheetCells[], findings: Findings): Record<string, string> {
  const [sheet, other] = sheets.filter(({ name }) => isFactSheet(name));
  if (!sheet) findings.refuse('FACTS_MISSING');
  if (!sheet || other) {
    if (other) findings.refuse('FACTS_DAMAGED', other.name);
    return {};
  }
  const facts = new Map<string, string>();
  const values = new Map(
    sheet.cells.filter(({ column }) => column === 2).map((cell) => [cell.row, cell.content]),
  );
  for (const { row, content } of sheet.cells.filter(({ column }) => column === 1)) {
    const value = values.get(row) ?? { kind: 'text', text: '' };
    const sound = content.kind === 'text' && value.kind === 'text' && !facts.has(content.text);
    if (sound) facts.set(content.text, value.text);
    else findings.refuse('FACTS_DAMAGED', sheet.name, placeName(row, 2));
  }
  return Object.fromEntries(facts);
}
