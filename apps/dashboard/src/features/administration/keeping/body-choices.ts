import type { Language } from '../../../lib/language.js';
import { nameIn, type GivenName } from './localized-name.js';

/** A body that a field may name. */
export interface NamedBody {
  readonly code: string;
  readonly name: GivenName;
}

/** Bodies as the choices of a field, by their names in a reader's language. */
export function bodyChoices(
  bodies: readonly NamedBody[],
  language: Language,
): { value: string; label: string }[] {
  return bodies
    .map(({ code, name }) => ({ value: code, label: nameIn(name, language).text }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
