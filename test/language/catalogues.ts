import type { Language } from '#domain/shared/text.js';

/** The plural forms that a language counts with. */
export const PLURALS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['one', 'other'],
  en: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

/** Texts by the path of their key. */
export type Texts = ReadonlyMap<string, string>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const HOLE = /\{\{?(\w+)\}?\}/g;

/** The texts of a catalogue, at whatever depth; what is no text is passed over. */
export function textsOf(tree: unknown, stem = ''): Texts {
  if (typeof tree !== 'object' || tree === null) return new Map();
  const entries = Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${stem}${key}`, value] as const] : [...textsOf(value, `${stem}${key}.`)],
  );
  return new Map(entries);
}

/** A key without its plural form. */
export function stemOf(key: string): string {
  return key.replace(PLURAL, '');
}

/** The keys without their plural forms, each once. */
export function stemsOf(texts: Texts): string[] {
  return [...new Set([...texts.keys()].map(stemOf))].sort();
}

/** Keys that one catalogue has and the other has not. */
export function unmatched(one: Texts, other: Texts): string[] {
  const there = new Set(stemsOf(other));
  return stemsOf(one).filter((key) => !there.has(key));
}

/** Plural forms that a counted text lacks, or has and its language does not know. */
export function pluralFaults(texts: Texts, language: Language): string[] {
  const counted = new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(stemOf));
  const wanted = [...counted].flatMap((stem) => PLURALS[language].map((form) => `${stem}_${form}`));
  const there = [...texts.keys()].filter((key) => PLURAL.test(key));
  return [
    ...wanted.filter((key) => !texts.has(key)).map((key) => `${key} is missing`),
    // Nothing may be said in words of its own in every language.
    ...there
      .filter((key) => !wanted.includes(key) && !key.endsWith('_zero'))
      .map((key) => `${key} is not a form of ${language}`),
  ];
}

/** What a text leaves to be filled in, each name once. */
export function holesOf(text: string): string[] {
  return [...new Set([...text.matchAll(HOLE)].map(([, name = '']) => name))].sort();
}

/**
 * Keys whose texts leave other things to be filled in than the model's. Forms for one thing, two or none may say the number
 * in words, so that they only must not ask for more.
 */
export function unequalHoles(model: Texts, texts: Texts): string[] {
  return [...texts].flatMap(([key, text]) => {
    const stem = stemOf(key);
    const known = holesOf(
      `${model.get(stem) ?? ''} ${model.get(`${stem}_one`) ?? ''} ${model.get(`${stem}_other`) ?? ''}`,
    );
    const free = /_(zero|one|two)$/.test(key);
    const own = holesOf(text);
    const fits = own.every((name) => known.includes(name)) && (free || own.length === known.length);
    return fits ? [] : [`${key}: ${own.join(', ') || 'nothing'} for ${known.join(', ') || 'nothing'}`];
  });
}

/** Keys whose text is the model's own words, letter by letter. */
export function untranslated(model: Texts, texts: Texts): string[] {
  const words = (text: string): string => text.replace(HOLE, '');
  return [...texts]
    .filter(([key, text]) => model.get(key) === text && /\p{Script=Latin}{3}/u.test(words(text)))
    .map(([key]) => key);
}
