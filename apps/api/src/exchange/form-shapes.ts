import { COUNT_MAX } from '#domain/deployment/edit.js';
import {
  EXCHANGE_FIELDS,
  EXCHANGE_TABLES,
  type ExchangeField,
  type ExchangeTable,
} from '#domain/exchange/table.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { FormColumn, FormTableShape } from '#workbook/form/form.js';
import { EXPORT_MESSAGES } from '../portfolio/portfolio.messages.js';
import { EXCHANGE_MESSAGES } from './exchange.messages.js';

/** What the tables of an organisation's workbook are built by. */
export interface ShapesOf {
  readonly language: Language;
  /** Past which nothing is observed; null where the rules judge that themselves. */
  readonly statusOn: LocalDate | null;
  /** Codes of the projects that a new row may be of. */
  readonly projectCodes: readonly string[];
  /** Whether an update is being written, so that its columns can be filled in. */
  readonly updateOpen: boolean;
}

const WIDTHS: Readonly<Record<string, number>> = {
  ...{ projectCode: 12, title: 44, sentence: 50, comments: 40, unit: 32, owner: 26, code: 14, category: 20 },
  ...{ phase: 22, health: 18, confirmation: 20, declaredHealth: 20, status: 16 },
};
const WRAPPED: readonly string[] = ['title', 'sentence', 'comments', 'unit'];
const LONGEST: Readonly<Record<string, number>> = { title: 300, unit: 300, sentence: 500, owner: 200 };
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  likelihood: [1, 5],
  impact: [1, 5],
  deployed: [0, COUNT_MAX],
  target: [0, COUNT_MAX],
};
/** Days that were observed: none lies after the status date. */
const OBSERVED: readonly string[] = ['actualEndOn', 'percentStatedOn', 'raisedOn', 'countedOn'];

/** How the tables of an organisation's workbook are built, for who writes them and who reads them back. */
export function exchangeShapes(of: ShapesOf): Readonly<Record<ExchangeTable, FormTableShape>> {
  const shapes = EXCHANGE_TABLES.map((table): [ExchangeTable, FormTableShape] => [
    table,
    { key: table, columns: EXCHANGE_FIELDS[table].map((field) => columnOf(table, field, of)) },
  ]);
  return Object.fromEntries(shapes) as Readonly<Record<ExchangeTable, FormTableShape>>;
}

function columnOf(table: ExchangeTable, field: ExchangeField, of: ShapesOf): FormColumn {
  const { key } = field;
  const { header, note } = EXCHANGE_MESSAGES[of.language].columns[table][key] ?? { header: key };
  const editable = field.editable && (table !== 'project' || of.updateOpen);
  const heading = { key, header, note, width: WIDTHS[key], editable };
  switch (field.kind) {
    case 'text':
      return { ...heading, kind: 'text', wrap: WRAPPED.includes(key), longest: LONGEST[key] };
    case 'integer': {
      const [least, most] = RANGES[key] ?? [-COUNT_MAX, COUNT_MAX];
      return { ...heading, kind: 'integer', least, most };
    }
    case 'date':
      return {
        ...heading,
        kind: 'date',
        latest: OBSERVED.includes(key) ? (of.statusOn ?? undefined) : undefined,
      };
    case 'choice':
      return { ...heading, kind: 'choice', choices: choicesOf(key, field.values, of) };
    default:
      return { ...heading, kind: field.kind };
  }
}

function choicesOf(key: string, values: readonly string[] | undefined, { language, projectCodes }: ShapesOf) {
  const words = wordsOf(key, language);
  return (values ?? projectCodes).map((value) => ({ value, word: words[value] ?? value }));
}

/** The words of the values of a column, by value. */
export function wordsOf(key: string, language: Language): Readonly<Record<string, string>> {
  const { health, phase, category, riskStatus } = EXPORT_MESSAGES[language];
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ health, declaredHealth: health, phase, category, status: riskStatus },
    confirmation: EXCHANGE_MESSAGES[language].confirmation,
  };
  return known[key] ?? {};
}
