import { speak, type LocalizedText } from '#domain/shared/text.js';
import { LANGUAGES, type Language } from './language.js';

/** A text in the languages it exists in, as the API gives it. */
export type GivenText = Readonly<Partial<Record<Language, string | null>>>;

/** A text in a reader's language, else in the first it exists in. */
export function saidIn({ fr, ar, en }: GivenText, language: Language): { text: string; lang: Language } {
  const text: LocalizedText = { ...(fr && { fr }), ...(ar && { ar }), ...(en && { en }) };
  return speak(text, language) ?? { text: '', lang: language };
}

/** The values of a text's three fields, named `title.fr` and so on. */
export type TextFields<Name extends string> = Record<`${Name}.${Language}`, string>;

/** A text as its fields hold it. */
export function textFields<Name extends string>(name: Name, given: GivenText): TextFields<Name> {
  const fields = LANGUAGES.map((language) => [`${name}.${language}`, given[language] ?? '']);
  return Object.fromEntries(fields) as TextFields<Name>;
}

/** A text as it is sent from its fields; an empty language is absent. */
export function textInput<Name extends string>(name: Name, values: TextFields<Name>): GivenText {
  const given = LANGUAGES.map(
    (language) => [language, values[`${name}.${language}` as `${Name}.${Language}`]] as const,
  );
  return Object.fromEntries(given.filter(([, text]) => text.trim() !== ''));
}
