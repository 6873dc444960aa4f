import type { Alignment, Border, Font, Style } from 'exceljs';
import type { Language } from './book.js';
import type { Precision } from './date.js';

/** One style of the workbook, rendered once and shared by every cell that bears it. */
export interface SharedStyle {
  model: Partial<Style>;
  id: number;
}

/** One style for words of either direction, so that punctuation falls on the right side of its text. */
export interface WordStyle {
  ltr: SharedStyle;
  rtl: SharedStyle;
}

/** Every style a sheet can use, in its language and direction. */
export interface StyleSheet {
  text: WordStyle;
  wrapped: WordStyle;
  code: SharedStyle;
  integer: SharedStyle;
  health: WordStyle;
  link: WordStyle;
  header: SharedStyle;
  numberHeader: SharedStyle;
  title: SharedStyle;
  heading: SharedStyle;
  paragraph: SharedStyle;
  label: SharedStyle;
  basis: SharedStyle;
  date: Record<Precision, SharedStyle>;
  decimal(decimals: number): SharedStyle;
  percent(decimals: number): SharedStyle;
}

/** The colours of words, as ARGB. */
export const ink = 'FF15202B';
const softInk = 'FF5B6777';
/** The colour of what can be acted on, as ARGB. */
export const accent = 'FF1D4F91';

const hairline: Partial<Border> = { style: 'thin', color: { argb: 'FFE2E6EB' } };
const headerLine: Partial<Border> = { style: 'thin', color: { argb: 'FF8B95A3' } };

const place: Partial<Alignment> = { vertical: 'top', indent: 1 };

/** How a date is shown, by how much of it is known. */
export const dateFormat: Record<Language, Record<Precision, string>> = {
  fr: { day: '[$-40C]d mmm yyyy', month: '[$-40C]mmm yyyy', year: 'yyyy' },
  ar: { day: '[$-1801]d mmmm yyyy', month: '[$-1801]mmmm yyyy', year: 'yyyy' },
  en: { day: '[$-809]d mmm yyyy', month: '[$-809]mmm yyyy', year: 'yyyy' },
};

/** The sign after a percentage, with the space that the language wants. */
export const percentSign: Record<Language, string> = { fr: '\u00a0%', ar: '%', en: '%' };

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}

/** The font of a language, with what a style changes in it. */
export function typeface(language: Language): (over?: Partial<Font>) => Partial<Font> {
  const name = language === 'ar' ? 'Arial' : 'Calibri';
  return (over) => ({ name, size: 11, color: { argb: ink }, ...over });
}

function byDecimals(make: (decimals: number) => SharedStyle): (decimals: number) => SharedStyle {
  const made = new Map<number, SharedStyle>();
  return (decimals) => {
    const style = made.get(decimals) ?? make(decimals);
    made.set(decimals, style);
    return style;
  };
}

/** Gives a style its number in the file. */
export type Register = (model: Partial<Style>) => number;

/** The sides that a line of the sheet starts and ends on. */
export function sidesOf(rightToLeft: boolean): { start: 'left' | 'right'; end: 'left' | 'right' } {
  return rightToLeft ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
}

/** The few shapes all styles are made of; start and end change sides in a right-to-left sheet. */
function shapes(language: Language, rightToLeft: boolean, register: Register) {
  const font = typeface(language);
  const { start, end } = sidesOf(rightToLeft);
  const readingOrder = rightToLeft ? 'rtl' : 'ltr';
  const share = (model: Partial<Style>): SharedStyle => ({ model, id: register(model) });
  const cell = (alignment: Partial<Alignment>, over: Partial<Style> = {}): SharedStyle =>
    share({ font: font(), border: { bottom: hairline }, alignment: { ...place, ...alignment }, ...over });
  const headed: Partial<Style> = {
    font: font({ bold: true, size: 10 }),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF1FA' } },
    border: { bottom: headerLine },
  };
  return {
    code: () => cell({ horizontal: start, readingOrder: 'ltr' }),
    word: (alignment: Partial<Alignment> = {}, face: Partial<Font> = {}): WordStyle => {
      const read = (readingOrder: 'ltr' | 'rtl') =>
        cell({ horizontal: start, readingOrder, ...alignment }, { font: font(face) });
      return { ltr: read('ltr'), rtl: read('rtl') };
    },
    number: (numFmt: string) => cell({ horizontal: end, readingOrder: 'ltr' }, { numFmt }),
    date: (numFmt: string) =>
      cell({ horizontal: end, readingOrder: language === 'ar' ? 'rtl' : 'ltr' }, { numFmt }),
    header: (side: 'start' | 'end') =>
      cell(
        { horizontal: side === 'start' ? start : end, vertical: 'middle', wrapText: true, readingOrder },
        headed,
      ),
    line: (face: Partial<Font>, wrapText = false) =>
      share({ font: font(face), alignment: { ...place, horizontal: start, wrapText, readingOrder } }),
  };
}

/** The styles of a workbook; `register` gives each its number in the file. */
export function styleSheet(language: Language, rightToLeft: boolean, register: Register): StyleSheet {
  const { code, word, number, date, header, line } = shapes(language, rightToLeft, register);
  const dates = dateFormat[language];
  return {
    text: word(),
    wrapped: word({ wrapText: true }),
    code: code(),
    integer: number('#,##0'),
    health: word(),
    link: word({}, { underline: true, color: { argb: accent } }),
    header: header('start'),
    numberHeader: header('end'),
    title: line({ bold: true, size: 16 }),
    heading: line({ bold: true, size: 12, color: { argb: accent } }),
    paragraph: line({}, true),
    label: line({ color: { argb: softInk } }),
    basis: line({ size: 10, color: { argb: softInk } }),
    date: { day: date(dates.day), month: date(dates.month), year: date(dates.year) },
    decimal: byDecimals((decimals) => number(`#,##0${fraction(decimals)}`)),
    percent: byDecimals((decimals) => number(`0${fraction(decimals)}${percentSign[language]}`)),
  };
}
