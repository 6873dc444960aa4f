import {
  formatAmount,
  formatNumber,
  formatPercent,
  formatSigned,
  pointsBetween,
  wholePercent,
} from './spoken-number.js';

describe('numbers in the reader’s language', () => {
  it('groups thousands as each language does', () => {
    expect(formatNumber(1313, 'fr')).toBe('1\u202F313');
    expect(formatNumber(1313, 'ar')).toBe('1.313');
    expect(formatNumber(1313, 'en')).toBe('1,313');
    expect(formatNumber(1234567.5, 'fr', 1)).toBe('1\u202F234\u202F567,5');
  });

  it('writes a true minus, kept left to right in Arabic', () => {
    expect(formatNumber(-26, 'fr')).toBe('\u221226');
    expect(formatNumber(-26, 'ar')).toBe('\u2066\u221226\u2069');
  });

  it('gives no sign to zero, nor to what rounds to it', () => {
    expect(formatSigned(0, 'fr')).toBe('0');
    expect(formatNumber(-0.001, 'fr', 2)).toBe('0,00');
    expect(formatSigned(84, 'en')).toBe('+84');
    expect(formatSigned(939, 'ar')).toBe('\u2066+939\u2069');
  });

  it('puts a no-break space before the French percent sign and isolates the Arabic one', () => {
    expect(formatPercent(6128, 'fr')).toBe('61\u00A0%');
    expect(formatPercent(6128, 'ar')).toBe('\u206661%\u2069');
    expect(formatPercent(6128, 'en', 2)).toBe('61.28%');
  });

  it('rounds basis points half up', () => {
    expect([6149, 6150, 6050, 0, 10_000].map(wholePercent)).toEqual([61, 62, 61, 0, 100]);
  });

  it('subtracts the percentages as they are printed', () => {
    expect(pointsBetween(6149, 8151)).toBe(61 - 82);
  });

  it('scales amounts and keeps only the decimals they have', () => {
    expect(formatAmount(2_200_000_000, 'fr')).toEqual({ value: '2,2', scale: 'billion' });
    expect(formatAmount(5_190_000_000, 'en')).toEqual({ value: '5.19', scale: 'billion' });
    expect(formatAmount(12_000_000, 'ar')).toEqual({ value: '12', scale: 'million' });
    expect(formatAmount(950_000, 'fr')).toEqual({ value: '950\u202F000', scale: 'one' });
  });
});
