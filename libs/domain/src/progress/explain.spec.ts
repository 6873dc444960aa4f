import fc from 'fast-check';
import { anyDay, anyPart, anyProject, anyRules } from '../../test/arbitrary-facts.js';
import { aMilestone, aPart, aProject, aRisk, on, RULES } from '../../test/builders.js';
import { LIFECYCLES } from '../project/project.js';
import { judgementOf, withoutHiddenRisks } from './explain-health.js';
import { explainProject } from './explain-project.js';
import { explainRollup, rollupValue, type ExplainedSet } from './explain-rollup.js';
import { PROJECT_FIGURES, ROLLUP_FIGURES, type Explanation } from './explanation.js';
import { figureValue } from './figure-value.js';
import { HEALTHS } from './figures.js';
import { projectFigures } from './project-figures.js';
import { recompute } from './recompute.js';
import { PHASE_GROUPS } from './rollup-sums.js';
import { rollupFigures } from './rollup.js';
import { EQUAL_WEIGHTS } from './weighting.js';

const statusOn = on('2013-06-07');

/** A tree as another program reads it: text and back, so that nothing but the tree can help. */
const read = (tree: Explanation): Explanation => JSON.parse(JSON.stringify(tree)) as Explanation;

describe('the explanation of a figure', () => {
  it.each(PROJECT_FIGURES)('%s of any project recomputes to the figure from its tree alone', (figure) => {
    fc.assert(
      fc.property(anyProject, anyRules, anyDay, (facts, rules, day) => {
        const tree = explainProject(facts, rules, day, figure);
        const value = figureValue(projectFigures(facts, rules, day), figure);
        expect(tree.value).toEqual(value);
        expect(recompute(read(tree))).toEqual(value);
      }),
    );
  });

  it('names what counts, with weight and value, and what is left out, with the reason', () => {
    const milestones = [
      aMilestone({ milestoneId: 'A', weight: 20, actualEndOn: on('2013-01-15') }),
      aMilestone({ milestoneId: 'B', weight: 30 }),
      aMilestone({ milestoneId: 'C', weight: 0 }),
      aMilestone({ milestoneId: 'D', weight: 10, baselineEndOn: null }),
    ];
    const tree = explainProject(aProject({ milestones }), RULES, statusOn, 'PROGRESS');
    expect(tree).toEqual({
      figure: 'PROGRESS',
      formula: 'WEIGHTED_MEAN',
      value: 4000,
      unit: 'BASIS_POINTS',
      parts: [
        { label: { kind: 'MILESTONE', id: 'A' }, weight: 20, value: 100, unit: 'PERCENT' },
        { label: { kind: 'MILESTONE', id: 'B' }, weight: 30, value: 0, unit: 'PERCENT' },
      ],
      leftOut: [
        { label: { kind: 'MILESTONE', id: 'D' }, reason: 'NO_BASELINE_END' },
        { label: { kind: 'MILESTONE', id: 'C' }, reason: 'NO_WEIGHT' },
      ],
      rulesVersion: 1,
      statusOn,
    });
  });

  it('opens in turn the figures it rests on', () => {
    const milestones = [aMilestone({ baselineEndOn: on('2013-05-01'), forecastEndOn: on('2013-07-01') })];
    const tree = explainProject(aProject({ milestones }), RULES, statusOn, 'SLIPPAGE');
    expect(tree.value).toBe(61);
    expect(tree.parts.map((part) => part.explanation?.figure)).toEqual(['BASELINE_END', 'EXPECTED_END']);
    expect(tree.parts[1]?.explanation?.parts[0]).toMatchObject({ value: '2013-07-01', basis: 'FORECAST' });
  });

  it('of earned schedule knows the planned finish even when that milestone weighs nothing', () => {
    const milestones = [
      aMilestone({ milestoneId: 'A', baselineEndOn: on('2013-01-01'), actualEndOn: on('2013-01-01') }),
      aMilestone({ milestoneId: 'B', baselineEndOn: on('2013-03-01'), weight: 0 }),
    ];
    const tree = explainProject(aProject({ milestones }), RULES, statusOn, 'EARNED_SCHEDULE');
    expect(tree.value).toBe('2013-03-01');
    expect(recompute(read(tree))).toBe('2013-03-01');
  });

  it('is a lie once a part is changed', () => {
    const milestones = [
      aMilestone({ weight: 20, actualEndOn: on('2013-01-15') }),
      aMilestone({ weight: 30 }),
    ];
    const tree = explainProject(aProject({ milestones }), RULES, statusOn, 'PROGRESS');
    const changed = { ...tree, parts: tree.parts.map((part) => ({ ...part, weight: 25 })) };
    expect(recompute(changed)).not.toEqual(tree.value);
  });
});

