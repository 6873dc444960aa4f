import type { Language } from './text.js';

const THOUSANDS: Record<Language, string> = { fr: '\u202F', ar: '.', en: ',' };
const DECIMAL: Record<Language, string> = { fr: ',', ar: ',', en: '.' };
const MINUS = '\u2212';
const LEFT_TO_RIGHT = '\u2066';
const ISOLATE_END = '\u2069';

/** Keeps a number, a code or a sign in left-to-right order inside Arabic text. */
export function isolate(text: string, language: Language): string {
  return language === 'ar' ? `${LEFT_TO_RIGHT}${text}${ISOLATE_END}` : text;
}

/** `1 313`, `1.313` or `1,313`, with a true minus sign and as many decimals as asked. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]);
  const text = fraction === undefined ? grouped : `${grouped}${DECIMAL[language]}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? isolate(`${MINUS}${text}`, language) : text;
}

/** A number that always bears its sign, `+84` or `−26`; zero bears none. */
export function formatSigned(value: number, language: Language, decimals = 0): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 ? isolate(`+${text}`, language) : text;
}

/** Basis points as a whole percentage, half up: the figure that screens compare and subtract. */
export function wholePercent(bp: number): number {
  return Math.floor((bp + 50) / 100);
}

/** Basis points as `61 %` or `61%`, with as many decimals as asked. */
export function formatPercent(bp: number, language: Language, decimals = 0): string {
  const value = decimals === 0 ? wholePercent(bp) : bp / 100;
  const text = formatNumber(value, language, decimals);
  return isolate(language === 'fr' ? `${text}\u00A0%` : `${text}%`, language);
}

/** Percentage points between two figures as they are printed, so that a reader can redo the subtraction. */
export function pointsBetween(progressBp: number, plannedBp: number): number {
  return wholePercent(progressBp) - wholePercent(plannedBp);
}

/** Dirhams, by the million or the billion once they are that many. */
export function formatAmount(
  mad: number,
  language: Language,
): { value: string; scale: 'one' | 'million' | 'billion' } {
  const scale = mad >= 1e9 ? 'billion' : mad >= 1e6 ? 'million' : 'one';
  const divisor = { one: 1, million: 1e6, billion: 1e9 }[scale];
  const exact = mad / divisor;
  const decimals = scale === 'one' || Number.isInteger(exact) ? 0 : Number.isInteger(exact * 10) ? 1 : 2;
  return { value: formatNumber(exact, language, decimals), scale };
}
