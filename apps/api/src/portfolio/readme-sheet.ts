import type { Language } from '#domain/shared/text.js';
import { sectionTable, type Fact, type Section, type SheetDescription } from '#workbook/book.js';
import { isWhole } from './export-query.js';
import type { PortfolioData } from './portfolio-export.service.js';
import { filled, type ExportMessages } from './portfolio.messages.js';

/** Where a language's dates are those of Morocco's administration (غشت, and Western digits). */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr', ar: 'ar-MA', en: 'en-GB' };

/** The status date in a sentence. */
export function momentOf({ reading, language }: PortfolioData, words: ExportMessages): string {
  return filled(words.statusOn, { date: inWords(reading.asOf.statusOn, language) });
}

const FORMS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { dateStyle: 'long', timeZone: 'UTC' }),
  ar: new Intl.DateTimeFormat(LOCALES.ar, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A calendar day as a language writes it, « 1er juin 2013 ». */
export function inWords(day: string, language: Language): string {
  const said = FORMS[language].format(new Date(day));
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

/** What is to be said of a moment that is not the programme's own. */
export function warnings({ reading }: PortfolioData, words: ExportMessages): Section[] {
  const { hindsight, session, at } = reading.asOf;
  return [
    ...(at === null ? [] : [filled(words.asRecordedAt, { instant: at })]),
    ...(session === null ? [] : [filled(words.asOfSession, { number: session })]),
    ...(hindsight ? [words.hindsight] : []),
  ].map((text) => ({ kind: 'paragraph', text }));
}

/** The sheet that says what the others are measured on and rest on; `basisNote` says what counts of rows are. */
export function readmeSheet(
  data: PortfolioData,
  words: ExportMessages,
  footer: string,
  basisNote: string,
): SheetDescription {
  const { headings } = words;
  const { reading, exportedAt, exportedBy, basis, whole, asked } = data;
  const facts: Fact[] = [
    { label: headings.programme, kind: 'text', value: `${data.programme} (${reading.code})` },
    { label: headings.statusOn, kind: 'date', value: reading.asOf.statusOn },
    {
      label: headings.coverage,
      kind: 'text',
      value: filled(words.measuredOn, { measured: whole.measuredCount, count: whole.projectCount }),
    },
    { label: headings.filter, kind: 'text', value: scopeOf(asked.filter, words) },
    { label: headings.exportedBy, kind: 'text', value: exportedBy ?? words.anonymous },
    {
      label: headings.exportedAt,
      kind: 'text',
      value: `${exportedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    },
  ];
  return {
    kind: 'sections',
    name: words.sheets.readme,
    widths: [30, 26, 26, 50],
    footer,
    sections: [
      { kind: 'title', text: words.sheets.readme },
      { kind: 'facts', facts },
      ...warnings(data, words),
      { kind: 'heading', text: words.definitions },
      ...words.definition.map((text): Section => ({ kind: 'paragraph', text })),
      { kind: 'paragraph', text: notesText(data, words) },
      { kind: 'heading', text: words.basisOfData },
      sectionTable<(typeof basis)[number]>(
        [
          {
            kind: 'text',
            key: 'kind',
            header: headings.kind,
            value: ({ kind }) => words.kinds[kind] ?? kind,
          },
          {
            kind: 'integer',
            key: 'sourced',
            header: headings.sourced,
            note: basisNote,
            value: ({ sourced }) => sourced,
          },
          {
            kind: 'integer',
            key: 'made',
            header: headings.reconstructed,
            note: basisNote,
            value: ({ reconstructed }) => reconstructed,
          },
        ],
        basis,
      ),
    ],
  };
}

/** The filter in words, for a reader who did not see the screen. */
function scopeOf(filter: PortfolioData['asked']['filter'], words: ExportMessages): string {
  if (isWhole(filter)) return words.wholePortfolio;
  const { headings } = words;
  const parts: [string, readonly string[] | null | undefined][] = [
    [headings.title, filter.text == null ? null : [filter.text]],
    [headings.ministry, filter.ministries],
    [headings.organisation, filter.organisations],
    [headings.axis, filter.strategy],
    [headings.health, filter.health?.map((value) => words.health[value])],
    [headings.lifecycle, filter.lifecycle?.map((value) => words.lifecycle[value])],
    [headings.phase, filter.phase?.map((value) => words.phase[value])],
    [headings.users, filter.usersServed?.map((value) => words.users[value])],
    [headings.flagship, said(filter.flagship, words)],
    [headings.overdueCount, said(filter.overdue, words)],
    [words.phase.NONE, said(filter.withoutRoadmap, words)],
  ];
  return parts
    .flatMap(([name, values]) => (values == null ? [] : [`${name}${words.colon}${values.join(words.comma)}`]))
    .join(' · ');
}

function said(value: boolean | null | undefined, { yes, no }: ExportMessages): string[] | null {
  return value == null ? null : [value ? yes : no];
}

/** What the notes of the workbook explain: fewer figures, the more projects there are. */
function notesText({ set, projectsExplained }: PortfolioData, words: ExportMessages): string {
  if (set === null) return words.notesOfFormulas;
  return projectsExplained ? words.notesOnAll : words.notesOnSums;
}
