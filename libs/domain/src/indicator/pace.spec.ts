import type { IndicatorReading } from './edit.js';
import { indicatorStandings } from './pace.js';

const reading = (year: number, value: number | null, rank: number | null): IndicatorReading => ({
  year,
  value,
  rank,
});
const egdi = [reading(2010, 0.3287, 126), reading(2008, null, 140), reading(2012, 0.4209, 120)];

describe('an indicator', () => {
  it('stands at its last reading, with the pace that its target needs and the pace that it keeps', () => {
    expect(indicatorStandings(egdi, [reading(2016, 0.6, 80), reading(2014, null, 100)])).toEqual([
      {
        ...{ measure: 'VALUE', year: 2012, reading: 0.4209, targetYear: 2016, target: 0.6 },
        ...{ paceNeeded: { change: 0.1791, years: 4 }, paceKept: { change: 0.0922, years: 2 } },
      },
      {
        ...{ measure: 'RANK', year: 2012, reading: 120, targetYear: 2014, target: 100 },
        ...{ paceNeeded: { change: -20, years: 2 }, paceKept: { change: -6, years: 2 } },
      },
    ]);
  });

  it('needs no pace once its targets are behind it, and keeps none with one reading', () => {
    expect(indicatorStandings([reading(2012, 0.4209, null)], [reading(2012, 0.5, null)])).toEqual([
      {
        ...{ measure: 'VALUE', year: 2012, reading: 0.4209, targetYear: null, target: null },
        ...{ paceNeeded: null, paceKept: null },
      },
    ]);
    expect(indicatorStandings([], [reading(2014, 1, 1)])).toEqual([]);
  });
});
