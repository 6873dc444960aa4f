/** The languages of the interface, in the order in which a missing text falls back. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the languages it exists in; at least one is present. */
export type LocalizedText = Partial<Record<Language, string>>;

/** A text as given to a reader, with the language it was found in. */
export interface SpokenText {
  readonly text: string;
  readonly lang: Language;
}

/** The text in the reader's language, else fr, ar, en; null when it exists in none. */
export function speak(text: LocalizedText, reader: Language): SpokenText | null {
  for (const lang of [reader, ...LANGUAGES]) {
    const found = text[lang];
    if (found) return { text: found, lang };
  }
  return null;
}
