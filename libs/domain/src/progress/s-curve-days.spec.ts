import { aMilestone, aProject, on } from '../../test/builders.js';
import { curveDays, plannedSpan } from './s-curve-days.js';

const span = (
  firstOn: string,
  lastOn: string,
): { firstOn: ReturnType<typeof on>; lastOn: ReturnType<typeof on> } => ({
  firstOn: on(firstOn),
  lastOn: on(lastOn),
});

describe('the days a plan runs over', () => {
  it('begin with the first start or end planned and end with the last baseline end', () => {
    const milestones = [
      aMilestone({ baselineEndOn: on('2012-03-31') }),
      aMilestone({
        earningRule: 'PERCENT',
        baselineStartOn: on('2011-05-01'),
        baselineEndOn: on('2013-06-30'),
      }),
      aMilestone({ baselineEndOn: null, baselineStartOn: on('2009-01-01') }),
    ];
    expect(plannedSpan([aProject({ milestones })])).toEqual(span('2011-05-01', '2013-06-30'));
  });

  it('leave out cancelled projects and those without a roadmap', () => {
    const milestones = [aMilestone()];
    expect(plannedSpan([aProject({ lifecycle: 'CANCELLED', milestones }), aProject()])).toBeNull();
  });
});

describe('the days a curve is drawn through', () => {
  it('are weeks within a year', () => {
    expect(curveDays(span('2013-01-01', '2013-01-20'), [])).toEqual([
      '2013-01-01',
      '2013-01-08',
      '2013-01-15',
      '2013-01-20',
    ]);
  });

  it('are ends of months over some years, leap days among them', () => {
    const days = curveDays(span('2011-12-15', '2013-01-31'), []);
    expect(days).toHaveLength(15);
    expect(days.slice(0, 4)).toEqual(['2011-12-15', '2011-12-31', '2012-01-31', '2012-02-29']);
    expect(days.slice(-2)).toEqual(['2012-12-31', '2013-01-31']);
  });

  it.each([
    ['2003-05-10', '2028-02-01', '2003-06-30', 101],
    ['1950-05-10', '2028-02-01', '1950-12-31', 80],
  ])('from %s to %s are fewer, the second of them %s', (first, last, second, count) => {
    const days = curveDays(span(first, last), []);
    expect(days[1]).toBe(second);
    expect(days).toHaveLength(count);
  });

  it('are joined by the days given, each once and in order, even without a plan', () => {
    const days = curveDays(span('2013-01-01', '2013-01-08'), [
      on('2013-02-01'),
      on('2013-01-08'),
      on('2012-12-17'),
    ]);
    expect(days).toEqual(['2012-12-17', '2013-01-01', '2013-01-08', '2013-02-01']);
    expect(curveDays(null, [on('2013-06-07')])).toEqual(['2013-06-07']);
  });

  it('are a single day when the plan is one', () => {
    expect(curveDays(span('2013-01-01', '2013-01-01'), [])).toEqual(['2013-01-01']);
  });
});
