import { aMilestone, aProject, aRisk, on, RULES } from '../../test/builders.js';
import type { ProjectFacts } from './facts.js';
import type { ProjectFigures } from './figures.js';
import { DEFAULT_THRESHOLDS, judge, spiBp, withoutHidden, type Standing } from './health.js';
import { projectFigures } from './project-figures.js';

const statusOn = on('2013-06-07');

/** A project on plan with nothing against it. */
const sound: Standing = {
  suspended: false,
  milestoneCount: 6,
  finishedMilestoneCount: 3,
  progressBp: 5000,
  plannedProgressBp: 5000,
  slippageDays: 0,
  overdueMilestoneCount: 0,
  worstOverdue: null,
  worstRisk: null,
  updateAge: null,
  decisionWait: null,
};
const judged = (said: Partial<Standing>) => judge({ ...sound, ...said }, DEFAULT_THRESHOLDS);
const codes = (said: Partial<Standing>) => judged(said).reasons.map((reason) => reason.code);
const overdue = (days: number): Partial<Standing> => ({
  overdueMilestoneCount: 2,
  worstOverdue: { days, milestoneId: 'M1' },
});
const risk = (exposure: number): Partial<Standing> => ({ worstRisk: { exposure, riskId: 'R1', count: 1 } });
const update = (days: number): Partial<Standing> => ({ updateAge: { days, sinceOn: on('2013-04-01') } });

describe('health, each threshold on both sides', () => {
  it.each<[string, Partial<Standing>, string, string[]]>([
    ['SPI of 0.75 is not below 0.75', { progressBp: 3750 }, 'AMBER', ['SPI_AMBER']],
    ['SPI one basis point lower is', { progressBp: 3749 }, 'RED', ['SPI_RED']],
    ['SPI of 0.90 is not below 0.90', { progressBp: 4500 }, 'GREEN', ['WITHIN_LIMITS']],
    ['SPI one basis point lower is', { progressBp: 4499 }, 'AMBER', ['SPI_AMBER']],
    ['SPI counts once 10 % are planned', { progressBp: 0, plannedProgressBp: 1000 }, 'RED', ['SPI_RED']],
    ['SPI does not count before', { progressBp: 0, plannedProgressBp: 999 }, 'GREEN', ['WITHIN_LIMITS']],
    [
      'SPI of what weighs nothing is none',
      { progressBp: null, plannedProgressBp: null },
      'GREEN',
      ['WITHIN_LIMITS'],
    ],
    ['90 days of slippage are not above 90', { slippageDays: 90 }, 'AMBER', ['SLIPPAGE_AMBER']],
    ['91 are', { slippageDays: 91 }, 'RED', ['SLIPPAGE_RED']],
    ['30 days of slippage are not above 30', { slippageDays: 30 }, 'GREEN', ['WITHIN_LIMITS']],
    ['31 are', { slippageDays: 31 }, 'AMBER', ['SLIPPAGE_AMBER']],
    ['60 days overdue are not above 60', overdue(60), 'AMBER', ['OVERDUE_AMBER']],
    ['61 are', overdue(61), 'RED', ['OVERDUE_RED']],
    ['one day overdue is something', overdue(1), 'AMBER', ['OVERDUE_AMBER']],
    ['an exposure of 14 does not reach 15', risk(14), 'GREEN', ['WITHIN_LIMITS']],
    ['one of 15 does', risk(15), 'AMBER', ['RISK_EXPOSURE']],
    ['an update 45 days old is not stale', update(45), 'GREEN', ['WITHIN_LIMITS']],
    ['one 46 days old is', update(46), 'AMBER', ['UPDATE_STALE']],
    [
      'a decision awaited since today makes it amber',
      { decisionWait: { days: 0, sinceOn: statusOn, count: 1 } },
      'AMBER',
      ['DECISION_AWAITED'],
    ],
  ])('%s', (_, said, health, reasons) => {
    expect(judged(said).health).toBe(health);
    expect(codes(said)).toEqual(reasons);
  });
});

describe('health, in the order of the rules', () => {
  const everything: Partial<Standing> = {
    progressBp: 0,
    slippageDays: 400,
    ...overdue(300),
    ...risk(25),
    ...update(100),
    decisionWait: { days: 12, sinceOn: on('2013-05-26'), count: 2 },
  };

  it('is SUSPENDED before all else', () => {
    expect(judged({ ...everything, suspended: true })).toEqual({
      health: 'SUSPENDED',
      reasons: [{ code: 'SUSPENDED' }],
    });
    expect(judged({ suspended: true, milestoneCount: 0 }).health).toBe('SUSPENDED');
  });

  it('is NOT_ASSESSED without a milestone to measure', () => {
    expect(judged({ ...everything, milestoneCount: 0, finishedMilestoneCount: 0 })).toEqual({
      health: 'NOT_ASSESSED',
      reasons: [{ code: 'NO_ROADMAP' }],
    });
  });

  it('is COMPLETE once all milestones are finished, however late', () => {
    expect(judged({ ...everything, finishedMilestoneCount: 6 })).toEqual({
      health: 'COMPLETE',
      reasons: [{ code: 'ALL_FINISHED', count: 6 }],
    });
    expect(judged({ finishedMilestoneCount: 5 }).health).toBe('GREEN');
  });

  it('gives every reason that holds, red ones first, with figure, limit and what it rests on', () => {
    expect(judged(everything)).toEqual({
      health: 'RED',
      reasons: [
        { code: 'SPI_RED', value: 0, limit: 7500 },
        { code: 'SLIPPAGE_RED', value: 400, limit: 90 },
        { code: 'OVERDUE_RED', value: 300, limit: 60, count: 2, milestoneId: 'M1' },
        { code: 'RISK_EXPOSURE', value: 25, limit: 15, count: 1, riskId: 'R1' },
        { code: 'UPDATE_STALE', value: 100, limit: 45, on: '2013-04-01' },
        { code: 'DECISION_AWAITED', value: 12, count: 2, on: '2013-05-26' },
      ],
    });
  });

  it('keeps an amber reason beside a red one of another figure', () => {
    expect(codes({ slippageDays: 91, ...overdue(60), progressBp: 4000 })).toEqual([
      'SLIPPAGE_RED',
      'SPI_AMBER',
      'OVERDUE_AMBER',
    ]);
  });

  it('asking for a decision never makes it worse than amber', () => {
    const decisionWait = { days: 900, sinceOn: on('2010-12-20'), count: 9 };
    expect(judged({ decisionWait }).health).toBe('AMBER');
    expect(judged({ ...overdue(3), decisionWait }).health).toBe('AMBER');
  });

  it("follows the programme's own thresholds", () => {
    const strict = { ...DEFAULT_THRESHOLDS, slippageAmberDays: 0, slippageRedDays: 5 };
    expect(judge({ ...sound, slippageDays: 1 }, strict).health).toBe('AMBER');
    expect(judge({ ...sound, slippageDays: 6 }, strict).health).toBe('RED');
  });
});

