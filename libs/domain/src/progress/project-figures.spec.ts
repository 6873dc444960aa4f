import fc from 'fast-check';
import { anyDay, anyProject, anyRules } from '../../test/arbitrary-facts.js';
import { aMilestone, aProject, on, RULES } from '../../test/builders.js';
import { addDays, type LocalDate } from '../shared/local-date.js';
import type { MilestoneFacts, ProjectFacts } from './facts.js';
import { RULES_VERSION, type Health, type ProjectFigures } from './figures.js';
import { projectFigures } from './project-figures.js';

const statusOn = on('2013-06-07');

/** Three milestones of weight 20, 30 and 50: one finished late, one overdue, one ahead. */
const milestones: readonly MilestoneFacts[] = [
  aMilestone({
    milestoneId: 'A',
    phase: 'FRAMING',
    weight: 20,
    baselineEndOn: on('2012-12-31'),
    actualEndOn: on('2013-01-15'),
  }),
  aMilestone({
    milestoneId: 'B',
    phase: 'PROCUREMENT',
    weight: 30,
    baselineEndOn: on('2013-06-01'),
    forecastEndOn: on('2013-07-15'),
  }),
  aMilestone({ milestoneId: 'C', phase: 'BUILD', weight: 50, baselineEndOn: on('2013-12-31') }),
].map((milestone, index) => ({ ...milestone, position: index + 1 }));

const figuresOf = (said: Partial<ProjectFacts>, day: LocalDate = statusOn): ProjectFigures =>
  projectFigures(aProject({ milestones, ...said }), RULES, day);

describe('the figures of a project', () => {
  it('say where it stands at the status date', () => {
    expect(figuresOf({ firstBaselineEndOn: on('2013-09-30') })).toEqual({
      statusOn,
      rulesVersion: RULES_VERSION,
      ...{ declaredHealth: null, declaredOn: null, voiceGapSteps: null, updatedOn: null },
      health: 'RED',
      reasons: [
        { code: 'SPI_RED', value: 4000, limit: 7500 },
        { code: 'OVERDUE_AMBER', value: 6, limit: 0, count: 1, milestoneId: 'B' },
      ],
      measured: true,
      progressBp: 2000,
      plannedProgressBp: 5000,
      milestoneCount: 3,
      finishedMilestoneCount: 1,
      overdueMilestoneCount: 1,
      worstOverdueDays: 6,
      slippageDays: 0,
      firstSlippageDays: 92,
      baselineEndOn: '2013-12-31',
      expectedEndOn: '2013-12-31',
      lastActualOn: '2013-01-15',
      phase: 'PROCUREMENT',
      earnedScheduleOn: '2013-05-31',
      scheduleVarianceDays: -7,
      spiTime: { earnedDays: 516, elapsedDays: 523 },
    });
  });

  it('speak of a past day without what happened later', () => {
    expect(figuresOf({}, on('2013-01-14'))).toMatchObject({
      progressBp: 0,
      plannedProgressBp: 2000,
      overdueMilestoneCount: 1,
      worstOverdueDays: 14,
      lastActualOn: null,
      phase: 'FRAMING',
    });
  });

  it.each([
    ['without an approved roadmap', null],
    ['whose roadmap is empty', []],
    ['whose roadmap has no date', [aMilestone({ baselineEndOn: null })]],
  ])('of a project %s measure nothing', (_, none) => {
    expect(figuresOf({ milestones: none })).toMatchObject({
      health: 'NOT_ASSESSED',
      measured: false,
      progressBp: null,
      plannedProgressBp: null,
      milestoneCount: 0,
      overdueMilestoneCount: 0,
      worstOverdueDays: null,
      slippageDays: null,
      expectedEndOn: null,
      phase: 'NONE',
    });
  });

  it('leave an unplanned event out: it is on the timeline, not in the figures', () => {
    const event = aMilestone({
      milestoneId: 'E',
      position: 0,
      weight: 99,
      phase: 'OPERATION',
      baselineEndOn: null,
      forecastEndOn: on('2016-01-01'),
    });
    expect(figuresOf({ milestones: [event, ...milestones] })).toEqual(figuresOf({}));
    const finished = milestones.map((milestone) => ({ ...milestone, actualEndOn: statusOn }));
    expect(figuresOf({ milestones: [event, ...finished] })).toMatchObject({
      health: 'COMPLETE',
      phase: 'DONE',
    });
  });

  it('of a suspended project stay measured', () => {
    expect(figuresOf({ lifecycle: 'SUSPENDED' })).toMatchObject({
      health: 'SUSPENDED',
      measured: true,
      progressBp: 2000,
      overdueMilestoneCount: 1,
    });
    expect(figuresOf({ lifecycle: 'SUSPENDED', milestones: null }).measured).toBe(false);
  });

  it('show slippage against the current and against the first baseline', () => {
    const late = milestones.map((milestone) =>
      milestone.milestoneId === 'C' ? { ...milestone, forecastEndOn: on('2014-01-31') } : milestone,
    );
    expect(figuresOf({ milestones: late, firstBaselineEndOn: on('2012-12-31') })).toMatchObject({
      slippageDays: 31,
      firstSlippageDays: 396,
    });
    expect(figuresOf({ milestones: late }).firstSlippageDays).toBeNull();
  });
});

