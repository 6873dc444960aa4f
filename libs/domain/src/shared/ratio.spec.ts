import { basisPoints, compareRatios } from './ratio.js';

describe('an exact share', () => {
  it.each([
    [1n, 3n, 3333],
    [2n, 3n, 6667],
    [1n, 20_000n, 1],
    [9_999n, 20_000_000n, 5],
    [1n, 20_001n, 0],
    [0n, 7n, 0],
    [7n, 7n, 10_000],
  ])('%d of %d is %i basis points, rounded half up', (part, whole, bp) => {
    expect(basisPoints({ part, whole })).toBe(bp);
  });

  it('compares without rounding', () => {
    const third = { part: 1n, whole: 3n };
    expect(compareRatios(third, { part: 33_333n, whole: 100_000n })).toBe(1);
    expect(compareRatios(third, { part: 2n, whole: 6n })).toBe(0);
    expect(compareRatios(third, { part: 33_334n, whole: 100_000n })).toBe(-1);
  });
});
