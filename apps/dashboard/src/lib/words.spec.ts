import i18next from 'i18next';
import { LANGUAGES } from './language.js';
import { messages as ar } from './messages/ar/index.js';
import { messages as en } from './messages/en/index.js';
import { messages as fr } from './messages/fr/index.js';
import { wordsOf } from './words.js';

const CATALOGUES = { fr, ar, en };
const COUNTS = [0, 1, 2, 3, 11, 100, 1.5];

/** The places of each text by its key, and by what a counted one is asked for with: the key without its suffix. */
function placesOf(catalogue: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of Object.entries(catalogue) as [string, unknown][]) {
    const key = path + name;
    if (typeof value !== 'string') {
      for (const [below, places] of placesOf(value as object, `${key}.`)) found.set(below, places);
      continue;
    }
    const places = [...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, place = '']) => place);
    const asked = key.replace(/_(zero|one|two|few|many|other)$/, '');
    found.set(key, places).set(asked, [...(found.get(asked) ?? []), ...places]);
  }
  return found;
}

describe.each(LANGUAGES)('the words of %s', (language) => {
  beforeAll(() =>
    i18next.init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { translation: CATALOGUES[language] } },
      interpolation: { escapeValue: false },
      returnNull: false,
    }),
  );

  it('are those of i18next, whatever they are counted and filled with', () => {
    const whole = i18next.getFixedT(language) as (key: string, params?: object) => string;
    const words = wordsOf(language).t as unknown as typeof whole;
    const places = placesOf(CATALOGUES[language]);
    expect(places.size).toBeGreaterThan(500);
    const asked = [...places].flatMap(([key, names]) => {
      const filled = Object.fromEntries(names.map((name) => [name, `«${name}» & $1 <b>`]));
      return [undefined, ...COUNTS.map((count) => ({ ...filled, count }))].map((params) => ({ key, params }));
    });
    const told = (t: typeof whole): unknown[] =>
      asked.map(({ key, params }) => [key, params, t(key, params)]);
    expect(told(words)).toEqual(told(whole));
  });

  it('leave to i18next what is not in the catalogue', () => {
    expect(wordsOf(language).t('no.such.word' as 'layout.brand')).toBe('no.such.word');
  });
});
