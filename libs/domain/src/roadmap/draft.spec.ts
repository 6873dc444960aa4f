import { on } from '../../test/builders.js';
import { draftErrors, MILESTONES_MAX, presentErrors, WEIGHT_MAX, type PlannedMilestone } from './draft.js';

const milestone = (said: Partial<PlannedMilestone> = {}): PlannedMilestone => ({
  milestoneId: 'M1',
  title: { fr: 'Recette' },
  phase: 'ACCEPTANCE',
  weight: 1,
  earningRule: 'PERCENT',
  baselineStartOn: null,
  baselineEndOn: on('2013-12-31'),
  ...said,
});
const refused = (...given: Partial<PlannedMilestone>[]): string[] =>
  draftErrors(given.map(milestone), on('2012-01-01')).map(({ field, code }) => `${field} ${code}`);

describe('the milestones of a draft', () => {
  it('can be saved in any order, dated or not, with or without a weight', () => {
    expect(
      refused(
        { milestoneId: null, baselineEndOn: on('2014-01-01') },
        { milestoneId: null, baselineEndOn: on('2012-01-01'), weight: 0 },
        { baselineStartOn: on('2013-12-31') },
        { milestoneId: 'M2', baselineEndOn: null, weight: WEIGHT_MAX },
      ),
    ).toEqual([]);
    expect(draftErrors([], null)).toEqual([]);
  });

  it.each<[Partial<PlannedMilestone>[], string[]]>([
    [[{ title: { ar: 'الاستلام' } }], ['milestones.0.title.fr REQUIRED']],
    [[{ weight: -1 }], ['milestones.0.weight OUT_OF_RANGE']],
    [[{ weight: 1.5 }], ['milestones.0.weight OUT_OF_RANGE']],
    [[{ weight: WEIGHT_MAX + 1 }], ['milestones.0.weight OUT_OF_RANGE']],
    [
      [{}, { milestoneId: 'M2', baselineEndOn: on('2011-12-31') }],
      ['milestones.1.baselineEndOn BEFORE_PROJECT_START'],
    ],
    [[{ baselineStartOn: on('2014-01-01') }], ['milestones.0.baselineEndOn PERIOD_INVERTED']],
    [[{ baselineStartOn: on('2013-01-01'), baselineEndOn: null }], ['milestones.0.baselineEndOn REQUIRED']],
    [[{}, {}], ['milestones.1.milestoneId MILESTONE_TWICE']],
  ])('%j are refused for %j', (given, fields) => expect(refused(...given)).toEqual(fields));

  it('are not without number', () => {
    const many = Array.from({ length: MILESTONES_MAX + 1 }, () => ({ milestoneId: null }));
    expect(refused(...many)).toEqual(['milestones OUT_OF_RANGE']);
  });
});

describe('a draft', () => {
  const why = (given: Partial<PlannedMilestone>[], reason: string | null, replaces: boolean): string[] =>
    presentErrors(given.map(milestone), reason, replaces).map(({ field, code }) => `${field} ${code}`);

  it('is presented with something dated and weighed, and a reason when it replaces an approved version', () => {
    expect(why([{}, { baselineEndOn: null }], null, false)).toEqual([]);
    expect(why([{}], 'Retard du marché', true)).toEqual([]);
    expect(why([], null, false)).toEqual(['milestones NO_DATED_MILESTONE']);
    expect(why([{ baselineEndOn: null }], null, true)).toEqual([
      'milestones NO_DATED_MILESTONE',
      'reason REQUIRED',
    ]);
    expect(why([{ weight: 0 }, { baselineEndOn: null, weight: 5 }], null, false)).toEqual([
      'milestones NO_WEIGHT',
    ]);
    expect(why([{}], 'x'.repeat(2001), false)).toEqual(['reason TOO_LONG']);
  });
});
