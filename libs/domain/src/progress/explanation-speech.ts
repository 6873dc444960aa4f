import { formatAmount, formatNumber, formatPercent, formatSigned, isolate } from '../shared/spoken-number.js';
import type { Language } from '../shared/text.js';
import type { ExplanationSpeech } from './explanation-text.js';
import type { DaysWords, ExplanationWords, PointsWords } from './explanation-words.js';
import { DAYS_AR, EXPLANATION_AR, POINTS_AR } from './explanation-words.ar.js';
import { DAYS_EN, EXPLANATION_EN, POINTS_EN } from './explanation-words.en.js';
import { DAYS_FR, EXPLANATION_FR, POINTS_FR } from './explanation-words.fr.js';

/** What a writer of explanations knows beside their own words. */
export interface SpokenBeside {
  /** The word for a health, lifecycle or phase. */
  code(code: string): string | null;
  date(day: string): string;
  /** « million de MAD » and its like. */
  amount(value: string, scale: 'one' | 'million' | 'billion'): string;
}

/** Explanations in a language, outside the screens. */
export function explanationSpeech(language: Language, beside: SpokenBeside): ExplanationSpeech {
  const words = EXPLANATION_WORDS[language];
  const number = (value: number, decimals?: number): string => formatNumber(value, language, decimals);
  const counted = (name: string, count: number): string =>
    countedWord(words, name, language, count, number(count));
  const known = (table: Readonly<Record<string, string>>, key: string, other: string): string =>
    table[key] ?? other;
  return {
    meaning: (figure) => known(words.meaning, figure, ''),
    formula: (code) => known(words.formula, code, words.formula.OTHER),
    term: (name) => known(words.term, name, name),
    leftOut: (reason) => known(words.leftOut, reason, words.leftOut.OTHER),
    counted: (count) => counted('counted', count),
    setAside: (count) => counted('setAside', count),
    hidden: words.hidden,
    fraction: words.fraction,
    comma: language === 'ar' ? '، ' : ', ',
    number,
    percent: (bp, decimals) => formatPercent(bp, language, decimals),
    days: (days) => countedWord(DAYS[language], 'days', language, Math.abs(days), number(days)),
    amount: (mad) => {
      const { value, scale } = formatAmount(mad, language);
      return beside.amount(value, scale);
    },
    points: (points) =>
      countedWord(POINTS[language], 'points', language, Math.abs(points), formatSigned(points, language)),
    thing: (code) => isolate(code, language),
    foot: (version, statusOn) =>
      filledIn(words.foot, { version: number(version), date: beside.date(statusOn) }),
    ...{ code: beside.code, date: beside.date },
  };
}

const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = {
  fr: EXPLANATION_FR,
  ar: EXPLANATION_AR,
  en: EXPLANATION_EN,
};

const DAYS: Readonly<Record<Language, DaysWords>> = { fr: DAYS_FR, ar: DAYS_AR, en: DAYS_EN };

const POINTS: Readonly<Record<Language, PointsWords>> = { fr: POINTS_FR, ar: POINTS_AR, en: POINTS_EN };

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
};

/** « 71 éléments comptés »: a counted word in the plural form of its number, as `value` writes it. */
function countedWord(
  words: Readonly<Record<string, unknown>>,
  name: string,
  language: Language,
  count: number,
  value: string,
): string {
  const form = words[`${name}_${RULES[language].select(count)}`] ?? words[`${name}_other`];
  return filledIn(String(form), { value });
}

function filledIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