describe('the explanation of health', () => {
  const milestones = [aMilestone({ baselineEndOn: on('2013-12-31') })];

  it('judges from its tree as from the facts, reason by reason', () => {
    fc.assert(
      fc.property(anyProject, anyRules, anyDay, (facts, rules, day) => {
        const tree = explainProject(facts, rules, day, 'HEALTH');
        const { health, reasons } = projectFigures(facts, rules, day);
        const judged = judgementOf(read(tree));
        expect(judged.health).toBe(health);
        expect(judged.reasons.map(({ code, value, limit }) => ({ code, value, limit }))).toEqual(
          reasons.map(({ code, value, limit }) => ({ code, value, limit })),
        );
      }),
    );
  });

  it('without the risks a reader may not see keeps the health and the codes, and nothing of a risk', () => {
    fc.assert(
      fc.property(anyProject, anyRules, anyDay, (facts, rules, day) => {
        const tree = explainProject(facts, rules, day, 'HEALTH');
        const reduced = withoutHiddenRisks(tree);
        expect(recompute(read(reduced))).toEqual(tree.value);
        const codesOf = (of: Explanation) => judgementOf(of).reasons.map((reason) => reason.code);
        expect(codesOf(reduced)).toEqual(codesOf(tree));
        expect(JSON.stringify(reduced)).not.toContain('"RISK"');
      }),
    );
  });

  it('tells such a reader the same whatever the risk, once it counts', () => {
    const seen = (exposure: number, riskId: string) =>
      withoutHiddenRisks(
        explainProject(
          aProject({ milestones, risks: [aRisk({ exposure, riskId })] }),
          RULES,
          statusOn,
          'HEALTH',
        ),
      );
    expect(seen(15, 'R1')).toEqual(seen(25, 'R2'));
    expect(seen(1, 'R1')).toEqual(
      withoutHiddenRisks(explainProject(aProject({ milestones }), RULES, statusOn, 'HEALTH')),
    );
  });

  it('tells such a reader nothing of risks where they decide nothing', () => {
    const finished = [aMilestone({ actualEndOn: on('2013-01-01') })];
    const seen = (risks: ReturnType<typeof aRisk>[]) =>
      withoutHiddenRisks(
        explainProject(aProject({ milestones: finished, risks }), RULES, statusOn, 'HEALTH'),
      );
    expect(seen([aRisk({ exposure: 25 })])).toEqual(seen([]));
  });
});

