import { paceOf } from './deployment-pace.js';

const counts = [
  { countedOn: '2012-01-31', deployed: 1 },
  { countedOn: '2013-06-07', deployed: 29, target: 127, targetOn: '2013-07-31' },
];

describe('the pace of a deployment', () => {
  it('is what was done between the first and the last count, beside what the target asks for', () => {
    expect(paceOf(counts, '2013-06-07')).toEqual({ done: 28, doneDays: 493, left: 98, leftDays: 54 });
  });

  it('is not told of one count alone', () => {
    expect(paceOf(counts.slice(1), '2013-06-07')).toBeNull();
  });

  it('is not told once the target is reached, or its day is past', () => {
    expect(paceOf([counts[0]!, { ...counts[1]!, deployed: 127 }], '2013-06-07')).toBeNull();
    expect(paceOf(counts, '2013-08-01')).toBeNull();
  });
});
