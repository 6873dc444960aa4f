import { on } from '../../test/builders.js';
import { compareRoadmaps, type PromisedMilestone } from './compare.js';

const promised = (milestoneId: string, said: Partial<PromisedMilestone> = {}): PromisedMilestone => ({
  milestoneId,
  position: 1,
  title: { fr: 'Recette', ar: 'الاستلام' },
  phase: 'ACCEPTANCE',
  weight: 1,
  earningRule: 'PERCENT',
  baselineStartOn: null,
  baselineEndOn: on('2013-01-31'),
  ...said,
});

describe('two versions of a roadmap', () => {
  it('are compared milestone by milestone, those that left included', () => {
    const before = [
      promised('stays'),
      promised('moves', { position: 2 }),
      promised('leaves', { position: 3 }),
    ];
    const after = [
      promised('comes'),
      promised('stays', { position: 2 }),
      promised('moves', { position: 3, weight: 4, baselineEndOn: on('2013-03-02') }),
    ];
    const rows = compareRoadmaps(before, after);
    expect(
      rows.map(({ milestoneId, change, fields, endShiftDays }) => [
        milestoneId,
        change,
        fields,
        endShiftDays,
      ]),
    ).toEqual([
      ['comes', 'ADDED', [], null],
      ['stays', 'CHANGED', ['position'], 0],
      ['moves', 'CHANGED', ['position', 'weight', 'baselineEndOn'], 30],
      ['leaves', 'LEFT', [], null],
    ]);
    expect(rows.at(-1)).toMatchObject({ before: before[2], after: null });
    expect(rows[0]).toMatchObject({ before: null, after: after[0] });
  });

  it('are the same when nothing differs, whatever the order of the languages', () => {
    const turned = promised('M', { title: { ar: 'الاستلام', fr: 'Recette' } });
    expect(compareRoadmaps([promised('M')], [turned])).toMatchObject([{ change: 'SAME', fields: [] }]);
    expect(compareRoadmaps([promised('M')], [promised('M', { title: { fr: 'Recette' } })])).toMatchObject([
      { change: 'CHANGED', fields: ['title'] },
    ]);
  });

  it('shift no end that one of them does not date', () => {
    const [row] = compareRoadmaps([promised('M', { baselineEndOn: null })], [promised('M')]);
    expect(row).toMatchObject({ fields: ['baselineEndOn'], endShiftDays: null });
  });
});
