import { committeeErrors, newCommitteeErrors, onRung, type CommitteeRecord } from './committee.js';

const LADDER = [
  { id: 'CIGOV', rank: 1 },
  { id: 'MINISTERS', rank: 2 },
  { id: 'FORUM', rank: 0 },
];
const cigov: CommitteeRecord = { code: 'CIGOV', name: { fr: 'CIGOV' }, rank: 1, steering: true };

describe('the ladder of committees', () => {
  it('makes room for a new rung and closes up behind one that leaves', () => {
    expect(onRung({ id: 'NEW', rank: 0 }, LADDER, 2)).toEqual([
      { id: 'NEW', rank: 2 },
      { id: 'MINISTERS', rank: 3 },
    ]);
    expect(onRung(LADDER[0]!, LADDER, 0)).toEqual([
      { id: 'CIGOV', rank: 0 },
      { id: 'MINISTERS', rank: 1 },
    ]);
    expect(onRung(LADDER[0]!, LADDER, 2)).toEqual([
      { id: 'MINISTERS', rank: 1 },
      { id: 'CIGOV', rank: 2 },
    ]);
    expect(onRung(LADDER[0]!, LADDER, 1)).toEqual([]);
  });

  it('has a rung for each committee and one more', () => {
    expect(newCommitteeErrors({ ...cigov, code: 'NEW', rank: 3 }, LADDER)).toEqual([]);
    for (const rank of [-1, 4, 1.5])
      expect(newCommitteeErrors({ ...cigov, code: 'NEW', rank }, LADDER)).toEqual([
        { field: 'rank', code: 'OUT_OF_RANGE', params: { min: 0, max: 3 } },
      ]);
  });

  it('always has one that steers', () => {
    const others = LADDER.slice(1);
    expect(committeeErrors(cigov, { ...cigov, steering: false }, others)).toEqual([
      { field: 'steering', code: 'STEERING_KEPT' },
    ]);
    expect(committeeErrors({ ...cigov, steering: false }, cigov, others)).toEqual([]);
  });
});
