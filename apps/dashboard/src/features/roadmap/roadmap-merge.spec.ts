import { mergedRoadmap, race, roadmapDifferences } from './roadmap-merge.js';
import type { PromiseRow, RoadmapValues } from './roadmap-values.js';
import { sameRoadmap } from './roadmap-values.js';

const row = (key: string, part: Partial<PromiseRow> = {}): PromiseRow => ({
  ...{ key, title: { fr: key, ar: '', en: '' }, phase: 'BUILD', weight: 1, earningRule: 'PERCENT' },
  ...{ baselineStartOn: null, baselineEndOn: '2014-01-31', ...part },
});
const roadmap = (...rows: PromiseRow[]): RoadmapValues => ({ reason: '', rows });
const base = roadmap(row('a'), row('b'), row('c'));
const keys = ({ rows }: RoadmapValues): string[] => rows.map(({ key }) => key);

describe('a race for a roadmap', () => {
  it('tells who changed what, and what both changed', () => {
    const mine = roadmap(row('a', { weight: 2 }), row('b', { weight: 5 }), row('c'));
    const theirs = roadmap(row('a'), row('b', { weight: 3 }), row('c', { phase: 'OPERATION' }));
    const told = roadmapDifferences(race(base, mine, theirs));
    expect(told.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['a.weight', 'MINE'],
      ['b.weight', null],
      ['c.phase', 'THEIRS'],
    ]);
  });

  it('is merged field by field', () => {
    const mine = roadmap(row('a', { weight: 2 }), row('b', { weight: 5 }), row('c'));
    const theirs = roadmap(row('a'), row('b', { weight: 3 }), row('c', { phase: 'OPERATION' }));
    const merged = mergedRoadmap(race(base, mine, theirs), (field) =>
      field === 'a.weight' ? 'MINE' : 'THEIRS',
    );
    expect(merged.rows.map(({ weight, phase }) => [weight, phase])).toEqual([
      [2, 'BUILD'],
      [3, 'BUILD'],
      [1, 'OPERATION'],
    ]);
  });

  it('keeps what each added where they put it', () => {
    const mine = roadmap(row('a'), row('new-1'), row('b'), row('c'));
    const theirs = roadmap(row('a'), row('b'), row('d'), row('c'));
    const ready = race(base, mine, theirs);
    const told = roadmapDifferences(ready);
    expect(told.map(({ field, part, changedBy }) => [field, part, changedBy])).toEqual([
      ['d', 'row', 'THEIRS'],
      ['new-1', 'row', 'MINE'],
    ]);
    const merged = mergedRoadmap(ready, (field) => (field === 'new-1' ? 'MINE' : 'THEIRS'));
    expect(keys(merged)).toEqual(['a', 'new-1', 'b', 'd', 'c']);
  });

  it('asks when one took away what the other changed, and not when nobody else touched it', () => {
    const theirs = roadmap(row('a'), row('c'));
    const [asked] = roadmapDifferences(
      race(base, roadmap(row('a'), row('b', { weight: 9 }), row('c')), theirs),
    );
    expect(asked).toMatchObject({ field: 'b', part: 'row', changedBy: null });
    const [clear] = roadmapDifferences(race(base, base, theirs));
    expect(clear).toMatchObject({ field: 'b', changedBy: 'THEIRS' });
    expect(keys(mergedRoadmap(race(base, base, theirs), () => 'THEIRS'))).toEqual(['a', 'c']);
    expect(keys(mergedRoadmap(race(base, base, theirs), () => 'MINE'))).toEqual(['a', 'b', 'c']);
  });

  it('knows its own new row again when only the answer to it was lost', () => {
    const mine = roadmap(...base.rows, row('new-1', { title: { fr: 'Recette', ar: '', en: '' } }));
    const made = roadmap(...base.rows, row('made', { title: { fr: 'Recette', ar: '', en: '' } }));
    expect(sameRoadmap(mine, made)).toBe(true);
    const later = roadmap(...mine.rows.slice(0, 3), { ...row('new-1'), ...mine.rows[3]!, weight: 7 });
    const told = roadmapDifferences(race(base, later, made));
    expect(told.map(({ field, mine: own, theirs }) => [field, own, theirs])).toEqual([['made.weight', 7, 1]]);
  });

  it('of two orders is one order', () => {
    const mine = roadmap(row('b'), row('a'), row('c'));
    const theirs = roadmap(row('a'), row('c'), row('b'));
    const [told] = roadmapDifferences(race(base, mine, theirs));
    expect(told).toMatchObject({ field: 'order', changedBy: null });
    expect(keys(mergedRoadmap(race(base, mine, theirs), () => 'MINE'))).toEqual(['b', 'a', 'c']);
  });
});
