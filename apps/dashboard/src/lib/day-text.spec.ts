import { dayText, typedDay } from './day-text.js';

describe('a day as it is typed', () => {
  it.each([
    ['07/06/2013', '2013-06-07'],
    ['7/6/2013', '2013-06-07'],
    [' 7.6.2013 ', '2013-06-07'],
    ['7-06-2013', '2013-06-07'],
    ['7 6 2013', '2013-06-07'],
    ['2013-06-07', '2013-06-07'],
    ['\u0660\u0667/\u0660\u0666/\u0662\u0660\u0661\u0663', '2013-06-07'],
    ['29/02/2012', '2012-02-29'],
  ])('%s is %s', (text, day) => {
    expect(typedDay(text)).toBe(day);
  });

  it.each(['', '7/6', '7/6/13', '31/02/2013', '13/13/2013', '06/2013', 'juin'])('%s is no day', (text) => {
    expect(typedDay(text)).toBeNull();
  });

  it('is written day first, and read again as itself', () => {
    expect(dayText('2013-06-07')).toBe('07/06/2013');
    expect(typedDay(dayText('2013-06-07'))).toBe('2013-06-07');
  });
});
