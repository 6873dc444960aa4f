import { namedMarks, placeLabels, scaleOf, yearsOf, type CurvePoint } from './s-curve-scale.js';

const WINDOW = { width: 616, height: 460, from: '2010-01-01', to: '2013-12-31' };

function mark(on: string, name: string): CurvePoint {
  return { on, doneBp: 0, plannedBp: 0, mark: name };
}

describe('the scale of a curve', () => {
  it('runs from the left in French and from the right in Arabic, as a mirror', () => {
    const left = scaleOf({ ...WINDOW, rtl: false });
    const right = scaleOf({ ...WINDOW, rtl: true });
    expect(left.startX).toBeLessThan(left.endX);
    for (const day of [14_610, 15_000, 15_863]) expect(left.x(day) + right.x(day)).toBeCloseTo(616);
    expect(right.beside(100, 10)).toBe(90);
    expect(right.along(right.startX)).toBe(0);
  });

  it('names every year where there is room, and some of them where there is not', () => {
    const named = (width: number): number[] =>
      yearsOf('2010-01-01', '2013-12-31', scaleOf({ ...WINDOW, width, rtl: false }))
        .filter((year) => year.named)
        .map(({ year }) => year);
    expect(named(616)).toEqual([2010, 2011, 2012, 2013]);
    expect(named(200)).toEqual([2010, 2012]);
  });

  it('always names the last mark, and none over another', () => {
    const scale = scaleOf({ ...WINDOW, rtl: true });
    const marks = [mark('2010-02-01', '1'), mark('2010-02-10', '2'), mark('2010-02-20', '3')];
    expect([...namedMarks(marks, scale)].map((point) => point.mark)).toEqual(['3']);
  });

  it('keeps the words at the status date apart and off the axis, whichever line is higher', () => {
    const scale = scaleOf({ ...WINDOW, rtl: false });
    for (let done = 0; done <= 10_000; done += 500) {
      for (let planned = 0; planned <= 10_000; planned += 500) {
        const place = placeLabels(scale.y(done), scale.y(planned), scale);
        expect(Math.abs(place.gap - place.done)).toBeGreaterThanOrEqual(18);
        if (done <= planned) expect(place.done).toBeLessThanOrEqual(scale.y(0) - 20);
      }
    }
  });
});
