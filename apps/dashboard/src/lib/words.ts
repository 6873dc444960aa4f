import i18next, { type i18n, type TFunction } from 'i18next';
import { createContext, useContext } from 'react';

/** The words of the language that is spoken. */
export interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

type Params = Readonly<Record<string, unknown>>;

/** The words of a language; another one has others, so that what is written in them is drawn again. */
export function wordsOf(language: string): Words {
  const whole = i18next.getFixedT(language);
  const plurals = new Intl.PluralRules(language);
  const templates = new Map<string, string>();
  const templateOf = (key: string): string | undefined => {
    const known = templates.get(key);
    if (known !== undefined) return known;
    const text: unknown = i18next.getResource(language, 'translation', key);
    if (typeof text !== 'string') return undefined;
    templates.set(key, text);
    return text;
  };
  const plain = (key: string, params: Params = {}): string | null => {
    const { count } = params;
    const counted = typeof count === 'number' ? templateOf(`${key}_${plurals.select(count)}`) : undefined;
    const text = count === 0 ? (templateOf(`${key}_zero`) ?? counted) : counted;
    return fill(text ?? templateOf(key), params);
  };
  // What is more than words with places to fill is left to i18next, which takes ten times as long for each.
  const t = (key: string, params?: Params): string =>
    plain(key, params) ?? whole(key as 'layout.brand', params);
  return { t: t as unknown as TFunction, i18n: i18next };
}

/** A template with its places filled; null where one has nothing to be filled with, or is more than a place. */
function fill(template: string | undefined, params: Params): string | null {
  if (template === undefined || template.includes('$t(')) return null;
  if (!template.includes('{{')) return template;
  let whole = true;
  const text = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    whole = false;
    return '';
  });
  return whole && !text.includes('{{') ? text : null;
}

/** Set by the providers round the whole page. */
export const WordsContext = createContext<Words>({ t: i18next.t, i18n: i18next });

/**
 * The words of the page. It stands in for the hook of react-i18next, which listens and copies for each of the two
 * thousand places of a page that say something; here all of them read one context.
 */
export function useTranslation(): Words {
  return useContext(WordsContext);
}
