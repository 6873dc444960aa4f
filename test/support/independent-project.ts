import { dateOf, firstDay, lastDay, type CsvRow } from './independent-files.js';
import { atMost, fraction, halfUp, plus, times, ZERO, type Fraction } from './independent-fraction.js';

/*
 * The figures of one project by domain.md section 4, worked out from the CSV rows alone: a second implementation that
 * shares nothing with libs/ or SQL, and prefers the plainest way to the fastest.
 */

/** What is compared of one project. */
export interface ProjectFiguresAgain {
  readonly measured: boolean;
  readonly health: string;
  readonly reasons: readonly string[];
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly finishedMilestoneCount: number;
  readonly overdueMilestoneCount: number;
  readonly worstOverdueDays: number | null;
  readonly slippageDays: number | null;
  readonly baselineEndOn: string | null;
  readonly expectedEndOn: string | null;
  readonly phase: string;
  readonly earnedScheduleOn: string | null;
  readonly scheduleVarianceDays: number | null;
  readonly spiTime: string | null;
}

interface Stage {
  readonly phase: string;
  readonly weight: number;
  readonly percentRule: boolean;
  readonly start: number | null;
  readonly end: number;
  readonly forecast: number | null;
  readonly actual: number | null;
  readonly percent: number;
}

/** The figures of a project on a day, from its row and those of its milestones and risks. */
export function figuresAgain(
  project: CsvRow,
  milestones: readonly CsvRow[],
  risks: readonly CsvRow[],
  day: number,
): ProjectFiguresAgain {
  const stages = hasApprovedRoadmap(project) ? stagesOf(milestones, firstDay(project['start']), day) : [];
  const progress = share(stages, earned);
  const planned = share(stages, (stage) => promised(stage, day));
  const overdue = stages
    .filter((stage) => stage.actual === null && stage.end < day)
    .map(({ end }) => day - end);
  const baselineEnd = largest(stages.map(({ end }) => end));
  const expectedEnd = largest(stages.map((stage) => expected(stage, day)));
  const figures = {
    progressBp: progress && basisPoints(progress),
    plannedProgressBp: planned && basisPoints(planned),
    finishedMilestoneCount: stages.filter(({ actual }) => actual !== null).length,
    overdueMilestoneCount: overdue.length,
    worstOverdueDays: largest(overdue),
    slippageDays: baselineEnd === null || expectedEnd === null ? null : expectedEnd - baselineEnd,
  };
  return {
    ...figures,
    measured: stages.length > 0,
    ...health(project['status'] === 'suspended', stages.length, figures, worstExposure(risks, day)),
    baselineEndOn: baselineEnd === null ? null : dateOf(baselineEnd),
    expectedEndOn: expectedEnd === null ? null : dateOf(expectedEnd),
    phase: phaseOf(stages),
    ...earnedSchedule(stages, progress, firstDay(project['start']), day),
  };
}

function hasApprovedRoadmap(project: CsvRow): boolean {
  const underWay = ['in_progress', 'operational', 'suspended'].includes(project['status'] ?? '');
  return underWay || project['roadmap_presented'] === 'yes';
}

/** Only what has a baseline end is in the figures; facts dated after the day do not exist. */
function stagesOf(milestones: readonly CsvRow[], projectStart: number | null, day: number): Stage[] {
  const stages: Stage[] = [];
  const ordered = [...milestones].sort((a, b) => Number(a['seq']) - Number(b['seq']));
  for (const row of ordered) {
    const end = lastDay(row['baseline_date']);
    if (end === null) continue;
    const actual = lastDay(row['actual_date']);
    const stated = lastDay(row['percent_on']);
    stages.push({
      phase: (row['phase'] ?? '').toUpperCase(),
      weight: Number(row['weight']),
      percentRule: row['earning_rule'] === 'PERCENT',
      start: firstDay(row['baseline_start']) ?? stages.at(-1)?.end ?? projectStart,
      end,
      forecast: lastDay(row['forecast_date']),
      actual: actual !== null && actual <= day ? actual : null,
      percent: stated === null || stated <= day ? Number(row['percent'] || 0) : 0,
    });
  }
  return stages;
}

function earned({ actual, percentRule, percent }: Stage): Fraction {
  if (actual !== null) return fraction(1);
  return percentRule ? fraction(Math.min(percent, 99), 100) : ZERO;
}

function promised({ percentRule, start, end }: Stage, day: number): Fraction {
  if (day >= end) return fraction(1);
  if (!percentRule || start === null || start >= end || day <= start) return ZERO;
  return fraction(day - start, end - start);
}

