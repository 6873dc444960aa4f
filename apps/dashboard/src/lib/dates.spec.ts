import { dateParts, dayOf, dayOfInstant } from './dates.js';

describe('days on screen', () => {
  it('takes a day apart and refuses what is none', () => {
    expect(dateParts('2013-06-07')).toEqual({ year: 2013, month: 6, day: 7 });
    expect(dateParts('2013-02-30')).toBeNull();
    expect(dateParts('Criminal record online')).toBeNull();
  });

  it('counts days across a leap day', () => {
    expect(dayOf('2012-03-01') - dayOf('2012-02-28')).toBe(2);
  });

  it('tells the day of an instant where the programme is, not where the server is', () => {
    expect(dayOfInstant('2013-06-07T23:30:00Z')).toBe('2013-06-08');
    expect(dayOfInstant('2013-06-07T10:00:00Z')).toBe('2013-06-07');
  });
});