describe('a reason for a reader who may not see what it rests on', () => {
  it('is its code alone', () => {
    expect(withoutHidden({ code: 'RISK_EXPOSURE', value: 25, limit: 15, count: 1, riskId: 'R1' })).toEqual({
      code: 'RISK_EXPOSURE',
    });
  });
});

describe('SPI', () => {
  it('is cut to a basis point, so that it never reads as a limit it is below', () => {
    expect(spiBp(5999, 8000)).toBe(7498);
    expect(spiBp(7499, 9999)).toBe(7499);
    expect(spiBp(0, 1)).toBe(0);
    expect(spiBp(5000, 0)).toBeNull();
    expect(spiBp(null, null)).toBeNull();
  });
});

describe('health of the facts of a project', () => {
  const running = aMilestone({ baselineEndOn: on('2013-12-31') });
  const figures = (said: Partial<ProjectFacts>, firstReportingOn: string | null = null): ProjectFigures =>
    projectFigures(
      aProject({ milestones: [running], ...said }),
      { ...RULES, firstReportingOn: firstReportingOn === null ? null : on(firstReportingOn) },
      statusOn,
    );
  const codesOf = (said: Partial<ProjectFacts>, firstReportingOn: string | null = null) =>
    figures(said, firstReportingOn).reasons.map((reason) => reason.code);

  it('counts the largest exposure that is not CLOSED and known by the status date', () => {
    expect(codesOf({ risks: [aRisk({ status: 'CLOSED' })] })).toEqual(['WITHIN_LIMITS']);
    expect(codesOf({ risks: [aRisk({ raisedOn: on('2013-06-08') })] })).toEqual(['WITHIN_LIMITS']);
    expect(codesOf({ risks: [aRisk({ status: 'OCCURRED' })] })).toEqual(['RISK_EXPOSURE']);
    expect(codesOf({ risks: [aRisk({ status: 'MITIGATING', raisedOn: statusOn })] })).toEqual([
      'RISK_EXPOSURE',
    ]);
    const three = [
      aRisk({ riskId: 'R1' }),
      aRisk({ riskId: 'R2', exposure: 20 }),
      aRisk({ riskId: 'R3', exposure: 4 }),
    ];
    expect(figures({ risks: three }).reasons[0]).toMatchObject({ riskId: 'R2', value: 20, count: 2 });
  });

  it('names the first code of two risks alike, whatever their ids and order', () => {
    const alike = [aRisk({ riskId: '1', code: 'RK-002' }), aRisk({ riskId: '2', code: 'RK-001' })];
    for (const risks of [alike, alike.toReversed()])
      expect(figures({ risks }).reasons[0]).toMatchObject({ riskId: '2', count: 2 });
  });

  it.each([
    ['before reporting begins', [], null, 'WITHIN_LIMITS'],
    ['before the first reporting day', [], '2013-06-08', 'WITHIN_LIMITS'],
    ['45 days after the first reporting day', [], '2013-04-23', 'WITHIN_LIMITS'],
    ['46 days after it', [], '2013-04-22', 'UPDATE_STALE'],
    ['45 days after the last update', ['2013-04-23', '2013-01-01'], '2013-01-01', 'WITHIN_LIMITS'],
    ['46 days after it', ['2013-04-22'], '2013-01-01', 'UPDATE_STALE'],
    ['when the only update is still to come', ['2013-06-08'], '2013-01-01', 'UPDATE_STALE'],
  ])('asks for updates: %s', (_, submitted, firstReportingOn, code) => {
    expect(codesOf({ updatesSubmittedOn: submitted.map(on) }, firstReportingOn)).toEqual([code]);
  });

  it('awaits a decision from the day it was asked for until the day it was taken', () => {
    const wait = (since: string, decided: string | null) =>
      figures({
        decisionsAwaited: [{ sinceOn: on(since), decidedOn: decided === null ? null : on(decided) }],
      });
    expect(wait('2013-05-28', null).reasons).toEqual([
      { code: 'DECISION_AWAITED', value: 10, count: 1, on: '2013-05-28' },
    ]);
    expect(wait('2013-05-28', '2013-06-08').health).toBe('AMBER');
    expect(wait('2013-05-28', '2013-06-07').health).toBe('GREEN');
    expect(wait('2013-06-08', null).health).toBe('GREEN');
  });
});
