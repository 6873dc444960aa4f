import fc from 'fast-check';
import { DomainError } from './errors.js';
import {
  addDays,
  atPrecision,
  compareDates,
  dayNumber,
  daysBetween,
  earliest,
  fromDayNumber,
  isLocalDate,
  latest,
  localDate,
  periodEnd,
  periodStart,
  precisionOf,
} from './local-date.js';

const anyDayNumber = fc.integer({ min: -719_162, max: 2_932_896 });

describe('a calendar day', () => {
  it.each(['2013-06-07', '2012-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(localDate(text)).toBe(text);
  });

  it.each(['2013-02-29', '1900-02-29', '2013-13-01', '2013-00-10', '2013-04-31', '2013-06-00', '0000-01-01'])(
    '%s is in no calendar',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(new DomainError('INVALID_DATE', { text }));
    },
  );

  it.each(['2013-6-7', '07/06/2013', '2013-06-07T00:00', '٢٠١٣-٠٦-٠٧', '', '2013-06', ' 2013-06-07'])(
    '"%s" is not written as one',
    (text) => expect(isLocalDate(text)).toBe(false),
  );

  it.each([null, undefined, 20130607, {}])('%p is not one', (value) =>
    expect(isLocalDate(value)).toBe(false),
  );

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2013-06-07', 15_863],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (text, number) => {
    expect(dayNumber(localDate(text))).toBe(number);
    expect(fromDayNumber(number)).toBe(text);
  });

  it('counts on day by day through four centuries of months and leap years', () => {
    let days = dayNumber(localDate('1799-12-31'));
    for (let year = 1800; year < 2200; year += 1) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      for (const [month, length] of lengths.entries()) {
        for (let day = 1; day <= length; day += 1) {
          days += 1;
          const text = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (fromDayNumber(days) !== text || dayNumber(localDate(text)) !== days) throw new Error(text);
        }
      }
    }
    expect(fromDayNumber(days)).toBe('2199-12-31');
  });

  it('comes back from its number', () => {
    fc.assert(fc.property(anyDayNumber, (days) => expect(dayNumber(fromDayNumber(days))).toBe(days)));
  });

  it('is ordered as it is written', () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, (a, b) => {
        expect(compareDates(fromDayNumber(a), fromDayNumber(b))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('counts days over a leap February and over the end of summer time', () => {
    expect(daysBetween(localDate('2012-02-28'), localDate('2012-03-01'))).toBe(2);
    expect(daysBetween(localDate('2013-03-01'), localDate('2013-02-28'))).toBe(-1);
    expect(daysBetween(localDate('2013-10-26'), localDate('2013-10-28'))).toBe(2);
    expect(addDays(localDate('2013-12-31'), 1)).toBe('2014-01-01');
    expect(addDays(localDate('2013-01-01'), -1)).toBe('2012-12-31');
  });

  it('knows the latest and the earliest of several, and none of none', () => {
    const days = [localDate('2013-06-07'), null, localDate('2012-12-17'), localDate('2013-01-01')];
    expect(latest(days)).toBe('2013-06-07');
    expect(earliest(days)).toBe('2012-12-17');
    expect(latest([null])).toBeNull();
    expect(earliest([])).toBeNull();
  });
});

describe('a partial date', () => {
  it.each([
    ['2011', 'YEAR', '2011-01-01', '2011-12-31'],
    ['2011-04', 'MONTH', '2011-04-01', '2011-04-30'],
    ['2012-02', 'MONTH', '2012-02-01', '2012-02-29'],
    ['2011-04-17', 'DAY', '2011-04-17', '2011-04-17'],
  ] as const)('%s is a %s, from %s to %s', (text, precision, start, end) => {
    expect(precisionOf(text)).toBe(precision);
    expect(periodStart(text)).toBe(start);
    expect(periodEnd(text)).toBe(end);
    expect(atPrecision(periodEnd(text), precision)).toBe(text);
  });

  it.each(['', '11', '2011-4', '2011-13', '2011-04-31', '2011-04-17 ', '2011-'])('"%s" is none', (text) => {
    for (const read of [precisionOf, periodStart, periodEnd]) {
      expect(() => read(text)).toThrow(new DomainError('INVALID_DATE', { text }));
    }
  });
});
