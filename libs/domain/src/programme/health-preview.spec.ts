import fc from 'fast-check';
import { aMilestone, aProject, on } from '../../test/builders.js';
import { anyDay, anyProject } from '../../test/arbitrary-facts.js';
import { DEFAULT_THRESHOLDS } from '../progress/health.js';
import { projectFigures } from '../progress/project-figures.js';
import { healthTurns } from './health-preview.js';
import { THRESHOLD_LIMITS, THRESHOLD_NAMES } from './thresholds.js';

const before = { thresholds: DEFAULT_THRESHOLDS, firstReportingOn: null };
const late = aProject({
  milestones: [
    aMilestone({ milestoneId: 'M1', baselineEndOn: on('2012-04-01'), actualEndOn: on('2012-04-01') }),
    aMilestone({ milestoneId: 'M2', position: 2, baselineEndOn: on('2013-04-20') }),
    aMilestone({ milestoneId: 'M3', position: 3, baselineEndOn: on('2014-04-01') }),
  ],
});
const statusOn = on('2013-06-07');

describe('a preview of other rules', () => {
  it('says which project turns, from what to what, and why', () => {
    const after = { ...before, thresholds: { ...DEFAULT_THRESHOLDS, overdueRedDays: 40, spiRedPercent: 1 } };
    const spared = { ...before, thresholds: { ...DEFAULT_THRESHOLDS, spiRedPercent: 1 } };
    const [turn] = healthTurns([late], { before: spared, after }, statusOn);
    expect(turn).toMatchObject({ projectId: 'P1', from: 'AMBER', to: 'RED' });
    expect(turn?.reasonsBefore.map(({ code }) => code)).toContain('OVERDUE_AMBER');
    expect(turn?.reasonsAfter[0]).toMatchObject({ code: 'OVERDUE_RED', value: 48, limit: 40 });
  });

  it('leaves out who stays, and who is cancelled', () => {
    const after = { ...before, thresholds: { ...DEFAULT_THRESHOLDS, overdueRedDays: 47 } };
    const cancelled = { ...late, lifecycle: 'CANCELLED' as const };
    expect(healthTurns([late], { before, after: before }, statusOn)).toEqual([]);
    expect(healthTurns([cancelled], { before, after }, statusOn)).toEqual([]);
  });

  it('names exactly those whose computed health differs, whatever the rules', () => {
    const anyThresholds = fc.record(
      Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, fc.integer(THRESHOLD_LIMITS[name])])) as Record<
        keyof typeof THRESHOLD_LIMITS,
        fc.Arbitrary<number>
      >,
    );
    const projects = fc.array(anyProject, { maxLength: 6 });
    fc.assert(
      fc.property(projects, anyThresholds, fc.option(anyDay), anyDay, (facts, thresholds, first, day) => {
        const after = { thresholds, firstReportingOn: first };
        const turned = healthTurns(facts, { before, after }, day).map(({ projectId }) => projectId);
        const differs = facts.filter(
          (one) =>
            one.lifecycle !== 'CANCELLED' &&
            projectFigures(one, before, day).health !== projectFigures(one, after, day).health,
        );
        expect([...turned].sort()).toEqual(differs.map(({ projectId }) => projectId).sort());
      }),
    );
  });
});
