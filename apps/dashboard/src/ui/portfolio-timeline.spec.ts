import type { DrawnMilestone } from '#domain/roadmap/packed-milestones.js';
import { linesWithin, timelineLines, type TimelineSection } from './portfolio-timeline-lines.js';
import { daysReached, rowMarks, usualDays } from './portfolio-timeline-marks.js';
import { dayScale, placeOf, ticksOf } from './portfolio-timeline-scale.js';

const TODAY = 15_863;

function milestone(baselineEndDay: number | null, endDay: number | null, finished = false): DrawnMilestone {
  return { phase: 'BUILD', startDay: null, baselineEndDay, endDay, finished };
}

describe('the marks of a row', () => {
  it('lay what is done, what runs until today, and what is forecast, over what was promised', () => {
    const marks = rowMarks(
      [
        milestone(TODAY - 200, TODAY - 190, true),
        milestone(TODAY - 30, TODAY + 40),
        milestone(TODAY + 60, TODAY + 90),
      ],
      TODAY - 300,
      TODAY,
    );
    expect(marks).toEqual({
      ghost: [
        { from: TODAY - 300, to: TODAY - 200 },
        { from: TODAY - 200, to: TODAY - 30 },
        { from: TODAY - 30, to: TODAY + 60 },
      ],
      done: [{ from: TODAY - 300, to: TODAY - 190 }],
      running: [{ from: TODAY - 190, to: TODAY }],
      forecast: [
        { from: TODAY, to: TODAY + 40 },
        { from: TODAY + 40, to: TODAY + 90 },
      ],
      slip: { from: TODAY + 60, to: TODAY + 90 },
      late: [TODAY - 30],
      events: [],
    });
  });

  it('keep a milestone without a baseline end outside: a mark alone', () => {
    const marks = rowMarks([milestone(null, TODAY + 5)], null, TODAY);
    expect(marks).toMatchObject({ ghost: [], forecast: [], slip: null, events: [TODAY + 5] });
  });

  it('leave the few that reach far beyond the others aside when all are looked at from afar', () => {
    const near = Array.from({ length: 19 }, () =>
      rowMarks([milestone(TODAY, TODAY + 10)], TODAY - 100, TODAY),
    );
    const rows = [...near, rowMarks([milestone(TODAY, TODAY + 10)], TODAY - 9000, TODAY)];
    expect(daysReached(rows, TODAY).from).toBe(TODAY - 9000);
    expect(usualDays(rows, TODAY).from).toBe(TODAY - 100);
  });
});

describe('the scale', () => {
  it.each([
    ['year', 1],
    ['quarter', 4],
    ['month', 12],
  ] as const)('marks every %s', (zoom, aYear) => {
    const scale = dayScale({ from: TODAY - 730, to: TODAY + 730 }, zoom, 400);
    const inTheYear = ticksOf(scale, zoom).filter(({ year }) => year === 2013);
    expect(inTheYear).toHaveLength(aYear);
    expect(scale.width).toBeGreaterThanOrEqual(400);
    expect(placeOf(scale.to, scale)).toBeCloseTo(scale.width, 0);
  });
});

describe('the lines', () => {
  const sections: TimelineSection[] = [
    { key: 'a', label: 'A', places: [4, 2] },
    { key: 'b', label: 'B', places: [0, 1, 3] },
  ];
  const laid = timelineLines(sections, 40, 36);

  it('stand below each other, a heading over each section', () => {
    expect(laid.lines.map(({ top, place }) => [top, place])).toEqual([
      [0, null],
      [36, 4],
      [76, 2],
      [116, null],
      [152, 0],
      [192, 1],
      [232, 3],
    ]);
    expect(laid.height).toBe(272);
  });

  it('are found by what reaches into a stretch of pixels', () => {
    for (let from = 0; from < 280; from += 7)
      expect(linesWithin(laid, from, from + 50)).toEqual(
        laid.lines.filter(({ top, height }) => top < from + 50 && top + height > from),
      );
  });
});
