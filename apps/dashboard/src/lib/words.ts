import i18next, { type i18n, type TFunction } from 'i18next';
import { createContext, useContext } from 'react';

/** The words of the language that is spoken. */
export interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** The words of a language; another one has others, so that what is written in them is drawn again. */
export function wordsOf(language: string): Words {
  return { t: i18next.getFixedT(language), i18n: i18next };
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
