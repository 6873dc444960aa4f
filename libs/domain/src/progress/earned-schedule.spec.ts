import fc from 'fast-check';
import { aMilestone, aProject, on, RULES } from '../../test/builders.js';
import { addDays } from '../shared/local-date.js';
import { earnedScheduleDay } from './earned-schedule.js';
import { promisedAtMost, type Earned, type PlanLine } from './plan.js';
import { projectFigures } from './project-figures.js';

/**
 * The formula of W. Lipke, "Schedule is Different", The Measurable News, Summer 2003: ES = C + I with
 * I = (EV - PV(C)) / (PV(C+1) - PV(C)), SV(t) = ES - AT and SPI(t) = ES / AT, as in his picture of a project that
 * after seven periods has earned what was planned for five and a part of the sixth. The amounts are ours, the periods
 * of 100 days so that a day is a hundredth of one.
 */
describe('earned schedule after Lipke (2003)', () => {
  const start = on('2010-01-01');
  const planned = [60, 140, 260, 420, 600, 800, 1000, 1180, 1320, 1420, 1500];
  const period = 100;

  const lines = planned.map((pv, index): PlanLine => ({
    weight: pv - (planned[index - 1] ?? 0),
    startDay: index * period,
    endDay: (index + 1) * period,
  }));

  const lipke = (ev: number): number => {
    const complete = planned.filter((pv) => pv <= ev).length;
    const before = planned[complete - 1] ?? 0;
    const next = planned[complete];
    return next === undefined ? complete : complete + (ev - before) / (next - before);
  };

  it.each([
    [650, 5.25],
    [600, 5],
    [799, 5.995],
    [30, 0.5],
    [1000, 7],
    [1180, 8],
    [1440, 10.25],
    [1500, 11],
  ])('with %i earned of 1500 is %d periods', (ev, periods) => {
    expect(lipke(ev)).toBeCloseTo(periods, 10);
    const earned: Earned = { weight: 1500, hundredths: ev * 100 };
    expect(earnedScheduleDay(lines, earned)).toBe(Math.floor(periods * period));
  });

  it('of a project at the seventh period with 650 earned is 1.75 periods late, SPI(t) 5.25 / 7', () => {
    const milestones = lines.map((line, index) =>
      aMilestone({
        milestoneId: `M${index + 1}`,
        position: index + 1,
        earningRule: 'PERCENT',
        weight: line.weight,
        baselineStartOn: addDays(start, index * period),
        baselineEndOn: addDays(start, line.endDay),
        // 600 by the first five, 50 of the sixth's 200.
        actualEndOn: index < 5 ? addDays(start, line.endDay) : null,
        percents: index === 5 ? [{ percent: 25, statedOn: null }] : [],
      }),
    );
    const figures = projectFigures(aProject({ startOn: start, milestones }), RULES, addDays(start, 700));
    expect(figures.progressBp).toBe(4333);
    expect(figures.plannedProgressBp).toBe(6667);
    expect(figures.earnedScheduleOn).toBe(addDays(start, 525));
    expect(figures.scheduleVarianceDays).toBe(-175);
    expect(figures.spiTime).toEqual({ earnedDays: 525, elapsedDays: 700 });
  });

  it('of every amount earned is the whole days of C + I', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (ev) => {
        const day = earnedScheduleDay(lines, { weight: 1500, hundredths: ev * 100 });
        expect(day).toBe(Math.floor(Math.round(lipke(ev) * period * 1e6) / 1e6));
      }),
    );
  });
});

describe('earned schedule of milestones that count at their end', () => {
  const roadmap = (...finished: (string | null)[]) =>
    aProject({
      startOn: on('2012-01-01'),
      milestones: ['2012-07-01', '2013-01-01', '2013-07-01'].map((end, index) =>
        aMilestone({
          milestoneId: `M${index}`,
          position: index + 1,
          baselineEndOn: on(end),
          actualEndOn: finished[index] ? on(finished[index]) : null,
        }),
      ),
    });

  it('is the last day before the first end missed', () => {
    const figures = projectFigures(roadmap('2012-08-01'), RULES, on('2013-06-07'));
    expect(figures.earnedScheduleOn).toBe('2012-12-31');
    expect(figures.scheduleVarianceDays).toBe(-158);
    expect(figures.spiTime).toEqual({ earnedDays: 365, elapsedDays: 523 });
  });

  it('is the day before the first end when nothing is earned', () => {
    expect(projectFigures(roadmap(), RULES, on('2013-06-07')).earnedScheduleOn).toBe('2012-06-30');
  });

  it('stops with the project: the planned finish against the day the last milestone was finished', () => {
    const figures = projectFigures(
      roadmap('2012-07-01', '2013-01-01', '2013-05-01'),
      RULES,
      on('2015-01-01'),
    );
    expect(figures.earnedScheduleOn).toBe('2013-07-01');
    expect(figures.scheduleVarianceDays).toBe(61);
    expect(figures.spiTime).toEqual({ earnedDays: 547, elapsedDays: 486 });
  });

  it('has no SPI(t) before the project starts, on its first day, or without a start', () => {
    expect(projectFigures(roadmap(), RULES, on('2011-12-31')).spiTime).toBeNull();
    expect(projectFigures(roadmap(), RULES, on('2012-01-01')).spiTime).toBeNull();
    expect(projectFigures(roadmap(), RULES, on('2012-01-02')).spiTime).not.toBeNull();
    expect(projectFigures({ ...roadmap(), startOn: null }, RULES, on('2013-06-07')).spiTime).toBeNull();
  });

  it('of nothing that weighs is nothing', () => {
    const figures = projectFigures(
      aProject({ milestones: [aMilestone({ weight: 0 })] }),
      RULES,
      on('2013-06-07'),
    );
    expect(figures).toMatchObject({ earnedScheduleOn: null, scheduleVarianceDays: null, spiTime: null });
  });
});

describe('earned schedule of any plan', () => {
  const anyLine: fc.Arbitrary<PlanLine> = fc
    .tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.nat(400),
      fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
    )
    .map(([weight, endDay, length]) => ({
      weight,
      endDay,
      startDay: length === null ? null : endDay - length,
    }));

  it('is the last day up to the planned finish by which no more was promised, found by looking at every day', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.nat(100), (lines, percent) => {
        const weight = lines.reduce((total, line) => total + line.weight, 0);
        fc.pre(weight > 0);
        const earned = { weight, hundredths: weight * percent };
        let day = Math.max(...lines.map((line) => line.endDay));
        while (!promisedAtMost(lines, day, earned)) day -= 1;
        expect(earnedScheduleDay(lines, earned)).toBe(day);
      }),
    );
  });
});
