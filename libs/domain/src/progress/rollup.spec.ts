import fc from 'fast-check';
import { anyPart } from '../../test/arbitrary-facts.js';
import { aPart } from '../../test/builders.js';
import { addSums, emptySums, rollupSums, type RollupPart } from './rollup-sums.js';
import { NO_GROUP, rollup, rollupBy, rollupFigures, rollupFromSums } from './rollup.js';
import { EQUAL_WEIGHTS, projectWeight, weightingOf, type Weighting } from './weighting.js';

const anyParts = fc.array(anyPart, { maxLength: 12 });
const anyWeighting: fc.Arbitrary<Weighting> = fc.oneof(
  fc.constant(EQUAL_WEIGHTS),
  fc
    .integer({ min: 0, max: 1_000_000_000 })
    .map((standInCentimes) => ({ basis: 'BUDGET' as const, standInCentimes })),
);
const unmeasured = (said: Partial<RollupPart> = {}): RollupPart =>
  aPart({
    health: 'NOT_ASSESSED',
    measured: false,
    progressBp: null,
    plannedProgressBp: null,
    slippageDays: null,
    phase: 'NONE',
    ...said,
  });

describe('the figures of a set', () => {
  it('add up its projects, and say on how many they are measured', () => {
    const parts = [
      aPart({
        progressBp: 10_000,
        plannedProgressBp: 10_000,
        health: 'COMPLETE',
        phase: 'DONE',
        slippageDays: 5,
      }),
      aPart({
        progressBp: 2500,
        plannedProgressBp: 5001,
        health: 'RED',
        overdueMilestoneCount: 2,
        slippageDays: 120,
      }),
      aPart({
        progressBp: 0,
        plannedProgressBp: 10,
        health: 'SUSPENDED',
        lifecycle: 'SUSPENDED',
        slippageDays: -9,
      }),
      unmeasured({ lifecycle: 'FRAMING' }),
    ];
    const figures = rollupFigures(parts, EQUAL_WEIGHTS);
    expect(figures).toMatchObject({
      projectCount: 4,
      measuredCount: 3,
      progressBp: 4167,
      plannedProgressBp: 5004,
      overdueMilestoneCount: 2,
      worstSlippageDays: 120,
      weightBasis: 'EQUAL',
    });
    expect(figures.health).toEqual({
      RED: 1,
      AMBER: 0,
      GREEN: 0,
      COMPLETE: 1,
      NOT_ASSESSED: 1,
      SUSPENDED: 1,
    });
    expect(figures.lifecycle).toMatchObject({ IN_PROGRESS: 2, SUSPENDED: 1, FRAMING: 1 });
    expect(figures.phase).toMatchObject({ BUILD: 2, DONE: 1, NONE: 1 });
  });

  it('round half up once more', () => {
    const halves = [aPart({ progressBp: 1 }), aPart({ progressBp: 2 })];
    expect(rollupFigures(halves, EQUAL_WEIGHTS).progressBp).toBe(2);
  });

  it('count a cancelled project by its lifecycle and leave it out of all else', () => {
    const cancelled = aPart({
      lifecycle: 'CANCELLED',
      health: 'RED',
      overdueMilestoneCount: 9,
      slippageDays: 999,
      budgetPlannedCentimes: 500,
    });
    const { lifecycle, ...others } = rollupFigures([cancelled], EQUAL_WEIGHTS);
    const { lifecycle: none, ...empty } = rollupFromSums(emptySums(), EQUAL_WEIGHTS);
    expect(others).toEqual(empty);
    expect(lifecycle).toEqual({ ...none, CANCELLED: 1 });
  });

  it('are nothing, not zero, when nothing is measured', () => {
    expect(rollupFigures([unmeasured()], EQUAL_WEIGHTS)).toMatchObject({
      projectCount: 1,
      measuredCount: 0,
      progressBp: null,
      plannedProgressBp: null,
      worstSlippageDays: null,
      budgetPlannedCentimes: null,
    });
  });

  it('keep a measured project whose milestones weigh nothing in the coverage and out of the mean', () => {
    const weightless = aPart({ progressBp: null, plannedProgressBp: null, overdueMilestoneCount: 1 });
    expect(rollupFigures([weightless, aPart({ progressBp: 4000 })], EQUAL_WEIGHTS)).toMatchObject({
      measuredCount: 2,
      progressBp: 4000,
      overdueMilestoneCount: 1,
    });
  });
});

