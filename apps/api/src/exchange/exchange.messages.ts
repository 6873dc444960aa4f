import type { ExchangeTable } from '#domain/exchange/table.js';
import type { Confirmation } from '#domain/update/update.js';
import type { Language } from '#domain/shared/text.js';
import { MESSAGES_AR } from './exchange.messages.ar.js';
import { MESSAGES_EN } from './exchange.messages.en.js';
import { MESSAGES_FR } from './exchange.messages.fr.js';

export { filled } from '../portfolio/portfolio.messages.js';
export { inWords } from '../portfolio/readme-sheet.js';

/** What a column is headed with, and what is said of it. */
export interface ColumnWords {
  readonly header: string;
  readonly note?: string;
}

/** Every word of an organisation's workbook, and of the comparison of one that came back; `{name}` is filled in. */
export interface ExchangeMessages {
  readonly title: string;
  readonly sheets: Readonly<Record<ExchangeTable | 'guide' | 'since' | 'comparison' | 'findings', string>>;
  readonly columns: Readonly<Record<ExchangeTable, Readonly<Record<string, ColumnWords>>>>;
  readonly confirmation: Readonly<Record<Confirmation, string>>;
  readonly refusal: { readonly title: string; readonly text: string };
  readonly facts: Readonly<
    Record<'organisation' | 'programme' | 'statusOn' | 'month' | 'madeAt' | 'madeBy', string>
  >;
  readonly noMonth: string;
  readonly howTo: string;
  readonly steps: readonly string[];
  readonly rules: string;
  readonly rule: readonly string[];
  readonly since: Readonly<Record<'heading' | 'none' | 'first' | 'more' | 'new' | 'gone', string>>;
  readonly sinceColumns: Readonly<
    Record<'sheet' | 'project' | 'row' | 'column' | 'before' | 'after', string>
  >;
  readonly compared: Readonly<
    Record<
      | 'heading'
      | 'file'
      | 'hash'
      | 'state'
      | 'cell'
      | 'sent'
      | 'uploaded'
      | 'now'
      | 'verdict'
      | 'effect'
      | 'finding',
      string
    >
  >;
  readonly verdicts: Readonly<
    Record<'CHANGED' | 'ALREADY' | 'CONFLICT' | 'REFUSED' | 'APPLIED' | 'LEFT', string>
  >;
  readonly states: Readonly<Record<'RECEIVED' | 'READ' | 'REFUSED' | 'APPLIED' | 'DISCARDED', string>>;
  readonly levels: Readonly<Record<'REFUSED' | 'NOTE', string>>;
  readonly footer: string;
}

/** The words by language. */
export const EXCHANGE_MESSAGES: Readonly<Record<Language, ExchangeMessages>> = {
  fr: MESSAGES_FR,
  ar: MESSAGES_AR,
  en: MESSAGES_EN,
};
