import fc from 'fast-check';
import { PHASES } from '../milestone/milestone.js';
import { packMilestones, unpackMilestones, type DrawnMilestone } from './packed-milestones.js';

const day = fc.option(fc.integer({ min: -1000, max: 60_000 }), { nil: null });
const milestone: fc.Arbitrary<DrawnMilestone> = fc.record({
  phase: fc.constantFrom(...PHASES),
  finished: fc.boolean(),
  startDay: day,
  baselineEndDay: day,
  endDay: day,
});

describe('packed milestones', () => {
  it('are unpacked as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(milestone, { maxLength: 8 }), { maxLength: 12 }), (projects) => {
        expect(unpackMilestones(packMilestones(projects))).toEqual(projects);
      }),
    );
  });

  it('say days after the milestone before, and ends by their slippage', () => {
    const dated = (baselineEndDay: number, endDay: number): DrawnMilestone => ({
      phase: 'BUILD',
      finished: false,
      startDay: null,
      baselineEndDay,
      endDay,
    });
    expect(
      packMilestones([[dated(15_000, 15_000), dated(15_090, 15_100)], [], [dated(14_000, 13_990)]]),
    ).toEqual({
      counts: [2, 0, 1],
      phases: [3, 3, 3],
      finished: [0, 0, 0],
      baselineEnds: [15_000, 90, 14_000],
      ends: [0, 10, -10],
      starts: [],
    });
  });
});