describe('the weight of a project', () => {
  const known = (count: number, budgetPlannedCentimes = 100): RollupPart[] =>
    Array.from({ length: count }, () => aPart({ budgetPlannedCentimes }));
  const unknown = (count: number): RollupPart[] => Array.from({ length: count }, () => aPart());
  const weightingFor = (parts: readonly RollupPart[]): Weighting => weightingOf(rollupSums(parts));

  it('is its planned budget once 80 % of budgets are known', () => {
    expect(weightingFor([...known(4), ...unknown(1)])).toEqual({ basis: 'BUDGET', standInCentimes: 100 });
    expect(weightingFor([...known(79), ...unknown(20)])).toEqual(EQUAL_WEIGHTS);
    expect(weightingFor([...known(80), ...unknown(20)]).basis).toBe('BUDGET');
    expect(weightingFor([])).toEqual(EQUAL_WEIGHTS);
    expect(weightingFor(known(5, 0))).toEqual(EQUAL_WEIGHTS);
  });

  it('does not count the budgets of cancelled projects', () => {
    const cancelled = aPart({ lifecycle: 'CANCELLED', budgetPlannedCentimes: 900 });
    expect(weightingFor([...known(3), ...unknown(1), cancelled, cancelled])).toEqual(EQUAL_WEIGHTS);
  });

  it('without a budget is the mean of those known, half a centime up', () => {
    const parts = [...known(2, 100), ...known(2, 101), ...unknown(1)];
    const weighting = weightingFor(parts);
    expect(weighting).toEqual({ basis: 'BUDGET', standInCentimes: 101 });
    expect(projectWeight(weighting, null)).toBe(101);
    expect(projectWeight(weighting, 7)).toBe(7);
    expect(projectWeight(EQUAL_WEIGHTS, 7)).toBe(1);
  });

  it('moves the mean towards the larger budget', () => {
    const parts = [
      aPart({ progressBp: 10_000, budgetPlannedCentimes: 300 }),
      aPart({ progressBp: 0, budgetPlannedCentimes: 100 }),
      aPart({ progressBp: 5000, budgetPlannedCentimes: null }),
    ];
    const weighting: Weighting = { basis: 'BUDGET', standInCentimes: 200 };
    expect(rollupFigures(parts, weighting)).toMatchObject({ progressBp: 6667, weightBasis: 'BUDGET' });
  });

  it('stays exact with budgets no float can multiply', () => {
    const budgetPlannedCentimes = 9_007_199_254_740_991;
    const parts = [
      aPart({ budgetPlannedCentimes, progressBp: 3333 }),
      aPart({ budgetPlannedCentimes, progressBp: 3334 }),
    ];
    expect(rollupFigures(parts, { basis: 'BUDGET', standInCentimes: 1 }).progressBp).toBe(3334);
  });
});

describe('any rollup', () => {
  it('lies between its least and its most advanced part', () => {
    fc.assert(
      fc.property(anyParts, anyWeighting, (parts, weighting) => {
        const { progressBp } = rollupFigures(parts, weighting);
        const counted = parts.flatMap((part) =>
          part.lifecycle === 'CANCELLED' || part.progressBp === null ? [] : [part.progressBp],
        );
        if (progressBp === null) return;
        expect(progressBp).toBeGreaterThanOrEqual(Math.min(...counted));
        expect(progressBp).toBeLessThanOrEqual(Math.max(...counted));
      }),
    );
  });

  it('is the same in any order and however it is split', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(12), anyWeighting, (parts, cut, weighting) => {
        const whole = rollupFigures(parts, weighting);
        expect(rollupFigures([...parts].reverse(), weighting)).toEqual(whole);
        const halves = addSums(rollupSums(parts.slice(0, cut)), rollupSums(parts.slice(cut)));
        expect(rollupFromSums(halves, weighting)).toEqual(whole);
        expect(addSums(rollupSums(parts), emptySums())).toEqual(rollupSums(parts));
      }),
    );
  });

  it('is the weighted mean of its projects, said another way', () => {
    fc.assert(
      fc.property(anyParts, anyWeighting, (parts, weighting) => {
        const weighed = parts.flatMap((part) =>
          part.lifecycle === 'CANCELLED' || part.progressBp === null
            ? []
            : [{ weight: projectWeight(weighting, part.budgetPlannedCentimes), progress: part.progressBp }],
        );
        expect(rollup(weighed)).toBe(rollupFigures(parts, weighting).progressBp);
      }),
    );
  });

  it('is partitioned by its groups, those without a value being one of them', () => {
    const keyOf = (part: RollupPart): string | null => (part.phase === 'NONE' ? null : part.phase);
    fc.assert(
      fc.property(anyParts, (parts) => {
        const groups = [...rollupBy(parts, keyOf, EQUAL_WEIGHTS).values()];
        const whole = rollupFigures(parts, EQUAL_WEIGHTS);
        const total = (count: (group: (typeof groups)[number]) => number): number =>
          groups.reduce((sum, group) => sum + count(group), 0);
        expect(total((group) => group.projectCount)).toBe(whole.projectCount);
        expect(total((group) => group.measuredCount)).toBe(whole.measuredCount);
        expect(total((group) => group.overdueMilestoneCount)).toBe(whole.overdueMilestoneCount);
        expect(total((group) => group.health.RED)).toBe(whole.health.RED);
        expect(total((group) => group.lifecycle.CANCELLED)).toBe(whole.lifecycle.CANCELLED);
      }),
    );
    expect([...rollupBy([unmeasured()], keyOf, EQUAL_WEIGHTS).keys()]).toEqual([NO_GROUP]);
  });

  it('counts every project under exactly one health and one phase', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { projectCount, health, phase, lifecycle } = rollupFigures(parts, EQUAL_WEIGHTS);
        const total = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect(total(health)).toBe(projectCount);
        expect(total(phase)).toBe(projectCount);
        expect(total(lifecycle)).toBe(parts.length);
      }),
    );
  });
});
