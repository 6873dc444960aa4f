import { AMOUNT_MAX_MAD, amountErrors, centimesOf, madOf } from './money.js';

describe('an amount', () => {
  it('is kept in whole centimes and told in dirhams', () => {
    expect(centimesOf(1234.56)).toBe(123_456);
    expect(centimesOf(0.005)).toBe(1);
    expect(centimesOf(null)).toBeNull();
    expect(madOf(123_456)).toBe(1234.56);
    expect(madOf(null)).toBeNull();
  });

  it('is refused below zero and beyond the largest one taken', () => {
    expect(amountErrors('amountMad', null)).toEqual([]);
    expect(amountErrors('amountMad', AMOUNT_MAX_MAD * 100)).toEqual([]);
    const params = { min: 0, max: AMOUNT_MAX_MAD };
    expect(amountErrors('amountMad', -1)).toEqual([{ field: 'amountMad', code: 'OUT_OF_RANGE', params }]);
    expect(amountErrors('amountMad', AMOUNT_MAX_MAD * 100 + 1)).toHaveLength(1);
  });
});
