import type { Language } from './book.js';

/** The longest text a cell holds, in UTF-16 units. */
export const longestText = 32_767;

const cutMark: Record<Language, string> = {
  fr: ' … [texte coupé]',
  ar: ' … [نص مقتطع]',
  en: ' … [text cut]',
};

/* oxlint-disable no-control-regex -- these are the characters to take out */
const suspect = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]/;
const illegal = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g;
/* eslint-enable no-control-regex */
const directionOverride = /[\u202a-\u202e]/g;
const directionIsolate = /[\u2066-\u2069]/g;
const lineBreak = /\r\n?/g;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * The text as a cell may hold it: line ends as line feeds, no character that XML 1.0 forbids, no embedding or
 * override of direction (isolates stay: they end with the cell), cut with a visible mark at what a cell holds.
 */
export function cellText(text: string, language: Language): string {
  const clean = suspect.test(text) ? withoutControls(text) : text;
  if (clean.length <= longestText) return clean;
  const mark = cutMark[language];
  return clean.slice(0, longestText - mark.length).replace(/[\ud800-\udbff]$/, '') + mark;
}

function withoutControls(text: string): string {
  return text
    .replace(lineBreak, '\n')
    .replace(illegal, '')
    .replace(directionOverride, '')
    .replace(loneSurrogate, '\ufffd');
}

const firstLetter = /\p{L}/u;
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The direction a text is read in: that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = firstLetter.exec(text);
  return letter !== null && rightToLeftLetter.test(letter[0]) ? 'rtl' : 'ltr';
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as XML content or attribute value. */
export function xmlText(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => escapes[character] ?? '') : text;
}

/** The text of an inline string; what looks like a coded character (`_x0041_`) is kept from being read as one. */
export function inlineText(text: string): string {
  return xmlText(text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text);
}

function oneLine(text: string): string {
  return withoutControls(text).replace(directionIsolate, '').replace(/\s+/g, ' ').trim();
}

/** Gives each sheet a name that Excel accepts and that no sheet before it bears. */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set(['history']);
  return (wanted) => {
    const base = oneLine(wanted.replace(/[[\]:*?/\\]/g, ' ').replace(/'/g, '’')) || '1';
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const name =
        base
          .slice(0, 31 - suffix.length)
          .replace(/[\ud800-\udbff]$/, '')
          .trimEnd() + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** The page footer: the text at the start side, page n / m at the end side; 255 characters at most. */
export function footerCode(text: string, rightToLeft: boolean): string {
  const pages = '&8&P / &N';
  const shown = oneLine(text)
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/&/g, '&&');
  const words = `&8 ${shown.length > 235 ? shown.slice(0, 234).replace(/&+$/, '') : shown}`;
  return rightToLeft ? `&L${pages}&R${words}` : `&L${words}&R${pages}`;
}
