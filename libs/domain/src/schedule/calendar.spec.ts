import { localDate } from '../shared/local-date.js';
import { holidayErrors, restDayErrors, restDaysOf, type Holiday } from './calendar.js';

const aHoliday = (given: Partial<Holiday> = {}): Holiday => ({
  name: { fr: 'Aïd al-Adha' },
  kind: 'CONFIRMED',
  firstOn: localDate('2013-10-16'),
  days: 2,
  lastYear: null,
  ...given,
});
const refused = (given: Partial<Holiday>): string[] =>
  holidayErrors(aHoliday(given)).map(({ field, code }) => `${field} ${code}`);

describe('a holiday', () => {
  it.each([
    [{}, []],
    [{ name: { ar: 'عيد الأضحى' } }, ['name.fr REQUIRED']],
    [{ days: 0 }, ['days OUT_OF_RANGE']],
    [{ days: 11 }, ['days OUT_OF_RANGE']],
    [{ kind: 'FIXED', lastYear: 2013 }, []],
    [{ kind: 'FIXED', lastYear: 2012 }, ['lastYear OUT_OF_RANGE']],
    [{ lastYear: 2014 }, ['lastYear OUT_OF_RANGE']],
  ] as const)('%j: %j', (given, codes) => expect(refused(given)).toEqual(codes));
});

describe('weekly rest days', () => {
  it('are kept in order, each once', () => expect(restDaysOf([7, 5, 7])).toEqual([5, 7]));

  it.each([
    [[], undefined],
    [[6, 7], undefined],
    [[0], 'UNKNOWN_VALUE'],
    [[1, 2, 3, 4, 5, 6, 7], 'WEEK_WITHOUT_WORK'],
  ])('%j: %s', (numbers, code) => expect(restDayErrors(numbers)[0]?.code).toBe(code));
});