describe('of any facts, the figures', () => {
  it('are shares between nothing and everything, and everything once complete', () => {
    fc.assert(
      fc.property(anyProject, anyRules, anyDay, (facts, rules, day) => {
        const figures = projectFigures(facts, rules, day);
        for (const bp of [figures.progressBp, figures.plannedProgressBp]) {
          expect(bp === null || (Number.isInteger(bp) && bp >= 0 && bp <= 10_000)).toBe(true);
        }
        expect(figures.measured).toBe(figures.milestoneCount > 0);
        if (figures.health === 'COMPLETE') expect([null, 10_000]).toContain(figures.progressBp);
        expect(figures.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('do not depend on the order in which percents, risks, updates and decisions are listed', () => {
    fc.assert(
      fc.property(anyProject, anyRules, anyDay, (facts, rules, day) => {
        const backwards: ProjectFacts = {
          ...facts,
          milestones:
            facts.milestones?.map((milestone) => ({
              ...milestone,
              percents: [...milestone.percents].reverse(),
            })) ?? null,
          risks: [...facts.risks].reverse(),
          updatesSubmittedOn: [...facts.updatesSubmittedOn].reverse(),
          healthsDeclared: [...facts.healthsDeclared].reverse(),
          decisionsAwaited: [...facts.decisionsAwaited].reverse(),
        };
        expect(projectFigures(backwards, rules, day)).toEqual(projectFigures(facts, rules, day));
      }),
    );
  });

  it('plan no less on a later day', () => {
    fc.assert(
      fc.property(anyProject, anyRules, anyDay, fc.nat(400), (facts, rules, day, later) => {
        const before = projectFigures(facts, rules, day).plannedProgressBp ?? 0;
        const after = projectFigures(facts, rules, addDays(day, later)).plannedProgressBp ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('more delay never improves health', () => {
  const GRAVITY: Readonly<Record<Health, number>> = {
    SUSPENDED: 0,
    NOT_ASSESSED: 0,
    COMPLETE: 0,
    GREEN: 1,
    AMBER: 2,
    RED: 3,
  };
  type Delay = (milestone: MilestoneFacts, days: number) => MilestoneFacts;
  const delayed: readonly (readonly [string, Delay])[] = [
    [
      'a forecast later',
      (milestone, days) => ({
        ...milestone,
        forecastEndOn: milestone.forecastEndOn && addDays(milestone.forecastEndOn, days),
      }),
    ],
    [
      'an actual end later',
      (milestone, days) => ({
        ...milestone,
        actualEndOn: milestone.actualEndOn && addDays(milestone.actualEndOn, days),
      }),
    ],
    ['an actual end never', (milestone) => ({ ...milestone, actualEndOn: null })],
    [
      'every percent lower',
      (milestone, days) => ({
        ...milestone,
        percents: milestone.percents.map((said) => ({ ...said, percent: Math.max(0, said.percent - days) })),
      }),
    ],
  ];

  it.each(delayed)('%s', (_, delay) => {
    fc.assert(
      fc.property(
        anyProject,
        anyRules,
        anyDay,
        fc.nat(10),
        fc.integer({ min: 1, max: 500 }),
        (facts, rules, day, at, days) => {
          const late = {
            ...facts,
            milestones:
              facts.milestones?.map((milestone, index) =>
                index === at % 7 ? delay(milestone, days) : milestone,
              ) ?? null,
          };
          const before = GRAVITY[projectFigures(facts, rules, day).health];
          expect(GRAVITY[projectFigures(late, rules, day).health]).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });
});
