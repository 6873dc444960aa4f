import { on } from '../../test/builders.js';
import { DEFAULT_REST_DAYS } from '../schedule/calendar.js';
import { isLate, monthOf, periodDueOpen, reminderOn, submittedOnOf, validationDueFrom } from './period.js';

const holiday = { kind: 'FIXED', firstOn: on('2000-06-17'), days: 1, lastYear: null } as const;
const calendar = { restDays: DEFAULT_REST_DAYS, holidays: [holiday] };

describe('the period of a month', () => {
  it.each([
    ['2013-06-07', null, null],
    ['2013-06-07', '2013-06-08', null],
    ['2013-06-07', '2013-06-07', '2013-06-01'],
    ['2013-06-07', '2013-01-01', '2013-06-01'],
    ['2014-01-31', '2013-01-01', '2014-01-01'],
  ])('on %s, with reporting from %s on, is that of %s', (statusOn, first, monthOn) => {
    const period = periodDueOpen(on(statusOn), first === null ? null : on(first), calendar);
    expect(period?.monthOn ?? null).toBe(monthOn);
  });

  it('is due ten working days after it opens, holidays left out', () => {
    const opened = (day: string) => periodDueOpen(on(day), on('2013-01-01'), calendar);
    expect(opened('2013-05-01')).toEqual({
      monthOn: '2013-05-01',
      openedOn: '2013-05-01',
      dueOn: '2013-05-15',
    });
    expect(opened('2013-06-07')?.dueOn).toBe('2013-06-24');
    expect(validationDueFrom(calendar, on('2013-05-01'))).toBe('2013-05-15');
  });

  it('begins on the first of the month', () => {
    expect(monthOf(on('2012-02-29'))).toBe('2012-02-01');
  });
});

describe('reminders of an update due on 21 June 2013, a Friday', () => {
  it.each([
    ['2013-06-14', null],
    ['2013-06-18', 'UPDATE_DUE_SOON'],
    ['2013-06-20', 'UPDATE_DUE_SOON'],
    ['2013-06-21', 'UPDATE_DUE'],
    ['2013-06-25', 'UPDATE_DUE'],
    ['2013-06-26', 'UPDATE_LATE'],
    ['2013-12-31', 'UPDATE_LATE'],
  ])('on %s: %s', (day, reminder) => {
    expect(reminderOn(calendar, on('2013-06-21'), on(day))).toBe(reminder);
  });

  it('come before it by working days', () => {
    expect(reminderOn(calendar, on('2013-06-19'), on('2013-06-12'))).toBeNull();
    expect(reminderOn(calendar, on('2013-06-19'), on('2013-06-13'))).toBe('UPDATE_DUE_SOON');
  });
});

describe('an update due on 21 June 2013', () => {
  it.each([
    [null, '2013-06-21', false],
    [null, '2013-06-22', true],
    ['2013-06-21', '2013-07-30', false],
    ['2013-06-22', '2013-07-30', true],
  ])('first submitted on %s is late on %s: %s', (submitted, day, late) => {
    expect(isLate(on('2013-06-21'), submitted === null ? null : on(submitted), on(day))).toBe(late);
  });

  it('was submitted when it was submitted last', () => {
    const step = (move: string, day: string) => ({ move, steppedOn: on(day) });
    expect(submittedOnOf([])).toBeNull();
    expect(
      submittedOnOf([
        step('SUBMIT', '2013-06-10'),
        step('RETURN', '2013-06-12'),
        step('SUBMIT', '2013-06-14'),
      ]),
    ).toBe('2013-06-14');
  });
});
