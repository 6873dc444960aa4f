import { LANGUAGES, type Language } from '#domain/shared/text.js';

export { LANGUAGES, type Language };

/** The side a language is read from. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

const STORED = 'masar-language';

/** The language chosen in this browser, else the browser's own, else French. */
export function rememberedLanguage(): Language {
  const wished = [localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return LANGUAGES.find((language) => language === wished.find(isLanguage)) ?? 'fr';
}

/** Keeps the language for the next visit, before anyone signs in. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}

function isLanguage(tag: string | null): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}