function share(stages: readonly Stage[], done: (stage: Stage) => Fraction): Fraction | null {
  const weight = stages.reduce((sum, stage) => sum + stage.weight, 0);
  if (weight === 0) return null;
  const sum = stages.reduce((total, stage) => plus(total, times(fraction(stage.weight), done(stage))), ZERO);
  return times(sum, fraction(1, weight));
}

function basisPoints(part: Fraction): number {
  return halfUp(times(part, fraction(10_000)));
}

function expected({ actual, forecast, end }: Stage, day: number): number {
  if (actual !== null) return actual;
  if (end < day) return Math.max(forecast ?? day, day);
  return forecast ?? end;
}

function worstExposure(risks: readonly CsvRow[], day: number): number {
  const known = risks.filter(
    (risk) => (lastDay(risk['raised_date']) ?? day) <= day && risk['status'] !== 'closed',
  );
  return Math.max(0, ...known.map((risk) => Number(risk['probability']) * Number(risk['impact'])));
}

type Judged = Pick<
  ProjectFiguresAgain,
  | 'progressBp'
  | 'plannedProgressBp'
  | 'finishedMilestoneCount'
  | 'overdueMilestoneCount'
  | 'worstOverdueDays'
  | 'slippageDays'
>;

function health(
  suspended: boolean,
  stageCount: number,
  figures: Judged,
  exposure: number,
): { health: string; reasons: string[] } {
  if (suspended) return { health: 'SUSPENDED', reasons: ['SUSPENDED'] };
  if (stageCount === 0) return { health: 'NOT_ASSESSED', reasons: ['NO_ROADMAP'] };
  if (figures.finishedMilestoneCount === stageCount) return { health: 'COMPLETE', reasons: ['ALL_FINISHED'] };
  const { progressBp: done, plannedProgressBp: plan } = figures;
  const slip = figures.slippageDays ?? 0;
  const late = figures.worstOverdueDays ?? 0;
  const spiUnder = (percent: number): boolean =>
    done !== null && plan !== null && plan >= 1_000 && done * 100 < plan * percent;
  const graded = [
    [spiUnder(75), 'SPI_RED', spiUnder(90), 'SPI_AMBER'],
    [slip > 90, 'SLIPPAGE_RED', slip > 30, 'SLIPPAGE_AMBER'],
    [late > 60, 'OVERDUE_RED', late > 0, 'OVERDUE_AMBER'],
  ] as const;
  const red = graded.filter(([isRed]) => isRed).map(([, code]) => code);
  const amber: string[] = graded
    .filter(([isRed, , isAmber]) => !isRed && isAmber)
    .map(([, , , code]) => code);
  if (exposure >= 15) amber.push('RISK_EXPOSURE');
  const reasons = [...red, ...amber].sort();
  if (red.length > 0) return { health: 'RED', reasons };
  if (amber.length > 0) return { health: 'AMBER', reasons };
  return { health: 'GREEN', reasons: ['WITHIN_LIMITS'] };
}

function phaseOf(stages: readonly Stage[]): string {
  if (stages.length === 0) return 'NONE';
  return stages.find(({ actual }) => actual === null)?.phase ?? 'DONE';
}

type EarnedSchedule = Pick<ProjectFiguresAgain, 'earnedScheduleOn' | 'scheduleVarianceDays' | 'spiTime'>;

/** Walks back from the planned finish, day by day, to the last one on which the plan promised no more than is done. */
function earnedSchedule(
  stages: readonly Stage[],
  progress: Fraction | null,
  start: number | null,
  day: number,
): EarnedSchedule {
  let schedule = largest(stages.map(({ end }) => end));
  if (progress === null || schedule === null)
    return { earnedScheduleOn: null, scheduleVarianceDays: null, spiTime: null };
  const plannedBy = (by: number): Fraction => share(stages, (stage) => promised(stage, by)) ?? ZERO;
  while (!atMost(plannedBy(schedule), progress)) schedule -= 1;
  const finished = stages.every(({ actual }) => actual !== null);
  const clock = finished ? (largest(stages.map(({ actual }) => actual ?? day)) ?? day) : day;
  return {
    earnedScheduleOn: dateOf(schedule),
    scheduleVarianceDays: schedule - clock,
    spiTime: start === null || clock <= start ? null : `${schedule - start}/${clock - start}`,
  };
}

function largest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers);
}
