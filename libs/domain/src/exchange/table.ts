import type { LocalizedText } from '../shared/text.js';
import { CONFIRMATIONS } from '../update/update.js';
import { DECLARED_HEALTHS, HEALTHS } from '../progress/figures.js';
import { PHASES } from '../milestone/milestone.js';
import { RISK_CATEGORIES, RISK_STATUSES } from '../risk/risk.js';

/** The tables of an organisation's workbook; a row of `project` is what its update says of one project. */
export const EXCHANGE_TABLES = ['project', 'milestone', 'risk', 'deployment'] as const;
export type ExchangeTable = (typeof EXCHANGE_TABLES)[number];

/** What a cell holds: a text, a code, a word of a list or a day as text, a whole number, or nothing. */
export type CellValue = string | number | null;

/** One column of a table, and whether an office fills it in. */
export interface ExchangeField {
  readonly key: string;
  readonly kind: 'text' | 'code' | 'integer' | 'percent' | 'date' | 'choice';
  readonly editable: boolean;
  /** The values of a choice. */
  readonly values?: readonly string[];
}

/** A row that goes out, or as it stands now. */
export interface ExchangeRow {
  readonly id: string;
  /** null for an empty row that waits to be filled in. */
  readonly projectId: string | null;
  /** The version it is read at; 0 when nothing was said or made yet. */
  readonly version: number;
  /** The text that stands in every language under its title or unit. */
  readonly texts?: LocalizedText;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** All rows of a workbook, by table. */
export type ExchangeContent = Readonly<Record<ExchangeTable, readonly ExchangeRow[]>>;

const told = (key: string, kind: ExchangeField['kind'], values?: readonly string[]): ExchangeField => ({
  ...{ key, kind, editable: false },
  ...(values && { values }),
});
const filledIn = (key: string, kind: ExchangeField['kind'], values?: readonly string[]): ExchangeField => ({
  ...told(key, kind, values),
  editable: true,
});

/** The columns of each table, in their order. */
export const EXCHANGE_FIELDS: Readonly<Record<ExchangeTable, readonly ExchangeField[]>> = {
  project: [
    told('projectCode', 'code'),
    told('title', 'text'),
    told('health', 'choice', HEALTHS),
    told('progressPercent', 'percent'),
    told('plannedPercent', 'percent'),
    told('slippageDays', 'integer'),
    told('overdueCount', 'integer'),
    filledIn('confirmation', 'choice', CONFIRMATIONS),
    filledIn('declaredHealth', 'choice', DECLARED_HEALTHS),
    filledIn('sentence', 'text'),
    told('comments', 'text'),
  ],
  milestone: [
    told('projectCode', 'code'),
    told('title', 'text'),
    told('phase', 'choice', PHASES),
    told('baselineEndOn', 'date'),
    filledIn('forecastEndOn', 'date'),
    filledIn('actualEndOn', 'date'),
    filledIn('percentComplete', 'percent'),
    filledIn('percentStatedOn', 'date'),
  ],
  risk: [
    filledIn('projectCode', 'choice'),
    told('code', 'code'),
    filledIn('title', 'text'),
    filledIn('category', 'choice', RISK_CATEGORIES),
    filledIn('likelihood', 'integer'),
    filledIn('impact', 'integer'),
    filledIn('status', 'choice', RISK_STATUSES),
    filledIn('raisedOn', 'date'),
    filledIn('owner', 'text'),
  ],
  deployment: [
    filledIn('projectCode', 'choice'),
    filledIn('unit', 'text'),
    filledIn('countedOn', 'date'),
    filledIn('deployed', 'integer'),
    filledIn('target', 'integer'),
    filledIn('targetOn', 'date'),
  ],
};

/** The columns of a table that an office fills in. */
export function editableKeys(table: ExchangeTable): readonly string[] {
  return EXCHANGE_FIELDS[table].filter(({ editable }) => editable).map(({ key }) => key);
}

/** Whether nothing stands in a row. */
export function isEmptyRow({ values }: Pick<ExchangeRow, 'values'>): boolean {
  return Object.values(values).every((value) => value === null);
}
