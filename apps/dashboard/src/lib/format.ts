import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dateParts, precisionOf } from './dates.js';
import type { DatePrecision } from './graphql/graphql.js';
import type { Language } from './language.js';
import { formatAmount, formatNumber, formatPercent, formatSigned, isolate } from './numbers.js';

const MONTHS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;

/** Everything that turns a figure into the reader's words. */
export interface Format {
  readonly language: Language;
  readonly rtl: boolean;
  /** A code such as EG-003, kept left to right. */
  code(text: string): string;
  number(value: number, decimals?: number): string;
  signed(value: number): string;
  /** Basis points as a percentage. */
  percent(bp: number, decimals?: number): string;
  /** « −21 points ». */
  points(value: number): string;
  /** « 1 313 j ». */
  days(value: number): string;
  /** « +84 j ». */
  signedDays(value: number): string;
  /** « 7 juin 2013 », « juin 2013 » or « 2013 », as precisely as the source said. */
  date(day: string, precision?: DatePrecision | null): string;
  /** « 7 juin », for marks that stand on a dated axis. */
  dayMonth(day: string): string;
  amount(mad: number): string;
}

/** The formats of a language go with its words; a page asks for them in a thousand places. */
const FORMATS = new WeakMap<TFunction, Format>();

/** The formats of the language that is spoken. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const known = FORMATS.get(t);
  if (known) return known;
  const format = formatIn(i18n.language as Language, t);
  FORMATS.set(t, format);
  return format;
}

function formatIn(language: Language, t: TFunction): Format {
  return {
    language,
    rtl: language === 'ar',
    code: (text) => isolate(text, language),
    number: (value, decimals) => formatNumber(value, language, decimals),
    signed: (value) => formatSigned(value, language),
    percent: (bp, decimals) => formatPercent(bp, language, decimals),
    points: (value) => t('unit.points', { count: Math.abs(value), value: formatSigned(value, language) }),
    days: (value) => t('unit.days', { count: Math.abs(value), value: formatNumber(value, language) }),
    signedDays: (value) => t('unit.days', { count: Math.abs(value), value: formatSigned(value, language) }),
    date: (day, precision) => formatDate(day, precision, t),
    dayMonth: (day) => {
      const parts = dateParts(day);
      return parts
        ? t('date.dayMonth', { day: dayText(parts.day, t), month: monthText(parts.month, t) })
        : day;
    },
    amount: (mad) => {
      const { value, scale } = formatAmount(mad, language);
      return t(`unit.mad.${scale}`, { value });
    },
  };
}

function formatDate(day: string, precision: DatePrecision | null | undefined, t: TFunction): string {
  const parts = dateParts(day);
  if (!parts) return day;
  const { year } = parts;
  const month = monthText(parts.month, t);
  const stated = precisionOf(precision);
  if (stated === 'YEAR') return String(year);
  if (stated === 'MONTH') return t('date.month', { month, year });
  return t('date.day', { day: dayText(parts.day, t), month, year });
}

function dayText(day: number, t: TFunction): string {
  return day === 1 ? t('date.first') : String(day);
}

function monthText(month: number, t: TFunction): string {
  const known = MONTHS[month - 1];
  return known ? t(`date.months.${known}`) : '';
}
