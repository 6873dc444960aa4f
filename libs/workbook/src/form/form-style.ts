import type { Alignment, Border, Fill, Style } from 'exceljs';
import type { Language } from '../book.js';
import { accent, dateFormat, ink, type Register, type SharedStyle, sidesOf, typeface } from '../style.js';

/** How a cell stands in a form: locked, to be kept true, or in a row that waits to be filled in. */
export type Standing = 'locked' | 'open' | 'waiting';

/** What a cell shows, as far as its look goes; words come in either direction and on one line or several. */
export type Shape = 'ltr' | 'rtl' | 'wrapped ltr' | 'wrapped rtl' | 'code' | 'integer' | 'percent' | 'date';

/** The styles of a form, each made once and shared. */
export interface FormStyles {
  cell(shape: Shape, standing: Standing): SharedStyle;
  header(side: 'start' | 'end', editable: boolean): SharedStyle;
}

const place: Partial<Alignment> = { vertical: 'top', indent: 1 };
/** Keeps what is typed as it was typed: no date made of 1-2, no formula made of a dash. */
const asText = '@';

const percentFormat: Record<Language, string> = { fr: '0"\u00a0%"', ar: '0"%"', en: '0"%"' };

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const line = (argb: string): Partial<Border> => ({ style: 'thin', color: { argb } });

function framed(argb: string): Partial<Style>['border'] {
  return { top: line(argb), bottom: line(argb), left: line(argb), right: line(argb) };
}

const looks: Record<Standing, Partial<Style>> = {
  locked: { fill: solid('FFF0F2F5'), border: { bottom: line('FFE2E6EB') } },
  open: { fill: solid('FFFFFFFF'), border: framed('FFC8CFD8'), protection: { locked: false } },
  waiting: { fill: solid('FFF6F9FD'), border: framed('FFA9C3E6'), protection: { locked: false } },
};

/** The styles of a form in its language and direction; `register` gives each its number in the file. */
export function formStyles(language: Language, rightToLeft: boolean, register: Register): FormStyles {
  const font = typeface(language);
  const { start, end } = sidesOf(rightToLeft);
  const share = shared(register);
  const number = (numFmt: string): Partial<Style> => ({
    numFmt,
    alignment: { ...place, horizontal: end, readingOrder: 'ltr' },
  });
  const words = (readingOrder: 'ltr' | 'rtl', wrapText: boolean): Partial<Style> => ({
    numFmt: asText,
    alignment: { ...place, horizontal: start, readingOrder, wrapText },
  });
  const shapes: Record<Shape, Partial<Style>> = {
    ltr: words('ltr', false),
    rtl: words('rtl', false),
    'wrapped ltr': words('ltr', true),
    'wrapped rtl': words('rtl', true),
    code: words('ltr', false),
    integer: number('#,##0'),
    percent: number(percentFormat[language]),
    date: {
      numFmt: dateFormat[language].day,
      alignment: { ...place, horizontal: end, readingOrder: language === 'ar' ? 'rtl' : 'ltr' },
    },
  };
  const header = (side: 'start' | 'end', editable: boolean): Partial<Style> => ({
    font: font({ bold: true, size: 10, color: { argb: editable ? 'FFFFFFFF' : ink } }),
    fill: solid(editable ? accent : 'FFE2E6EB'),
    border: { bottom: line('FF8B95A3') },
    alignment: {
      ...place,
      horizontal: side === 'start' ? start : end,
      vertical: 'middle',
      wrapText: true,
      readingOrder: rightToLeft ? 'rtl' : 'ltr',
    },
  });
  return {
    cell: (shape, standing) =>
      share(`${shape} ${standing}`, () => ({ font: font(), ...shapes[shape], ...looks[standing] })),
    header: (side, editable) => share(`header ${side} ${editable}`, () => header(side, editable)),
  };
}

/** Makes each named style once. */
function shared(register: Register): (name: string, make: () => Partial<Style>) => SharedStyle {
  const made = new Map<string, SharedStyle>();
  return (name, make) => {
    const known = made.get(name);
    if (known) return known;
    const model = make();
    const style = { model, id: register(model) };
    made.set(name, style);
    return style;
  };
}
