import { sameValue } from './compare.js';
import {
  EXCHANGE_FIELDS,
  EXCHANGE_TABLES,
  type CellValue,
  type ExchangeContent,
  type ExchangeRow,
  type ExchangeTable,
} from './table.js';

/** Something that stands otherwise than in the workbook before: a cell, or a whole row that came or went. */
export interface ContentChange {
  readonly table: ExchangeTable;
  readonly projectCode: string | null;
  /** What the row is called. */
  readonly title: string | null;
  /** null for a whole row. */
  readonly field: string | null;
  readonly kind: 'CHANGED' | 'NEW' | 'GONE';
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Texts that stand in a workbook in its own language. */
const SPOKEN: readonly string[] = ['title', 'unit'];

/**
 * What changed from one content to the next, in the order of the tables. `sameLanguage`: whether both are in one
 * language; if not, their titles tell nothing.
 */
export function contentChanges(
  before: ExchangeContent,
  after: ExchangeContent,
  sameLanguage: boolean,
): readonly ContentChange[] {
  const told = (key: string): boolean => sameLanguage || !SPOKEN.includes(key);
  return EXCHANGE_TABLES.flatMap((table) => {
    const earlier = new Map(before[table].map((row) => [row.id, row]));
    const later = new Set(after[table].map(({ id }) => id));
    const gone = before[table].filter(({ id, projectId }) => projectId !== null && !later.has(id));
    return [
      ...after[table].flatMap((row) => rowChanges(table, earlier.get(row.id), row, told)),
      ...gone.map((row) => whole(table, row, 'GONE')),
    ];
  });
}

/** What a row is called: its milestone, risk or unit, or its project. */
export function rowTitle({ values }: Pick<ExchangeRow, 'values'>): string | null {
  const title = values['title'] ?? values['unit'] ?? null;
  return title === null ? null : String(title);
}

function rowChanges(
  table: ExchangeTable,
  before: ExchangeRow | undefined,
  row: ExchangeRow,
  told: (key: string) => boolean,
): ContentChange[] {
  if (row.projectId === null) return [];
  if (before === undefined || before.projectId === null) return [whole(table, row, 'NEW')];
  return EXCHANGE_FIELDS[table]
    .filter(({ key }) => told(key) && !sameValue(before.values[key] ?? null, row.values[key] ?? null))
    .map(({ key }) => ({
      ...whole(table, row, 'CHANGED'),
      field: key,
      before: before.values[key] ?? null,
      after: row.values[key] ?? null,
    }));
}

function whole(table: ExchangeTable, row: ExchangeRow, kind: ContentChange['kind']): ContentChange {
  const code = row.values['projectCode'] ?? null;
  return {
    ...{ table, kind, field: null, before: null, after: null },
    ...{ projectCode: code === null ? null : String(code), title: rowTitle(row) },
  };
}
