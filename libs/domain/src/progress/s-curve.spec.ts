import fc from 'fast-check';
import { anyDay, anyProject } from '../../test/arbitrary-facts.js';
import { aMilestone, aProject, on, RULES } from '../../test/builders.js';
import type { LocalDate } from '../shared/local-date.js';
import type { ProjectFacts } from './facts.js';
import { projectFigures } from './project-figures.js';
import { rollupFigures, type Rollup } from './rollup.js';
import { progressCurve } from './s-curve.js';
import { EQUAL_WEIGHTS, type Weighting } from './weighting.js';

const anyWeighting: fc.Arbitrary<Weighting> = fc.oneof(
  fc.constant(EQUAL_WEIGHTS),
  fc.constant({ basis: 'BUDGET' as const, standInCentimes: 123_456_789 }),
);

function rollupAt(set: readonly ProjectFacts[], weighting: Weighting, day: LocalDate): Rollup {
  const parts = set.map((facts) => ({
    ...projectFigures(facts, RULES, day),
    projectId: facts.projectId,
    lifecycle: facts.lifecycle,
    budgetPlannedCentimes: facts.budgetPlannedCentimes,
    budgetCommittedCentimes: null,
    budgetSpentCentimes: null,
  }));
  return rollupFigures(parts, weighting);
}

describe('the progress of a set over time', () => {
  it('is on every day its rollup at that day', () => {
    fc.assert(
      fc.property(
        fc.array(anyProject, { maxLength: 6 }),
        fc.uniqueArray(anyDay, { maxLength: 12 }),
        anyWeighting,
        (set, drawn, weighting) => {
          const days = drawn.sort();
          const curve = progressCurve(set, weighting, days, on('9999-12-31'));
          const again = days.map((day) => {
            const { progressBp, plannedProgressBp, measuredCount } = rollupAt(set, weighting, day);
            return { on: day, progressBp, plannedProgressBp, measuredCount };
          });
          expect(curve).toEqual(again);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps the plan beyond the status date and says nothing of progress there', () => {
    const milestones = [
      aMilestone({ baselineEndOn: on('2013-01-01'), actualEndOn: on('2013-02-01') }),
      aMilestone({ milestoneId: 'M2', position: 2, baselineEndOn: on('2014-01-01') }),
    ];
    const days = [on('2012-12-31'), on('2013-02-01'), on('2013-02-02'), on('2014-01-01')];
    expect(progressCurve([aProject({ milestones })], EQUAL_WEIGHTS, days, on('2013-02-01'))).toEqual([
      { on: '2012-12-31', progressBp: 0, plannedProgressBp: 0, measuredCount: 1 },
      { on: '2013-02-01', progressBp: 5000, plannedProgressBp: 5000, measuredCount: 1 },
      { on: '2013-02-02', progressBp: null, plannedProgressBp: 5000, measuredCount: 1 },
      { on: '2014-01-01', progressBp: null, plannedProgressBp: 10_000, measuredCount: 1 },
    ]);
  });

  it('is null where nothing is measured', () => {
    expect(progressCurve([aProject()], EQUAL_WEIGHTS, [on('2013-01-01')], on('2013-06-07'))).toEqual([
      { on: '2013-01-01', progressBp: null, plannedProgressBp: null, measuredCount: 0 },
    ]);
    expect(progressCurve([aProject()], EQUAL_WEIGHTS, [], on('2013-06-07'))).toEqual([]);
  });
});
