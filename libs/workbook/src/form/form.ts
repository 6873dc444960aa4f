import type { Language, SectionSheet } from '../book.js';

/** What a cell of a form holds: a text, a code or an ISO date as text, a whole number, or nothing. */
export type FormValue = string | number | null;

/** A value that is chosen from a list, and the word that stands for it in the sheet. */
export interface FormChoice {
  readonly value: string;
  readonly word: string;
}

interface Heading {
  /** Names the column in the file, whatever its header says: `forecastEndOn`. */
  readonly key: string;
  readonly header: string;
  /** Shown as a note on the header, and as the prompt of its cells when they can be filled in. */
  readonly note?: string;
  /** In characters of the default font. */
  readonly width?: number;
  /** Whether its cells can be filled in; the others are locked and come back as they went out. */
  readonly editable: boolean;
}

/** One column of a form. */
export type FormColumn =
  | (Heading & { readonly kind: 'text'; readonly wrap?: boolean; readonly longest?: number })
  /** An identifier, kept left-to-right in every language. */
  | (Heading & { readonly kind: 'code' })
  | (Heading & { readonly kind: 'integer'; readonly least: number; readonly most: number })
  /** Whole percent: 40 is shown as 40 %. */
  | (Heading & { readonly kind: 'percent' })
  /** YYYY-MM-DD. */
  | (Heading & { readonly kind: 'date'; readonly earliest?: string; readonly latest?: string })
  | (Heading & { readonly kind: 'choice'; readonly choices: readonly FormChoice[] });

/** One row of a form under its lasting id; an empty row waits to be filled in. */
export interface FormRow {
  readonly id: string;
  readonly values: Readonly<Record<string, FormValue>>;
}

/** How a table of a form is built, whatever stands in it. */
export interface FormTableShape {
  /** Names the table in the file, whatever its sheet is called: `milestone`. */
  readonly key: string;
  readonly columns: readonly FormColumn[];
}

/** A table that goes out to be filled in and comes back. */
export interface FormTable extends FormTableShape {
  /** The name of its sheet. */
  readonly name: string;
  readonly rows: readonly FormRow[];
  /** How many columns stay in sight at the start side. */
  readonly frozenColumns: number;
  /** The title of the messages that a spreadsheet program shows when a cell is filled in wrongly. */
  readonly refusal: { readonly title: string; readonly text: string };
}

/** A workbook that goes out to be filled in and comes back. */
export interface Form {
  readonly title: string;
  readonly creator: string;
  readonly createdAt: Date;
  readonly language: Language;
  readonly rightToLeft: boolean;
  /** What the file says of itself to the program that reads it back; on a sheet that people do not see. */
  readonly facts: Readonly<Record<string, string>>;
  /** The sheets before the tables. */
  readonly front: readonly SectionSheet[];
  readonly tables: readonly FormTable[];
  readonly footer: string;
}

/**
 * Where everything stands in the file, for who writes it and who reads it back. The first row of a table's sheet is
 * hidden and names its columns, `milestone.id` first; the second shows the headers; rows follow from the third. The ids
 * stand in the first column, which is hidden.
 */
export const FORM_PLACES = {
  keyRow: 1,
  headerRow: 2,
  firstRow: 3,
  idColumn: 1,
  idKey: 'id',
  /** The sheet of facts: very hidden, names in its first column and values in its second. */
  factSheet: '_masar',
  /** The sheet of the lists that are too long for a cell's own: hidden, and of no account when the file comes back. */
  listSheet: '_masar_listes',
} as const;

/** How the key row names a column of a table. */
export function columnName(table: string, key: string): string {
  return `${table}.${key}`;
}
