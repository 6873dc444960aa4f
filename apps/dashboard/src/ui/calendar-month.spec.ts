import { localDate } from '#domain/shared/local-date.js';
import { monthWeeks, movedBy, movedByMonths } from './calendar-month.js';

describe('a month of the calendar', () => {
  it('is whole weeks from Monday on, the days of its neighbours left out', () => {
    const weeks = monthWeeks(localDate('2013-06-07'));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]).toEqual([null, null, null, null, null, '2013-06-01', '2013-06-02']);
    expect(weeks.at(-1)?.[6]).toBe('2013-06-30');
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  });

  it('is left by the day before its first and the day after its last', () => {
    expect(movedBy(localDate('2013-06-01'), -1)).toBe('2013-05-31');
    expect(movedBy(localDate('2012-12-31'), 1)).toBe('2013-01-01');
  });

  it('is followed by the same day of the next, or the last one where that month is shorter', () => {
    expect(movedByMonths(localDate('2013-01-31'), 1)).toBe('2013-02-28');
    expect(movedByMonths(localDate('2013-01-15'), -1)).toBe('2012-12-15');
    expect(movedByMonths(localDate('2012-02-29'), 12)).toBe('2013-02-28');
  });
});
