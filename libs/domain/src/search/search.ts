import { DomainError } from '../shared/errors.js';
import { fold } from '../shared/fold.js';

/** What one search looks through, in the order in which it is answered. */
export const SEARCH_KINDS = [
  'PROJECT',
  'ORGANISATION',
  'MILESTONE',
  'RISK',
  'DECISION',
  'PREREQUISITE',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const LEAST_LETTERS = 2;

/** As many characters as a search may have. */
export const MOST_LETTERS = 100;

/** Whether a text has enough letters to be searched for. */
export function isSearchable(text: string): boolean {
  return text.length <= MOST_LETTERS && fold(text).replaceAll(' ', '').length >= LEAST_LETTERS;
}

/**
 * The folded words that must all be found, in any order. INVALID_INPUT: REQUIRED below 2 letters, TOO_LONG above 100
 * characters.
 */
export function searchWords(text: string): readonly string[] {
  const refused = (code: 'REQUIRED' | 'TOO_LONG', params: Readonly<Record<string, number>>): DomainError =>
    new DomainError('INVALID_INPUT', {}, [{ field: 'text', code, params }]);
  if (text.length > MOST_LETTERS) throw refused('TOO_LONG', { max: MOST_LETTERS });
  const words = fold(text.replaceAll('\0', ''))
    .split(' ')
    .filter((word) => word !== '');
  if (words.join('').length < LEAST_LETTERS) throw refused('REQUIRED', { min: LEAST_LETTERS });
  return [...new Set(words)];
}
