import type { FieldError } from './errors.js';

/** The largest amount taken, in dirhams. */
export const AMOUNT_MAX_MAD = 100_000_000_000;

/** Dirhams as whole centimes, rounded half up; null stays null. */
export function centimesOf(mad: number | null): number | null {
  return mad === null ? null : Math.round(mad * 100);
}

/** Whole centimes as dirhams; null stays null. */
export function madOf(centimes: number | null): number | null {
  return centimes === null ? null : centimes / 100;
}

/** OUT_OF_RANGE, in dirhams, when an amount of centimes is negative or beyond what is taken. */
export function amountErrors(field: string, centimes: number | null): readonly FieldError[] {
  if (centimes === null || (centimes >= 0 && centimes <= AMOUNT_MAX_MAD * 100)) return [];
  return [{ field, code: 'OUT_OF_RANGE', params: { min: 0, max: AMOUNT_MAX_MAD } }];
}
