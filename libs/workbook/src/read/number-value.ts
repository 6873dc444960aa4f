import { type Conversion, misread, refused, taken } from './conversion.js';
import { plainText, westernDigits } from './plain-text.js';
import type { Words } from './text-value.js';

/** The whole number that a cell says, within its bounds. */
export function integerValue(content: Words, least: number, most: number): Conversion {
  if (content.kind === 'date') return misread('NUMBER_NOT_READ', content.day);
  if (content.kind === 'text') return fromText(content.text, least, most, false);
  if (content.shownAs === 'percent') return misread('NUMBER_NOT_READ', `${content.value * 100} %`);
  return whole(content.value, least, most);
}

/** The whole percent that a cell says: 40 and 40 % alike, as a number, a percentage or a text. */
export function percentValue(content: Words): Conversion {
  if (content.kind === 'date') return misread('NUMBER_NOT_READ', content.day);
  if (content.kind === 'text') return fromText(content.text, 0, 100, true);
  return whole(content.shownAs === 'percent' ? content.value * 100 : content.value, 0, 100);
}

/** Groups of three may be parted by spaces or apostrophes; a comma, a point or the Arabic sign begins the decimals. */
const written = /^([+-]?)(\d{1,3}(?:([ '’٬])\d{3})(?:\3\d{3})*|\d{1,30})(?:[.,٫](\d{1,30}))?(?: ?(%))?$/;

function fromText(text: string, least: number, most: number, percent: boolean): Conversion {
  const plain = westernDigits(plainText(text))
    .replace(/٪/g, '%')
    .replace(/^%\s*(.*)$/, '$1%')
    .replace(/−/g, '-');
  if (plain === '') return taken(null);
  const [, sign = '', units, , decimals = '', mark] = written.exec(plain) ?? [];
  if (units === undefined || (mark && !percent)) return misread('NUMBER_NOT_READ', text);
  return whole(Number(`${sign}${units.replace(/\D/g, '')}.${decimals}`), least, most);
}

/** What a spreadsheet computes is off by less than this: 0.29 x 100. */
const slack = 1e-9;

function whole(value: number, least: number, most: number): Conversion {
  const rounded = Math.round(value);
  if (Math.abs(value) < Number.MAX_SAFE_INTEGER && Math.abs(value - rounded) > slack)
    return misread('NUMBER_NOT_WHOLE', value);
  if (!(rounded >= least && rounded <= most))
    return refused('NUMBER_OUT_OF_RANGE', { min: least, max: most });
  return taken(rounded === 0 ? 0 : rounded);
}
