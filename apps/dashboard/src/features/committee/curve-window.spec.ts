import { curveWindow, type SeriesPoint } from './curve-window.js';

function point(
  on: string,
  plannedProgressBp: number | null,
  sessionNumber: number | null = null,
): SeriesPoint {
  return { on, progressBp: plannedProgressBp, plannedProgressBp, sessionNumber };
}

describe('what the committee sees of a curve', () => {
  const series = [
    point('2003-09-30', 0),
    point('2009-12-22', 600),
    point('2010-01-11', 800),
    point('2010-02-22', 900, 1),
    point('2013-06-07', 8000, 11),
    point('2013-12-31', 9880),
    point('2017-01-01', 10_000),
  ];

  it('begins with the year of the first session and ends with that of the status date', () => {
    const seen = curveWindow(series, '2013-06-07');
    expect(seen).toMatchObject({ from: '2010-01-01', to: '2013-12-31' });
    expect(seen?.points.map(({ on }) => on)).toEqual([
      '2010-01-01',
      '2010-01-11',
      '2010-02-22',
      '2013-06-07',
      '2013-12-31',
    ]);
  });

  it('begins on the line between the points on either side of its edge', () => {
    expect(curveWindow(series, '2013-06-07')?.points[0]).toEqual({
      on: '2010-01-01',
      doneBp: 700,
      plannedBp: 700,
      mark: null,
    });
  });

  it('marks no session that was still to come', () => {
    const seen = curveWindow(series, '2010-02-22');
    expect(seen?.points.flatMap(({ mark }) => mark ?? [])).toEqual(['1']);
    expect(curveWindow(series, '2010-02-21')?.points.flatMap(({ mark }) => mark ?? [])).toEqual([]);
  });

  it('begins with the first point where no session is numbered', () => {
    const unnumbered = series.map((one) => ({ ...one, sessionNumber: null }));
    expect(curveWindow(unnumbered, '2013-06-07')?.from).toBe('2003-01-01');
  });

  it('is nothing where nothing was measured', () => {
    expect(curveWindow([], '2013-06-07')).toBeNull();
    expect(curveWindow([point('2010-02-22', null, 1)], '2013-06-07')).toBeNull();
  });
});
