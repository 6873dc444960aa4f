import { paceOf } from './deployment-pace.js';

const counts = [
  { countedOn: '2012-01-31', deployed: 1 },
  { countedOn: '2013-06-07', deployed: 29, target: 127, targetOn: '2013-07-31' },
];

describe('the pace of a deployment', () => {
  it('is what was done between the first and the last count, beside what the target asks for', () => {
    expect(paceOf(counts, '2013-06-07')).toEqual({
      done: { from: 1, fromOn: '2012-01-31', to: 29, toOn: '2013-06-07' },
      left: { from: 29, fromOn: '2013-06-07', to: 127, toOn: '2013-07-31' },
    });
  });

  it('is not told of one count alone', () => {
    expect(paceOf(counts.slice(1), '2013-06-07')).toBeNull();
  });

  it('is not told once the target is reached, or its day is past', () => {
    expect(paceOf([counts[0]!, { ...counts[1]!, deployed: 127 }], '2013-06-07')).toBeNull();
    expect(paceOf(counts, '2013-08-01')).toBeNull();
  });
});
