import { FILE_CODES } from './file-codes.js';

/** What is found when a workbook is compared; the sentence of each stands in finding-messages.ts in every language. */
export const COMPARISON_CODES = [
  // whose workbook it is
  'SIGNATURE_BROKEN',
  'WORKBOOK_UNKNOWN',
  'OTHER_ORGANISATION',
  'OTHER_PROGRAMME',
  // its rows
  'ROW_NOT_SENT',
  'ROW_GONE',
  'ROWS_LEFT_OUT',
  'LOCKED_CELL_CHANGED',
  'DAY_SET_TO_STATUS_DATE',
] as const;

/** Every finding about a workbook that came back. */
export const FINDING_CODES = [...FILE_CODES, ...COMPARISON_CODES] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** REFUSED: that cell, row or file is not taken; NOTE: it is taken, and this is said of it. */
export const FINDING_LEVELS = ['REFUSED', 'NOTE'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** Something found in a workbook that came back: what, where, and the figures of its sentence. */
export interface ExchangeFinding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly sheet?: string;
  /** Such as `B7`. */
  readonly cell?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
