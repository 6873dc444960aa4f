import { aMilestone, on } from '../../test/builders.js';
import { expectedEnd, milestoneSlippageDays, overdueDays } from './milestone-standing.js';
import type { DatedMilestone } from './plan.js';

const statusOn = on('2013-06-07');
const due = (end: string, said: Partial<DatedMilestone> = {}): DatedMilestone => ({
  ...aMilestone(said),
  baselineEndOn: on(end),
});

describe('a milestone', () => {
  it('is overdue from the day after its baseline end until it is finished', () => {
    expect(overdueDays(due('2013-06-07'), statusOn)).toBeNull();
    expect(overdueDays(due('2013-06-06'), statusOn)).toBe(1);
    expect(overdueDays(due('2012-06-07'), statusOn)).toBe(365);
    expect(overdueDays(due('2012-06-07', { actualEndOn: statusOn }), statusOn)).toBeNull();
  });

  it.each([
    [
      'finished: its actual end',
      '2013-01-01',
      { actualEndOn: on('2013-02-01'), forecastEndOn: on('2013-03-01') },
      '2013-02-01',
      'ACTUAL',
    ],
    [
      'overdue: its forecast ahead',
      '2013-01-01',
      { forecastEndOn: on('2013-09-01') },
      '2013-09-01',
      'FORECAST',
    ],
    ['overdue: its forecast of today', '2013-01-01', { forecastEndOn: statusOn }, '2013-06-07', 'FORECAST'],
    [
      'overdue, the forecast passed: the status date',
      '2013-01-01',
      { forecastEndOn: on('2013-03-01') },
      '2013-06-07',
      'STATUS_DATE',
    ],
    ['overdue without a forecast: the status date', '2013-01-01', {}, '2013-06-07', 'STATUS_DATE'],
    [
      'not yet due: its forecast',
      '2013-12-31',
      { forecastEndOn: on('2013-10-01') },
      '2013-10-01',
      'FORECAST',
    ],
    ['not yet due without a forecast: its baseline end', '2013-12-31', {}, '2013-12-31', 'BASELINE'],
    ['due on the status date: its baseline end', '2013-06-07', {}, '2013-06-07', 'BASELINE'],
  ] as const)('is expected, %s', (_, end, said, expected, basis) => {
    expect(expectedEnd(due(end, said), statusOn)).toEqual({ on: expected, basis });
  });

  it('slips from its baseline end to its expected end, and may be early', () => {
    expect(milestoneSlippageDays(due('2013-06-01'), statusOn)).toBe(6);
    expect(milestoneSlippageDays(due('2013-12-31', { actualEndOn: on('2013-06-01') }), statusOn)).toBe(-213);
  });
});
