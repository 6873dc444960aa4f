import fc from 'fast-check';
import { addDays, localDate } from './local-date.js';
import { holdsOn, periodErrors, periodText, sharedPeriod, type Period } from './period.js';

const on = localDate;
const of = (from: string | null, until: string | null): Period => ({
  fromOn: from === null ? null : on(from),
  untilOn: until === null ? null : on(until),
});

describe('a period', () => {
  it.each([
    ['2010-02-21', false],
    ['2010-02-22', true],
    ['2013-06-06', true],
    ['2013-06-07', false],
  ])('from its first day until it ends: on %s %s', (day, holds) => {
    expect(holdsOn(of('2010-02-22', '2013-06-07'), on(day))).toBe(holds);
  });

  it('is open where a date is not given', () => {
    expect(holdsOn(of(null, null), on('0001-01-01'))).toBe(true);
    expect(periodText(of(null, '2013-06-07'))).toBe('../2013-06-07');
  });

  it('cannot end before or when it begins', () => {
    const params = { fromOn: '2013-06-07' };
    const refused = [{ field: 'untilOn', code: 'PERIOD_INVERTED', params }];
    expect(periodErrors(of('2013-06-07', '2013-06-07'))).toEqual(refused);
    expect(periodErrors(of('2013-06-07', '2013-06-08'))).toEqual([]);
    expect(periodErrors(of(null, '2013-06-07'))).toEqual([]);
  });

  it('shares with another exactly the days on which both hold', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(on('2013-01-01'), days));
    const period = fc
      .tuple(fc.option(day), fc.option(day))
      .map(([fromOn, untilOn]): Period => ({ fromOn, untilOn }))
      .filter((each) => periodErrors(each).length === 0);
    fc.assert(
      fc.property(period, period, day, (a, b, d) => {
        const shared = sharedPeriod(a, b);
        expect(shared !== null && holdsOn(shared, d)).toBe(holdsOn(a, d) && holdsOn(b, d));
      }),
    );
  });
});
