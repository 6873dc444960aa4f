import { speak } from '#domain/shared/text.js';
import type { Language } from '../../../lib/language.js';

/** A name in the languages it exists in, as the API gives it. */
export type GivenName = Readonly<Partial<Record<Language, string | null>>>;

/** A name in each language, an empty text where there is none: as its fields hold it. */
export type NameValues = Readonly<Record<Language, string>>;

/** A name as its fields hold it. */
export function nameValues({ fr, ar, en }: GivenName): NameValues {
  return { fr: fr ?? '', ar: ar ?? '', en: en ?? '' };
}

/** A name in a reader's language, else in the first it exists in. */
export function nameIn({ fr, ar, en }: GivenName, language: Language): { text: string; lang: Language } {
  const name = { ...(fr && { fr }), ...(ar && { ar }), ...(en && { en }) };
  return speak(name, language) ?? { text: '', lang: language };
}
