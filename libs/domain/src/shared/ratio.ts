/** An exact share: `part` of `whole`, which is above zero. */
export interface Ratio {
  readonly part: bigint;
  readonly whole: bigint;
}

/** A share in basis points, rounded half up to a whole one. */
export function basisPoints({ part, whole }: Ratio): number {
  return Number((2n * 10_000n * part + whole) / (2n * whole));
}

/** Below, at or above zero as `a` is smaller than, equal to or larger than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = a.part * b.whole;
  const right = b.part * a.whole;
  return left < right ? -1 : left > right ? 1 : 0;
}
