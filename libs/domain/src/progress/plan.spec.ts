import { aMilestone, on } from '../../test/builders.js';
import { dayNumber } from '../shared/local-date.js';
import { basisPoints } from '../shared/ratio.js';
import type { MilestoneFacts } from './facts.js';
import {
  datedMilestones,
  earned,
  lastPercent,
  percentEarned,
  planLines,
  plannedShare,
  promisedAtMost,
} from './plan.js';

const plannedBp = (
  milestones: readonly MilestoneFacts[],
  day: string,
  projectStart: string | null,
): number | null => {
  const lines = planLines(datedMilestones(milestones), projectStart === null ? null : on(projectStart));
  const share = plannedShare(lines, dayNumber(on(day)));
  return share && basisPoints(share);
};

describe('a FIXED_0_100 milestone', () => {
  const milestone = aMilestone({ baselineStartOn: on('2013-01-01'), baselineEndOn: on('2013-01-11') });

  it.each([
    ['2013-01-10', 0],
    ['2013-01-11', 10_000],
    ['2013-01-12', 10_000],
  ])('promises on %s %i', (day, bp) => expect(plannedBp([milestone], day, null)).toBe(bp));

  it('earns nothing until it is finished, whatever percent is stated', () => {
    const stated = { ...milestone, percents: [{ percent: 90, statedOn: null }] };
    expect(percentEarned(stated)).toBe(0);
    expect(percentEarned({ ...stated, actualEndOn: on('2013-01-05') })).toBe(100);
  });
});

describe('a PERCENT milestone', () => {
  const milestone = aMilestone({
    earningRule: 'PERCENT',
    baselineStartOn: on('2013-01-01'),
    baselineEndOn: on('2013-01-11'),
  });

  it.each([
    ['2012-12-31', 0],
    ['2013-01-01', 0],
    ['2013-01-02', 1000],
    ['2013-01-04', 3000],
    ['2013-01-10', 9000],
    ['2013-01-11', 10_000],
    ['2013-06-07', 10_000],
  ])('promises on %s %i, linearly by calendar day', (day, bp) =>
    expect(plannedBp([milestone], day, null)).toBe(bp),
  );

  it('earns the percent stated, at most 99 until it is finished', () => {
    expect(percentEarned(milestone)).toBe(0);
    expect(percentEarned({ ...milestone, percents: [{ percent: 40, statedOn: null }] })).toBe(40);
    expect(percentEarned({ ...milestone, percents: [{ percent: 100, statedOn: null }] })).toBe(99);
    expect(percentEarned({ ...milestone, actualEndOn: on('2013-01-05') })).toBe(100);
  });

  it('starts with the milestone before it when it states no start of its own', () => {
    const before = aMilestone({ milestoneId: 'M0', weight: 0, baselineEndOn: on('2013-01-06') });
    const event = aMilestone({ milestoneId: 'M9', baselineEndOn: null });
    const own = { ...milestone, baselineStartOn: null };
    expect(plannedBp([before, event, own], '2013-01-07', '2012-01-01')).toBe(2000);
  });

  it('starts with the project when nothing is before it', () => {
    expect(plannedBp([{ ...milestone, baselineStartOn: null }], '2013-01-06', '2012-12-12')).toBe(8333);
  });

  it.each([
    ['its start is its end', '2013-01-11', null],
    ['its start is after its end', '2013-02-01', null],
    ['no start is known at all', null, null],
    ['the project starts after its end', null, '2013-02-01'],
  ])('is a step at its end when %s', (_, start, projectStart) => {
    const step = { ...milestone, baselineStartOn: start === null ? null : on(start) };
    expect(plannedBp([step], '2013-01-10', projectStart)).toBe(0);
    expect(plannedBp([step], '2013-01-11', projectStart)).toBe(10_000);
  });
});

describe('the last percent stated', () => {
  it('is the one of the latest day, whatever the order of the list', () => {
    const percents = [
      { percent: 60, statedOn: on('2013-03-01') },
      { percent: 30, statedOn: on('2013-05-01') },
      { percent: 50, statedOn: on('2013-02-01') },
      { percent: 90, statedOn: null },
    ];
    expect(lastPercent({ percents })).toBe(30);
    expect(lastPercent({ percents: [...percents].reverse() })).toBe(30);
  });

  it('is the highest of one day, the undated one when no other is, and 0 of none', () => {
    const day = on('2013-03-01');
    const twice = [
      { percent: 20, statedOn: day },
      { percent: 25, statedOn: day },
    ];
    expect(lastPercent({ percents: twice })).toBe(25);
    expect(lastPercent({ percents: [...twice].reverse() })).toBe(25);
    expect(lastPercent({ percents: [{ percent: 40, statedOn: null }] })).toBe(40);
    expect(lastPercent({ percents: [] })).toBe(0);
  });
});

describe('weights', () => {
  it('are shared by the milestones that have a baseline end', () => {
    const milestones = [
      aMilestone({
        milestoneId: 'A',
        weight: 16,
        baselineEndOn: on('2013-01-01'),
        actualEndOn: on('2013-01-03'),
      }),
      aMilestone({ milestoneId: 'B', weight: 24, baselineEndOn: on('2013-03-01') }),
      aMilestone({ milestoneId: 'C', weight: 60, baselineEndOn: on('2014-01-01') }),
      aMilestone({ milestoneId: 'D', weight: 900, baselineEndOn: null, actualEndOn: on('2013-01-03') }),
    ];
    expect(plannedBp(milestones, '2013-06-07', null)).toBe(4000);
    expect(earned(datedMilestones(milestones))).toEqual({ weight: 100, hundredths: 1600 });
  });

  it('of nothing measure nothing', () => {
    expect(plannedBp([], '2013-06-07', null)).toBeNull();
    expect(plannedBp([aMilestone({ weight: 0 })], '2013-06-07', null)).toBeNull();
  });

  it('of parts that no common fraction but the exact one adds up give the exact share', () => {
    const third = (milestoneId: string, days: number): MilestoneFacts =>
      aMilestone({
        milestoneId,
        earningRule: 'PERCENT',
        baselineStartOn: on('2013-01-01'),
        baselineEndOn: on(`2013-01-0${1 + days}`),
      });
    const milestones = [third('A', 3), third('B', 6), third('C', 2)];
    const lines = planLines(datedMilestones(milestones), null);
    const [day] = [dayNumber(on('2013-01-02'))];
    expect(plannedBp(milestones, '2013-01-02', null)).toBe(3333);
    expect(promisedAtMost(lines, day, { weight: 3, hundredths: 100 })).toBe(true);
    expect(promisedAtMost(lines, day, { weight: 3, hundredths: 99 })).toBe(false);
  });
});
