/** An exact number, as a fraction that is not reduced. */
export type Fraction = readonly [part: bigint, whole: bigint];

export const ZERO: Fraction = [0n, 1n];

export function fraction(part: number, whole = 1): Fraction {
  return [BigInt(part), BigInt(whole)];
}

export function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

export function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

export function atMost([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d <= c * b;
}

/** The nearest whole number, halves up; for numbers of 0 or more. */
export function halfUp([part, whole]: Fraction): number {
  return Number((part * 2n + whole) / (whole * 2n));
}
