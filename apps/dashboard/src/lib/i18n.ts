import i18next, { type Resource } from 'i18next';
import { directionOf, type Language } from './language.js';
import type { Catalogue, WorkCatalogue } from './messages/catalogue.js';

const CATALOGUES: Record<Language, () => Promise<{ messages: Catalogue }>> = {
  fr: () => import('./messages/fr/index.js'),
  ar: () => import('./messages/ar/index.js'),
  en: () => import('./messages/en/index.js'),
};

const WORK: Record<Language, () => Promise<{ work: WorkCatalogue }>> = {
  fr: () => import('./messages/fr/work.js'),
  ar: () => import('./messages/ar/work.js'),
  en: () => import('./messages/en/work.js'),
};

/** Whether a page of work was opened: its words are then loaded with every language spoken. */
let working = false;

/** Kept once a language is spoken: a page may be asked for before. */
let begin = (): void => undefined;
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/** Prepares the catalogues and speaks the language given; only that language is loaded. */
export async function startMessages(language: Language): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: {
      [language]: { translation: (await CATALOGUES[language]()).messages },
    } as unknown as Resource,
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => reportError(new Error(`No words for ${key}`)),
  });
  markPage(language);
  begin();
}

/** Changes the language of the whole page, and the side it is read from. */
export async function speakLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await CATALOGUES[language]()).messages);
  }
  if (working) await addWork(language);
  await i18next.changeLanguage(language);
  markPage(language);
}

/** Loads what only the pages say on which people work; a reader's first page does without. */
export async function loadWorkMessages(): Promise<void> {
  working = true;
  await begun;
  await addWork(i18next.language as Language);
}

async function addWork(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', (await WORK[language]()).work, true);
}

function markPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
