/** The language of a workbook: decides date names and number formats, never the words, which come described. */
export type Language = 'fr' | 'ar' | 'en';

/** Ink and fill of one word, as six hexadecimal digits each. */
export interface Tone {
  fill: string;
  ink: string;
}

/** A web or mail address behind a text; anything but http, https and mailto is written as plain text. */
export interface Link {
  text: string;
  url: string;
}

/** What each kind of cell takes; null leaves the cell empty. */
export interface ValueOf {
  text: string | null;
  /** An identifier, kept left-to-right in every language. */
  code: string | null;
  integer: number | null;
  decimal: number | null;
  /** Whole basis points: 6123 is shown as 61 %. */
  percent: number | null;
  /** Whole basis points with a bar from 0 to 100 % in the cell. */
  bar: number | null;
  /** ISO: YYYY-MM-DD, or YYYY-MM and YYYY when no more is known; shown no more precisely than given. */
  date: string | null;
  /** A word coloured by its tone. */
  health: string | null;
  link: Link | null;
}

/** A kind of cell. */
export type Kind = keyof ValueOf;

interface Options {
  text: { wrap?: boolean };
  code: object;
  integer: object;
  decimal: { decimals?: number };
  percent: { decimals?: number };
  bar: { decimals?: number };
  /** The day that stands for a partial date: the last of its period unless said otherwise. */
  date: { partial?: 'first' | 'last' };
  health: { tones: Readonly<Record<string, Tone>> };
  link: object;
}

/** A kind with its options: all that is needed to show a value of it. */
export type Format = { [K in Kind]: { kind: K } & Options[K] }[Kind];

interface Heading {
  key: string;
  header: string;
  /** In characters of the default font. */
  width?: number;
  /** Shown as a note on the header. */
  note?: string;
}

/** One column of a table: how it is headed, what it shows of a row, and as what. */
export type Column<Row> = {
  [K in Kind]: Heading & {
    kind: K;
    value(row: Row): ValueOf[K];
    /** Shown as a note on the row's cell; null leaves the cell without one. */
    noteOf?(row: Row): string | null;
  } & Options[K];
}[Kind];

/** One labelled value of a section, with what it is measured on. */
export type Fact = {
  [K in Kind]: { label: string; basis?: string; note?: string; kind: K; value: ValueOf[K] } & Options[K];
}[Kind];

/** A long table on a sheet of its own: filtered, frozen under its header, read row by row. */
export interface TableSheet<Row> {
  kind: 'table';
  name: string;
  columns: readonly Column<Row>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** How many columns stay in sight at the start side; 1 unless said otherwise. */
  frozenColumns?: number;
  footer?: string;
}

/** A short table among other sections. */
export interface SectionTable<Row> {
  kind: 'table';
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** One block of a sheet that is read from top to bottom. */
export type Section =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  | SectionTable<unknown>;

/** A sheet of sections one under the other, on shared column widths. */
export interface SectionSheet {
  kind: 'sections';
  name: string;
  /** In characters, one per column. */
  widths: readonly number[];
  sections: readonly Section[];
  footer?: string;
}

/** One sheet of a workbook. */
export type SheetDescription = TableSheet<unknown> | SectionSheet;

/** A whole workbook, described; its tables are read only when their turn to be written comes. */
export interface Book {
  title?: string;
  creator: string;
  createdAt?: Date;
  language: Language;
  rightToLeft: boolean;
  sheets: readonly SheetDescription[];
}

/** Describes a table sheet, inferring what its columns read from the rows. */
export function tableSheet<Row>(sheet: Omit<TableSheet<Row>, 'kind'>): TableSheet<unknown> {
  const described: TableSheet<Row> = { kind: 'table', ...sheet };
  return described;
}

/** Describes a short table of a section sheet, inferring what its columns read from the rows. */
export function sectionTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): SectionTable<unknown> {
  const described: SectionTable<Row> = { kind: 'table', columns, rows };
  return described;
}
