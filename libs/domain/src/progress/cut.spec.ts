import { aMilestone, aProject, aRisk, on } from '../../test/builders.js';
import { cutAt } from './cut.js';

const statusOn = on('2013-06-07');
const dayAfter = on('2013-06-08');

describe('facts cut at the status date', () => {
  it('keep what is dated on the day and lose what is dated after it', () => {
    const facts = aProject({
      milestones: [
        aMilestone({ milestoneId: 'M1', actualEndOn: statusOn }),
        aMilestone({ milestoneId: 'M2', actualEndOn: dayAfter }),
        aMilestone({
          milestoneId: 'M3',
          percents: [
            { percent: 20, statedOn: statusOn },
            { percent: 80, statedOn: dayAfter },
          ],
        }),
      ],
      risks: [aRisk({ riskId: 'R1', raisedOn: statusOn }), aRisk({ riskId: 'R2', raisedOn: dayAfter })],
      updatesSubmittedOn: [statusOn, dayAfter],
      decisionsAwaited: [
        { sinceOn: statusOn, decidedOn: dayAfter },
        { sinceOn: dayAfter, decidedOn: null },
      ],
    });
    const cut = cutAt(facts, statusOn);
    expect(cut.milestones?.map((milestone) => milestone.actualEndOn)).toEqual([statusOn, null, null]);
    expect(cut.milestones?.[2]?.percents).toEqual([{ percent: 20, statedOn: statusOn }]);
    expect(cut.risks.map((risk) => risk.riskId)).toEqual(['R1']);
    expect(cut.updatesSubmittedOn).toEqual([statusOn]);
    expect(cut.decisionsAwaited).toEqual([{ sinceOn: statusOn, decidedOn: null }]);
  });

  it('always keep what is undated', () => {
    const facts = aProject({
      milestones: [aMilestone({ percents: [{ percent: 40, statedOn: null }] })],
      risks: [aRisk({ raisedOn: null })],
    });
    expect(cutAt(facts, on('1990-01-01'))).toEqual(facts);
  });

  it('keep forecasts, baselines and lifecycle as recorded now', () => {
    const ahead = aMilestone({
      baselineStartOn: dayAfter,
      baselineEndOn: on('2014-01-01'),
      forecastEndOn: on('2015-01-01'),
    });
    const facts = aProject({ lifecycle: 'OPERATIONAL', startOn: dayAfter, milestones: [ahead] });
    expect(cutAt(facts, statusOn)).toEqual(facts);
  });

  it('leave a project without a roadmap without one', () => {
    expect(cutAt(aProject({ milestones: null }), statusOn).milestones).toBeNull();
  });
});