describe('the explanation of a figure of a set', () => {
  const GROUPS: Readonly<Record<string, readonly string[]>> = {
    HEALTH_COUNT: HEALTHS,
    LIFECYCLE_COUNT: LIFECYCLES,
    PHASE_COUNT: PHASE_GROUPS,
  };
  const cases = ROLLUP_FIGURES.flatMap((figure) =>
    (GROUPS[figure] ?? ['']).map((group) => [figure, group] as const),
  );

  it.each(cases)('%s %s of any set recomputes to the figure from its tree alone', (figure, group) => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 9 }), fc.boolean(), (parts, byBudget) => {
        const weighting = byBudget ? { basis: 'BUDGET' as const, standInCentimes: 4321 } : EQUAL_WEIGHTS;
        const set = { parts, weighting, statusOn, firstReportingOn: null };
        const tree = explainRollup(set, figure, group);
        const value = rollupValue(rollupFigures(parts, weighting), figure, { group, statusOn });
        expect(tree.value).toEqual(value);
        expect(recompute(read(tree))).toEqual(value);
        const opened = tree.parts[0]?.explanation ?? tree;
        expect(opened.parts.length + opened.leftOut.length).toBe(parts.length);
      }),
    );
  });

  it('says why a project is left out, and that a weight stands in for a budget', () => {
    const set: ExplainedSet = {
      parts: [
        aPart({ projectId: 'counted', budgetPlannedCentimes: 300, progressBp: 10_000 }),
        aPart({ projectId: 'unbudgeted', progressBp: 0 }),
        aPart({ projectId: 'cancelled', lifecycle: 'CANCELLED' }),
        aPart({ projectId: 'unmeasured', measured: false, progressBp: null, plannedProgressBp: null }),
        aPart({ projectId: 'weightless', progressBp: null, plannedProgressBp: null }),
        aPart({ projectId: 'free', budgetPlannedCentimes: 0 }),
      ],
      weighting: { basis: 'BUDGET', standInCentimes: 100 },
      statusOn,
      firstReportingOn: null,
    };
    const tree = explainRollup(set, 'SET_PROGRESS');
    expect(tree.value).toBe(7500);
    expect(tree.parts).toEqual([
      { label: { kind: 'PROJECT', id: 'counted' }, weight: 300, value: 10_000, unit: 'BASIS_POINTS' },
      {
        label: { kind: 'PROJECT', id: 'unbudgeted' },
        weight: 100,
        value: 0,
        unit: 'BASIS_POINTS',
        standInWeight: true,
      },
    ]);
    expect(tree.leftOut.map(({ label, reason }) => [label.kind === 'PROJECT' && label.id, reason])).toEqual([
      ['cancelled', 'CANCELLED'],
      ['unmeasured', 'NOT_MEASURED'],
      ['weightless', 'NO_WEIGHT'],
      ['free', 'NO_WEIGHT'],
    ]);
  });

  it.each([
    [null, 'NOT_REPORTING'],
    ['2013-06-08', 'NOT_REPORTING'],
    ['2013-06-07', 'NO_UPDATE'],
  ])('says why a body has no last update, with reporting from %s on: %s', (first, reason) => {
    const firstReportingOn = first === null ? null : on(first);
    const set: ExplainedSet = { parts: [aPart()], weighting: EQUAL_WEIGHTS, statusOn, firstReportingOn };
    for (const figure of ['LAST_UPDATE', 'LAST_UPDATE_AGE'] as const) {
      const { value, leftOut } = explainRollup(set, figure);
      expect([value, leftOut.map((left) => left.reason)]).toEqual([null, [reason]]);
    }
  });

  it('counts as declared better what is better by a step at least, and says why the others are not', () => {
    const parts = [2, 1, 0, -1, null].map((voiceGapSteps, at) =>
      aPart({
        projectId: String(at),
        voiceGapSteps,
        updatedOn: voiceGapSteps === 2 ? on('2013-06-03') : null,
      }),
    );
    const set: ExplainedSet = {
      parts,
      weighting: EQUAL_WEIGHTS,
      statusOn,
      firstReportingOn: on('2013-01-01'),
    };
    const better = explainRollup(set, 'BETTER_DECLARED');
    expect(better.value).toBe(2);
    expect(better.leftOut.map(({ reason }) => reason)).toEqual(['NOT_BETTER', 'NOT_BETTER', 'NOT_COMPARED']);
    expect(explainRollup(set, 'LAST_UPDATE_AGE').value).toBe(4);
  });
});
