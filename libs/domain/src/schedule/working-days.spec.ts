import fc from 'fast-check';
import { addDays, compareDates, fromDayNumber, localDate, type LocalDate } from '../shared/local-date.js';
import {
  DEFAULT_REST_DAYS,
  WEEKDAYS,
  weekdayOf,
  type HolidayDays,
  type WorkingCalendar,
} from './calendar.js';
import { NATIONAL_HOLIDAYS } from './national-holidays.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  workingDaysByMonth,
} from './working-days.js';

const moroccan: WorkingCalendar = { restDays: DEFAULT_REST_DAYS, holidays: NATIONAL_HOLIDAYS };
const adha: HolidayDays = { kind: 'CONFIRMED', firstOn: localDate('2013-10-16'), days: 2, lastYear: null };

describe('the working days of a Moroccan calendar', () => {
  it.each([
    ['2013-06-07', true, 'a Friday'],
    ['2013-06-08', false, 'a Saturday'],
    ['2013-05-01', false, 'the first of May'],
    ['1999-07-30', true, 'a year before the Throne Day fell on it'],
    ['2013-01-14', true, 'ten years before the Amazigh New Year was kept'],
    ['2026-01-14', false, 'the Amazigh New Year'],
  ])('%s: %s, %s', (on, works) => expect(isWorkingDay(moroccan, localDate(on))).toBe(works));

  it.each([
    ['2013-06-07', 0, '2013-06-07'],
    ['2013-06-08', 0, '2013-06-10'],
    ['2013-06-07', 1, '2013-06-10'],
    ['2013-06-07', 3, '2013-06-12'],
    ['2013-08-13', 1, '2013-08-15'],
    ['2013-08-19', 1, '2013-08-22'],
    ['2012-12-31', 1, '2013-01-02'],
  ])('%s and %i of them is %s', (from, days, to) =>
    expect(addWorkingDays(moroccan, localDate(from), days)).toBe(to),
  );

  it('counts those of a month without its holidays', () => {
    expect(workingDaysByMonth(moroccan, 2013)).toEqual([21, 20, 21, 22, 22, 20, 22, 19, 21, 23, 19, 22]);
    const withAdha = { ...moroccan, holidays: [...NATIONAL_HOLIDAYS, adha] };
    expect(workingDaysByMonth(withAdha, 2013)[9]).toBe(21);
  });

  it('keeps a holiday that runs into the next year, and one until its last year', () => {
    const turn: HolidayDays = { kind: 'FIXED', firstOn: localDate('2012-12-31'), days: 2, lastYear: 2013 };
    const calendar = { restDays: [], holidays: [turn] };
    const rests = ['2012-01-01', '2013-01-01', '2014-01-01', '2015-01-01'].map(
      (on) => !isWorkingDay(calendar, localDate(on)),
    );
    expect(rests).toEqual([false, true, true, false]);
  });

  it('says so when no day is left to work on', () => {
    const never = { restDays: WEEKDAYS, holidays: [] };
    expect(() => nextWorkingDay(never, localDate('2013-06-07'))).toThrow(RangeError);
  });
});

describe('any working calendar', () => {
  const aDay = fc.integer({ min: 10_000, max: 25_000 }).map(fromDayNumber);
  const aHoliday: fc.Arbitrary<HolidayDays> = fc.record({
    kind: fc.constantFrom('FIXED', 'ESTIMATED', 'CONFIRMED'),
    firstOn: aDay,
    days: fc.integer({ min: 1, max: 10 }),
    lastYear: fc.constant(null),
  });
  const aCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
    restDays: fc.subarray([...WEEKDAYS], { maxLength: 5 }),
    holidays: fc.array(aHoliday, { maxLength: 5 }),
  });
  const given = (check: (calendar: WorkingCalendar, on: LocalDate, days: number) => void): void =>
    fc.assert(fc.property(aCalendar, aDay, fc.integer({ min: 1, max: 60 }), check), { numRuns: 200 });

  it('ends a clock on a working day, as many of them later as it was set to', () => {
    given((calendar, on, days) => {
      const end = addWorkingDays(calendar, on, days);
      expect(isWorkingDay(calendar, end)).toBe(true);
      expect(workingDaysBetween(calendar, on, end)).toBe(days);
    });
  });

  it('counts a stretch as the sum of its parts, and backwards with the sign turned', () => {
    given((calendar, on, days) => {
      const [middle, end] = [addDays(on, days), addDays(on, 3 * days)];
      const whole = workingDaysBetween(calendar, on, end);
      expect(whole).toBe(
        workingDaysBetween(calendar, on, middle) + workingDaysBetween(calendar, middle, end),
      );
      expect(workingDaysBetween(calendar, end, on)).toBe(0 - whole);
    });
  });

  it('never ends a clock earlier for one more holiday', () => {
    given((calendar, on, days) => {
      const holiday = { kind: 'CONFIRMED', firstOn: addDays(on, 1), days: 3, lastYear: null } as const;
      const more = { ...calendar, holidays: [...calendar.holidays, holiday] };
      const [before, after] = [addWorkingDays(calendar, on, days), addWorkingDays(more, on, days)];
      expect(compareDates(after, before)).toBeGreaterThanOrEqual(0);
    });
  });

  it('gives every day of a week its own number, Monday the first', () => {
    expect(weekdayOf(localDate('2013-06-03'))).toBe(1);
    given((_, on) => expect(weekdayOf(addDays(on, 1))).toBe((weekdayOf(on) % 7) + 1));
  });
});
