import type { LocalDate } from '../shared/local-date.js';
import type { Language, LocalizedText } from '../shared/text.js';
import type { ComparedRow } from './compare.js';
import type { CellValue } from './table.js';

/** What the rules of a row depend on beside the row. */
export interface ExchangeContext {
  readonly statusOn: LocalDate;
  /** The workbook's own. */
  readonly language: Language;
  /** The update that is being written; null when none is. */
  readonly updateId: string | null;
  /** Ids of the organisation's projects by code. */
  readonly projectIds: ReadonlyMap<string, string>;
}

/** What would stand in a row: as now, but for the cells that the file changes. */
export function valuesAfter({ now, cells }: ComparedRow): Readonly<Record<string, CellValue>> {
  const changed = cells.filter(({ state }) => state !== 'ALREADY');
  return {
    ...now?.values,
    ...Object.fromEntries(changed.map(({ field, uploaded }) => [field, uploaded])),
  };
}

/** The fields that the file would change. */
export function changedFields({ cells }: ComparedRow): readonly string[] {
  return cells.filter(({ state }) => state !== 'ALREADY').map(({ field }) => field);
}

/** The project that a row belongs to, or would; null when it names none of the organisation's. */
export function projectOf(row: ComparedRow, { projectIds }: ExchangeContext): string | null {
  return row.now?.projectId ?? projectIds.get(String(valuesAfter(row)['projectCode'])) ?? null;
}

/** The title or unit that would stand: in the workbook's language as changed, in the others as now. */
export function textsAfter({ now, cells }: ComparedRow, field: string, language: Language): LocalizedText {
  const cell = cells.find((each) => each.field === field && each.state !== 'ALREADY');
  if (cell === undefined) return now?.texts ?? {};
  const { [language]: _, ...others } = now?.texts ?? {};
  return cell.uploaded === null ? others : { ...others, [language]: String(cell.uploaded) };
}

/** Whether a percent came back changed without its day, and so is stated as of the status date. */
export function isDayImplied(row: ComparedRow): boolean {
  const fields = changedFields(row);
  return (
    row.table === 'milestone' &&
    fields.includes('percentComplete') &&
    !fields.includes('percentStatedOn') &&
    valuesAfter(row)['percentComplete'] !== null
  );
}
