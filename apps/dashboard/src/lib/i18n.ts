import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, type Language } from './language.js';
import type { Catalogue } from './messages/catalogue.js';

const CATALOGUES: Record<Language, () => Promise<{ messages: Catalogue }>> = {
  fr: () => import('./messages/fr/index.js'),
  ar: () => import('./messages/ar/index.js'),
  en: () => import('./messages/en/index.js'),
};

/** Prepares the catalogues and speaks the language given; only that language is loaded. */
export async function startMessages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {
      [language]: { translation: (await CATALOGUES[language]()).messages },
    } as unknown as Resource,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  markPage(language);
}

/** Changes the language of the whole page, and the side it is read from. */
export async function speakLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await CATALOGUES[language]()).messages);
  }
  await i18next.changeLanguage(language);
  markPage(language);
}

function markPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
