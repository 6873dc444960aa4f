import type { ContentChange } from '#domain/exchange/since-last.js';
import { EXCHANGE_TABLES, type CellValue, type ExchangeContent } from '#domain/exchange/table.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { sectionTable, type Column, type Section, type SectionSheet } from '#workbook/book.js';
import type { Form, FormTable } from '#workbook/form/form.js';
import { EXCHANGE_MESSAGES, filled, inWords, type ExchangeMessages } from './exchange.messages.js';
import { exchangeShapes, wordsOf } from './form-shapes.js';

/** Everything an organisation's workbook is written from. */
export interface OrganisationForm {
  readonly language: Language;
  readonly organisation: string;
  readonly programme: string;
  readonly statusOn: LocalDate;
  /** The month of the update being written; null when none is open. */
  readonly monthOn: LocalDate | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly content: ExchangeContent;
  /** When the workbook before was made and what changed since; null before the first. */
  readonly since: { readonly madeOn: string; readonly changes: readonly ContentChange[] } | null;
  /** What the file says of itself, signed. */
  readonly facts: Readonly<Record<string, string>>;
}

/** More changes than this are counted, not listed. */
const MOST_LISTED = 300;
const FROZEN = { project: 2, milestone: 2, risk: 3, deployment: 2 } as const;

/** An organisation's workbook, described in its language. */
export function organisationForm(data: OrganisationForm): Form {
  const { language, organisation, madeAt, madeBy, facts } = data;
  const words = EXCHANGE_MESSAGES[language];
  return {
    title: filled(words.title, { organisation }),
    creator: madeBy,
    createdAt: madeAt,
    language,
    rightToLeft: language === 'ar',
    facts,
    front: [guideSheet(data, words), sinceSheet(data, words)],
    tables: tablesOf(data, words),
    footer: footerOf(data, words),
  };
}

function footerOf({ language, organisation, statusOn }: OrganisationForm, words: ExchangeMessages): string {
  return filled(words.footer, { organisation, statusOn: inWords(statusOn, language) });
}

function tablesOf(data: OrganisationForm, words: ExchangeMessages): FormTable[] {
  const { language, statusOn, monthOn, content } = data;
  const projectCodes = content.project.map(({ values }) => String(values['projectCode']));
  const shapes = exchangeShapes({ language, statusOn, projectCodes, updateOpen: monthOn !== null });
  return EXCHANGE_TABLES.map((table) => ({
    ...shapes[table],
    name: words.sheets[table],
    rows: content[table],
    frozenColumns: FROZEN[table],
    refusal: words.refusal,
  }));
}

function guideSheet(data: OrganisationForm, words: ExchangeMessages): SectionSheet {
  const { organisation, programme, statusOn, monthOn, madeAt, madeBy } = data;
  const text = (label: string, value: string) => ({ label, kind: 'text' as const, value });
  const date = (label: string, value: string) => ({ label, kind: 'date' as const, value });
  const paragraphs = (lines: readonly string[]): Section[] =>
    lines.map((line) => ({ kind: 'paragraph', text: line }));
  return {
    kind: 'sections',
    name: words.sheets.guide,
    widths: [34, 60],
    footer: footerOf(data, words),
    sections: [
      { kind: 'title', text: filled(words.title, { organisation }) },
      {
        kind: 'facts',
        facts: [
          text(words.facts.organisation, organisation),
          text(words.facts.programme, programme),
          date(words.facts.statusOn, statusOn),
          monthOn === null
            ? text(words.facts.month, words.noMonth)
            : date(words.facts.month, monthOn.slice(0, 7)),
          text(words.facts.madeAt, madeAt.toISOString().slice(0, 16).replace('T', ' ')),
          text(words.facts.madeBy, madeBy),
        ],
      },
      { kind: 'heading', text: words.howTo },
      ...paragraphs(words.steps),
      { kind: 'heading', text: words.rules },
      ...paragraphs(words.rule),
    ],
  };
}

function sinceSheet(data: OrganisationForm, words: ExchangeMessages): SectionSheet {
  const { since } = data;
  return {
    kind: 'sections',
    name: words.sheets.since,
    widths: [18, 14, 44, 30, 34, 34],
    footer: footerOf(data, words),
    sections: since === null ? [{ kind: 'paragraph', text: words.since.first }] : sinceSections(data, words),
  };
}

function sinceSections({ since, language }: OrganisationForm, words: ExchangeMessages): Section[] {
  const { changes = [] } = since ?? {};
  const madeOn = since === null ? '' : inWords(since.madeOn, language);
  if (changes.length === 0) return [{ kind: 'paragraph', text: filled(words.since.none, { madeOn }) }];
  const more = changes.length - MOST_LISTED;
  return [
    { kind: 'heading', text: filled(words.since.heading, { madeOn }) },
    sectionTable(sinceColumns(words, language), changes.slice(0, MOST_LISTED)),
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: filled(words.since.more, { count: more }) }] : []),
  ];
}

function sinceColumns(words: ExchangeMessages, language: Language): Column<ContentChange>[] {
  const { sinceColumns: headers, sheets, columns } = words;
  const shown = (change: ContentChange, value: CellValue): string | null =>
    value === null ? null : (wordsOf(change.field ?? '', language)[String(value)] ?? String(value));
  const named = ({ table, field, kind }: ContentChange): string =>
    field === null ? words.since[kind === 'GONE' ? 'gone' : 'new'] : (columns[table][field]?.header ?? field);
  return [
    { key: 'sheet', header: headers.sheet, kind: 'text', value: ({ table }) => sheets[table] },
    { key: 'project', header: headers.project, kind: 'code', value: ({ projectCode }) => projectCode },
    { key: 'row', header: headers.row, kind: 'text', wrap: true, value: ({ title }) => title },
    { key: 'column', header: headers.column, kind: 'text', wrap: true, value: named },
    {
      key: 'before',
      header: headers.before,
      kind: 'text',
      wrap: true,
      value: (each) => shown(each, each.before),
    },
    {
      key: 'after',
      header: headers.after,
      kind: 'text',
      wrap: true,
      value: (each) => shown(each, each.after),
    },
  ];
}
