import type { FieldError } from './errors.js';
import { LANGUAGES, type LocalizedText } from './text.js';

const CODE = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;
const NAME_LENGTH = 300;

/** CODE_FORM when a new code is not of capitals, digits, hyphens and underscores, at most 40 of them. */
export function codeErrors(field: string, code: string): readonly FieldError[] {
  if (code === '') return [{ field, code: 'REQUIRED' }];
  return CODE.test(code) ? [] : [{ field, code: 'CODE_FORM' }];
}

/** A name without empty languages and outer spaces. */
export function tidyText(
  given: Readonly<Partial<Record<keyof LocalizedText, string | null>>>,
): LocalizedText {
  const told = LANGUAGES.map((language) => [language, given[language]?.trim() ?? ''] as const);
  return Object.fromEntries(told.filter(([, text]) => text !== ''));
}

/** What is wrong with a name: French, in which every name is held, is REQUIRED; TOO_LONG past 300 characters. */
export function nameErrors(field: string, name: LocalizedText): readonly FieldError[] {
  return [
    ...(name.fr ? [] : [{ field: `${field}.fr`, code: 'REQUIRED' as const }]),
    ...lengthErrors(field, name, NAME_LENGTH),
  ];
}

/** What is wrong with a text that may be told in any language: REQUIRED in none; TOO_LONG past 300 characters. */
export function toldErrors(field: string, text: LocalizedText): readonly FieldError[] {
  return [
    ...(LANGUAGES.some((language) => text[language]) ? [] : nameErrors(field, text)),
    ...lengthErrors(field, text, NAME_LENGTH),
  ];
}

/** TOO_LONG for every language in which a text passes so many characters. */
export function lengthErrors(field: string, text: LocalizedText, max: number): readonly FieldError[] {
  const long = LANGUAGES.filter((language) => (text[language]?.length ?? 0) > max);
  return long.map((language) => ({ field: `${field}.${language}`, code: 'TOO_LONG', params: { max } }));
}

/** What is wrong with words said in one language: REQUIRED when there are none, TOO_LONG past so many characters. */
export function wordsErrors(field: string, words: string, max: number): readonly FieldError[] {
  if (words === '') return [{ field, code: 'REQUIRED' }];
  return words.length > max ? [{ field, code: 'TOO_LONG', params: { max } }] : [];
}
