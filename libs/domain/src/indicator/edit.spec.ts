import { on } from '../../test/builders.js';
import { targetErrors, valueErrors, type IndicatorReading, type IndicatorValueRecord } from './edit.js';

const record: IndicatorValueRecord = {
  ...{ year: 2012, value: 0.4209, rank: 120 },
  ...{ countries: 193, dataCollected: '2011' },
};
const names = (errors: readonly { field: string; code: string }[]): string[] =>
  errors.map(({ field, code }) => `${field} ${code}`);

describe('a value of an indicator', () => {
  it.each<[Partial<IndicatorValueRecord>, string[]]>([
    [{}, []],
    [{ value: null, countries: null, dataCollected: null }, []],
    [{ rank: null, year: 2013 }, []],
    [{ value: null, rank: null }, ['value REQUIRED']],
    [{ year: 2014 }, ['year OUT_OF_RANGE']],
    [{ year: 2012.5 }, ['year OUT_OF_RANGE']],
    [{ value: Number.NaN }, ['value OUT_OF_RANGE']],
    [{ rank: 0 }, ['rank OUT_OF_RANGE']],
    [{ rank: 194 }, ['rank OUT_OF_RANGE']],
    [{ countries: 0, rank: null }, ['countries OUT_OF_RANGE']],
    [{ dataCollected: 'x'.repeat(101) }, ['dataCollected TOO_LONG']],
  ])('%j is refused for %j', (said, fields) =>
    expect(names(valueErrors({ ...record, ...said }, on('2013-06-07')))).toEqual(fields),
  );

  it.each<[Partial<IndicatorReading>, string[]]>([
    [{ year: 2020 }, []],
    [{ value: null, rank: null }, ['value REQUIRED']],
    [{ year: 2201 }, ['year OUT_OF_RANGE']],
  ])('aimed at by %j is refused for %j', (said, fields) =>
    expect(names(targetErrors({ year: 2014, value: null, rank: 80, ...said }))).toEqual(fields),
  );
});
