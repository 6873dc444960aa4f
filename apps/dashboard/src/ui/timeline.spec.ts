import { dayOf } from '../lib/dates.js';
import { timelineRows, timelineSpan, yearsIn, type TimelineMilestone } from './timeline.js';

const aMilestone = (said: Partial<TimelineMilestone>): TimelineMilestone => ({
  id: 'm',
  title: 'Réalisation',
  phase: 'Réalisation',
  counted: true,
  finished: false,
  ...said,
});

describe('a roadmap on its days', () => {
  it('starts a milestone where the one before it ends', () => {
    const [, second] = timelineRows(
      [
        aMilestone({ baselineEndOn: '2012-01-31', actualEndOn: '2012-02-10', finished: true }),
        aMilestone({ baselineEndOn: '2012-06-30', expectedEndOn: '2013-09-01' }),
      ],
      '2013-06-07',
      '2011-10-01',
    );
    expect(second?.ghost).toEqual({ from: dayOf('2012-01-31'), to: dayOf('2012-06-30') });
    expect(second?.running).toEqual({ from: dayOf('2012-02-10'), to: dayOf('2013-06-07') });
    expect(second?.forecast).toEqual({ from: dayOf('2013-06-07'), to: dayOf('2013-09-01') });
  });

  it('draws slippage only where the end is later than promised', () => {
    const rows = timelineRows(
      [
        aMilestone({ baselineEndOn: '2013-01-31', expectedEndOn: '2013-08-31' }),
        aMilestone({ baselineEndOn: '2013-12-31', expectedEndOn: '2013-12-31' }),
      ],
      '2013-06-07',
      null,
    );
    expect(rows.map(({ slip }) => slip !== null)).toEqual([true, false]);
  });

  it('shows an unplanned event as its day alone', () => {
    const [row] = timelineRows(
      [aMilestone({ counted: false, actualEndOn: '2011-12-31', finished: true })],
      '2013-06-07',
      null,
    );
    expect(row).toMatchObject({ ghost: null, done: null, running: null, end: dayOf('2011-12-31') });
  });

  it('spans every day it shows and marks each year in it', () => {
    const rows = timelineRows(
      [aMilestone({ baselineEndOn: '2011-05-01', expectedEndOn: '2013-02-01' })],
      '2013-06-07',
      null,
    );
    const span = timelineSpan(rows, [dayOf('2013-06-07')]);
    expect(span.from).toBeLessThan(dayOf('2011-05-01'));
    expect(span.to).toBeGreaterThan(dayOf('2013-06-07'));
    expect(yearsIn(span).map(({ year }) => year)).toEqual([2012, 2013]);
  });
});
