import { DomainError } from '#domain/shared/errors.js';
import {
  periodEnd,
  periodStart,
  precisionOf,
  type DatePrecision,
  type LocalDate,
} from '#domain/shared/local-date.js';
import type { Basis } from '#domain/shared/basis.js';
import { LANGUAGES, type LocalizedText } from '#domain/shared/text.js';
import type { Faults } from './row-fault.js';
import { VOCABULARY, type Words } from './vocabulary.js';

/** A date to compute with, and how precisely its source stated it. */
export interface StatedDate {
  readonly on: LocalDate | null;
  readonly precision: DatePrecision | null;
}

const UNSTATED: StatedDate = { on: null, precision: null };

/** « l'état » as « l’état »: sources are typed with the straight sign, screens and exports are set. */
function elided(text: string): string {
  return text.replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’');
}

/** One row of a file; reading a cell that says nothing usable notes the fault and answers with a stand-in. */
export class SeedRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: ReadonlyMap<string, string>,
    private readonly faults: Faults,
  ) {}

  /** Notes that a cell of this row cannot be used. */
  fault(column: string, reason: string): void {
    this.faults.add({ file: this.file, line: this.line, column, reason });
  }

  has(column: string): boolean {
    return this.cells.has(column);
  }

  /** The text of a cell; null when it is empty or the column is not there. */
  text(column: string): string | null {
    return this.cells.get(column) || null;
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === null) this.fault(column, 'empty');
    return text ?? '';
  }

  /** The cells `prefix_fr`, `prefix_ar` and `prefix_en` that hold something; the French with its apostrophes. */
  texts(prefix: string): LocalizedText {
    const found = LANGUAGES.map((lang) => [lang, this.text(`${prefix}_${lang}`)] as const);
    return Object.fromEntries(
      found.flatMap(([lang, text]) => (text === null ? [] : [[lang, lang === 'fr' ? elided(text) : text]])),
    );
  }

  /** Like `texts`, and one language at least. */
  requiredTexts(prefix: string): LocalizedText {
    const texts = this.texts(prefix);
    if (Object.keys(texts).length === 0) this.fault(`${prefix}_fr`, 'empty in every language');
    return texts;
  }

  /** What a word means; null when the cell is empty. */
  word<T>(column: string, words: Words<T>): T | null {
    const text = this.text(column);
    if (text === null) return null;
    if (Object.hasOwn(words, text)) return words[text] ?? null;
    this.fault(column, `unknown word "${text}", not one of ${Object.keys(words).join(', ')}`);
    return null;
  }

  requiredWord<T>(column: string, words: Words<T>): T | null {
    this.required(column);
    return this.word(column, words);
  }

  yes(column: string): boolean {
    return this.word(column, VOCABULARY.yesNo) ?? false;
  }

  /** `sourced` unless the row says otherwise. */
  basis(column = 'basis'): Basis {
    return this.word(column, VOCABULARY.basis) ?? 'SOURCED';
  }

  /** A whole number within limits; null when the cell is empty. */
  whole(column: string, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = Number(text);
    if (!/^-?\d+$/.test(text)) this.fault(column, `"${text}" is not a whole number`);
    else if (value < least || value > most) this.fault(column, `${text} is not within ${least} to ${most}`);
    else return value;
    return null;
  }

  requiredWhole(column: string, least: number, most: number): number {
    this.required(column);
    return this.whole(column, least, most) ?? least;
  }

  /** A decimal number as its text, so that no digit is lost; null when the cell is empty. */
  decimal(column: string): string | null {
    const text = this.text(column);
    if (text === null || /^-?\d{1,15}(\.\d{1,10})?$/.test(text)) return text;
    this.fault(column, `"${text}" is not a number`);
    return null;
  }

  /** An amount in MAD as whole centimes; null when the cell is empty. */
  centimes(column: string): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
    if (match) return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    this.fault(column, `"${text}" is not an amount in MAD`);
    return null;
  }

  /** A start: a partial date stands for the first day of its period. */
  startDate(column: string): StatedDate {
    return this.stated(column, periodStart);
  }

  /** Any other date: a partial one stands for the last day of its period. */
  date(column: string): StatedDate {
    return this.stated(column, periodEnd);
  }

  /** Codes between semicolons; one given twice is a fault. */
  codes(column: string): readonly string[] {
    const codes = (this.text(column) ?? '').split(';').map((code) => code.trim());
    const given = codes.filter((code) => code !== '');
    const twice = given.find((code, index) => given.indexOf(code) !== index);
    if (twice !== undefined) this.fault(column, `"${twice}" twice`);
    return [...new Set(given)];
  }

  /** What a code stands for; notes an unknown one. */
  resolve<T>(column: string, code: string, known: ReadonlyMap<string, T>): T | null {
    const found = known.get(code) ?? null;
    if (found === null && code !== '') this.fault(column, `"${code}" is unknown`);
    return found;
  }

  /** The columns that every sourced row keeps. */
  origin(): { basis: Basis; source: string | null; note: string | null } {
    return { basis: this.basis(), source: this.text('source'), note: this.text('note') };
  }

  private stated(column: string, day: (text: string) => LocalDate): StatedDate {
    const text = this.text(column);
    if (text === null) return UNSTATED;
    try {
      return { on: day(text), precision: precisionOf(text) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.fault(column, `"${text}" is not a date (2011, 2011-04 or 2011-04-17)`);
      return UNSTATED;
    }
  }
}
