import { serialDate } from './date.js';

describe('the serial number of a date', () => {
  it.each([
    ['2013-06-07', 41_432],
    ['1900-03-01', 61],
    ['2000-02-29', 36_585],
    ['9999-12-31', 2_958_465],
  ])('of %s is %i', (iso, serial) => {
    expect(serialDate(iso)).toEqual({ serial, precision: 'day' });
  });

  it('stands for the last day of a partial date, or the first when asked', () => {
    expect(serialDate('2012-02')).toEqual({ serial: serialDate('2012-02-29')?.serial, precision: 'month' });
    expect(serialDate('2012-02', 'first')).toEqual({
      serial: serialDate('2012-02-01')?.serial,
      precision: 'month',
    });
    expect(serialDate('2011')).toEqual({ serial: serialDate('2011-12-31')?.serial, precision: 'year' });
    expect(serialDate('2011', 'first')).toEqual({
      serial: serialDate('2011-01-01')?.serial,
      precision: 'year',
    });
  });

  it.each(['', '2013-02-29', '2013-13', '2013-00-01', '07/06/2013', '2013-6-7', '1900-02-28', '0050-01-01'])(
    'is null for %j',
    (iso) => {
      expect(serialDate(iso)).toBeNull();
    },
  );
});
