import { aMilestone, aProject, on, RULES } from '../../test/builders.js';
import type { ProjectFacts } from '../progress/facts.js';
import { qualityLines, qualityOrder } from './data-quality.js';

const statusOn = on('2013-06-07');
const linesOf = (said: Partial<ProjectFacts>, firstReportingOn: string | null = null) =>
  qualityLines(
    aProject({ milestones: [aMilestone({ baselineEndOn: on('2013-12-31') })], ...said }),
    { ...RULES, firstReportingOn: firstReportingOn === null ? null : on(firstReportingOn) },
    statusOn,
  );
const declared = (health: 'GREEN' | 'AMBER' | 'RED') => [
  { monthOn: on('2013-06-01'), declaredOn: on('2013-06-05'), health },
];
const late = [aMilestone({ baselineEndOn: on('2013-01-01') })];

describe('the data of a project', () => {
  it('is in order when nothing is wrong with it', () => {
    expect(linesOf({})).toEqual([]);
  });

  it.each(['CLOSED', 'CANCELLED'] as const)('is not looked at once it is %s', (lifecycle) => {
    expect(
      linesOf({ lifecycle, milestones: null, healthsDeclared: declared('GREEN') }, '2013-01-01'),
    ).toEqual([]);
  });

  it.each([
    ['no roadmap', { milestones: null }, 'NO_ROADMAP PRESENT_ROADMAP null null'],
    [
      'a roadmap without a date',
      { milestones: [aMilestone({ baselineEndOn: null })] },
      'NO_ROADMAP PRESENT_ROADMAP null null',
    ],
    [
      'a better voice',
      { milestones: late, healthsDeclared: declared('GREEN') },
      'DECLARED_BETTER COMPARE_VOICES 2 null',
    ],
    [
      'a voice one step better',
      { milestones: late, healthsDeclared: declared('AMBER') },
      'DECLARED_BETTER COMPARE_VOICES 1 null',
    ],
    [
      'a plan that begins after its end',
      { milestones: [aMilestone({ baselineStartOn: on('2014-01-01'), baselineEndOn: on('2013-12-31') })] },
      'IMPOSSIBLE_DATES CORRECT_ROADMAP 1 START_AFTER_END',
    ],
    [
      'a plan before the project',
      { milestones: [aMilestone({ baselineEndOn: on('2011-12-31'), actualEndOn: on('2012-02-01') })] },
      'IMPOSSIBLE_DATES CORRECT_ROADMAP 1 BEFORE_PROJECT_START',
    ],
    [
      'an end before the project',
      { milestones: [aMilestone({ baselineEndOn: on('2012-12-31'), actualEndOn: on('2011-12-31') })] },
      'IMPOSSIBLE_DATES CORRECT_MILESTONE 1 BEFORE_PROJECT_START',
    ],
    [
      'a forecast that has passed',
      { milestones: [aMilestone({ baselineEndOn: on('2013-12-31'), forecastEndOn: on('2013-06-06') })] },
      'IMPOSSIBLE_DATES CORRECT_MILESTONE 1 FORECAST_PASSED',
    ],
    [
      'milestones out of order',
      {
        milestones: [
          aMilestone({ milestoneId: 'M1', baselineEndOn: on('2013-12-31') }),
          aMilestone({ milestoneId: 'M2', position: 2, baselineEndOn: on('2013-10-31') }),
          aMilestone({ milestoneId: 'M3', position: 3, baselineEndOn: on('2013-11-30') }),
        ],
      },
      'OUT_OF_ORDER CORRECT_ROADMAP 2 null',
    ],
    [
      'open milestones in a service at work',
      { lifecycle: 'OPERATIONAL' as const },
      'OPERATIONAL_UNFINISHED FINISH_MILESTONES 1 null',
    ],
  ])('tells %s', (_, said, expected) => {
    const told = linesOf(said).map(({ kind, remedy, value, fault }) => `${kind} ${remedy} ${value} ${fault}`);
    expect(told).toContain(expected);
  });

  it.each([
    ['today’s forecast', [aMilestone({ baselineEndOn: on('2013-12-31'), forecastEndOn: statusOn })]],
    [
      'milestones of one day',
      [
        aMilestone({ milestoneId: 'M1', baselineEndOn: on('2013-12-31') }),
        aMilestone({ milestoneId: 'M2', position: 2, baselineEndOn: on('2013-12-31') }),
      ],
    ],
    [
      'a start on the day of the end',
      [aMilestone({ baselineStartOn: on('2013-12-31'), baselineEndOn: on('2013-12-31') })],
    ],
  ])('takes %s as it is', (_, milestones) => {
    expect(linesOf({ milestones })).toEqual([]);
  });

  it('is stale from the day after the limit on, once reporting has begun', () => {
    const kinds = (first: string | null, updated: string[] = []): string[] =>
      linesOf({ updatesSubmittedOn: updated.map(on) }, first).map(({ kind, value }) => `${kind} ${value}`);
    expect(kinds(null)).toEqual([]);
    expect(kinds('2013-04-23')).toEqual([]);
    expect(kinds('2013-04-22')).toEqual(['STALE_UPDATE 46']);
    expect(kinds('2013-01-01', ['2013-04-23'])).toEqual([]);
  });

  it('is told as of the status date: what was declared later is not known', () => {
    const later = [{ monthOn: on('2013-06-01'), declaredOn: on('2013-06-08'), health: 'GREEN' as const }];
    expect(linesOf({ milestones: late, healthsDeclared: later })).toEqual([]);
  });

  it('is listed by kind, then the gravest first, then by code', () => {
    const line = (kind: 'NO_ROADMAP' | 'DECLARED_BETTER', value: number | null, projectCode: string) => ({
      ...{ kind, value, projectCode },
    });
    const lines = [
      line('NO_ROADMAP', null, 'B'),
      line('NO_ROADMAP', null, 'A'),
      line('DECLARED_BETTER', 1, 'C'),
      line('DECLARED_BETTER', 2, 'D'),
    ];
    expect(lines.sort(qualityOrder).map(({ projectCode }) => projectCode)).toEqual(['D', 'C', 'A', 'B']);
  });
});
