import { type Conversion, misread, refused, taken } from './conversion.js';
import { folded, hasControl, plainText } from './plain-text.js';
import { LONGEST_TEXT } from './rich-text.js';
import type { FormChoice } from '../form/form.js';
import type { CellContent } from './sheet-cells.js';

/** What words may be read from; the rest is refused before. */
export type Words = Extract<CellContent, { kind: 'text' | 'number' | 'date' }>;

/** A text as it was meant; null when nothing is left of it. */
export function textValue(content: Words, longest: number = LONGEST_TEXT): Conversion {
  const text = wordsOf(content);
  if (text === null) return refused('TEXT_NEEDED');
  const length = (content.kind === 'text' && content.length) || text.length;
  if (length > longest) return refused('TEXT_TOO_LONG', { max: longest, length });
  if (hasControl(text)) return refused('TEXT_CONTROL');
  return taken(text === '' ? null : text);
}

/** An identifier: a text on one line. */
export function codeValue(content: Words): Conversion {
  const read = textValue(content);
  return read.refused || typeof read.value !== 'string' ? read : taken(read.value.replace(/\s+/g, ' '));
}

/** The choice that a word or value stands for, however it is capitalised and accented. */
export function choiceValue(content: Words, choices: readonly FormChoice[]): Conversion {
  const text = wordsOf(content);
  if (text === '') return taken(null);
  if (text === null) return misread('CHOICE_UNKNOWN', content.kind === 'date' ? content.day : '');
  const exact = choices.find(({ word, value }) => plainText(word) === text || value === text);
  if (exact) return taken(exact.value);
  const wanted = folded(text);
  const [found, another] = choices.filter(({ word, value }) => [word, value].map(folded).includes(wanted));
  return found && !another ? taken(found.value) : misread('CHOICE_UNKNOWN', text);
}

/** Null for what a spreadsheet program made of a text by itself: a date, a percentage. */
function wordsOf(content: Words): string | null {
  if (content.kind === 'text') return plainText(content.text);
  return content.kind === 'number' && content.shownAs === 'number' ? String(content.value) : null;
}
