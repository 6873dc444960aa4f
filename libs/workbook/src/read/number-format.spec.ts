import { shownBy, shownById } from './number-format.js';

describe('what a number format makes of a number', () => {
  it.each([
    ['General', 'number'],
    ['0', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['# ?/?', 'number'],
    ['@', 'number'],
    ['0" jours"', 'number'],
    ['0\\d', 'number'],
    ['0" %"', 'number'],
    ['[$MAD] #,##0', 'number'],
    ['[Red][<=99]0;[Blue]0', 'number'],
    ['#,##0_);(#,##0)', 'number'],
    ['0*d', 'number'],
    ['0%', 'percent'],
    ['0.00 %;[Red]-0.00 %', 'percent'],
    ['dd/mm/yyyy', 'date'],
    ['[$-40C]d\\ mmmm\\ yyyy;@', 'date'],
    ['[$-2010000]yyyy/mm/dd;@', 'date'],
    ['yyyy"-"mm', 'date'],
    ['[h]:mm', 'date'],
    ['mm:ss.0', 'date'],
    ['m/d/yy h:mm AM/PM', 'date'],
    ['[$-411]ggge"年"m"月"', 'date'],
    ['ge', 'date'],
  ] as const)('%s: %s', (code, shown) => {
    expect(shownBy(code)).toBe(shown);
  });

  it.each([
    [0, 'number'],
    [9, 'percent'],
    [10, 'percent'],
    [14, 'date'],
    [22, 'date'],
    [37, 'number'],
    [46, 'date'],
    [49, 'number'],
    [57, 'date'],
  ] as const)('by number, %i: %s', (id, shown) => {
    expect(shownById(id, new Map())).toBe(shown);
  });

  it('follows what the file describes, even under a number that has a meaning', () => {
    expect(shownById(14, new Map([[14, '0%']]))).toBe('percent');
  });
});
