import { dayNumber, daysBetween, fromDayNumber, latest, type LocalDate } from '../shared/local-date.js';
import { basisPoints } from '../shared/ratio.js';
import { cutAt } from './cut.js';
import { earnedScheduleDay } from './earned-schedule.js';
import type { ProgrammeRules, ProjectFacts } from './facts.js';
import { RULES_VERSION, type PhaseGroup, type ProjectFigures } from './figures.js';
import { judge, type Standing } from './health.js';
import { expectedEnd } from './milestone-standing.js';
import {
  datedMilestones,
  earned,
  earnedShare,
  planLines,
  plannedShare,
  type DatedMilestone,
} from './plan.js';
import { decisionWaitOf, overdueOf, updateAgeOf, worstRiskOf } from './standing.js';
import { voiceOf } from './voice.js';

/** Every figure of a project at a status date, from all facts whoever asks; pure, so the same facts give the same figures. */
export function projectFigures(
  facts: ProjectFacts,
  rules: ProgrammeRules,
  statusOn: LocalDate,
): ProjectFigures {
  return figuresOfCut(cutAt(facts, statusOn), rules, statusOn);
}

/** The figures of facts already cut at the status date. */
export function figuresOfCut(cut: ProjectFacts, rules: ProgrammeRules, statusOn: LocalDate): ProjectFigures {
  const dated = datedMilestones(cut.milestones ?? []);
  const standing = standingOf(cut, dated, rules, statusOn);
  const ends = endsOf(cut, dated, statusOn);
  const judgement = judge({ ...standing, slippageDays: ends.slippageDays }, rules.thresholds);
  return {
    statusOn,
    rulesVersion: RULES_VERSION,
    ...judgement,
    ...voiceOf(cut, judgement.health),
    updatedOn: latest(cut.updatesSubmittedOn),
    measured: dated.length > 0,
    progressBp: standing.progressBp,
    plannedProgressBp: standing.plannedProgressBp,
    milestoneCount: standing.milestoneCount,
    finishedMilestoneCount: standing.finishedMilestoneCount,
    overdueMilestoneCount: standing.overdueMilestoneCount,
    worstOverdueDays: standing.worstOverdue?.days ?? null,
    ...ends,
    lastActualOn: latest((cut.milestones ?? []).map((milestone) => milestone.actualEndOn)),
    phase: phaseOf(dated),
    ...earnedScheduleOf(cut, dated, statusOn),
  };
}

/** All that health is judged on, but slippage; facts already cut. */
export function standingOf(
  cut: ProjectFacts,
  dated: readonly DatedMilestone[],
  rules: ProgrammeRules,
  statusOn: LocalDate,
): Omit<Standing, 'slippageDays'> {
  const done = earned(dated);
  const planned = plannedShare(planLines(dated, cut.startOn), dayNumber(statusOn));
  return {
    suspended: cut.lifecycle === 'SUSPENDED',
    milestoneCount: dated.length,
    finishedMilestoneCount: dated.filter((milestone) => milestone.actualEndOn !== null).length,
    progressBp: done.weight === 0 ? null : basisPoints(earnedShare(done)),
    plannedProgressBp: planned && basisPoints(planned),
    ...overdueOf(dated, statusOn),
    worstRisk: worstRiskOf(cut.risks, rules.thresholds.riskExposureAmber),
    updateAge: updateAgeOf(cut, rules, statusOn),
    decisionWait: decisionWaitOf(cut.decisionsAwaited, statusOn),
  };
}

type Ends = Pick<ProjectFigures, 'baselineEndOn' | 'expectedEndOn' | 'slippageDays' | 'firstSlippageDays'>;

function endsOf(cut: ProjectFacts, dated: readonly DatedMilestone[], statusOn: LocalDate): Ends {
  const baselineEndOn = latest(dated.map((milestone) => milestone.baselineEndOn));
  const expectedEndOn = latest(dated.map((milestone) => expectedEnd(milestone, statusOn).on));
  return {
    baselineEndOn,
    expectedEndOn,
    slippageDays: slip(baselineEndOn, expectedEndOn),
    firstSlippageDays: slip(cut.firstBaselineEndOn, expectedEndOn),
  };
}

function slip(promisedOn: LocalDate | null, expectedOn: LocalDate | null): number | null {
  return promisedOn === null || expectedOn === null ? null : daysBetween(promisedOn, expectedOn);
}

function phaseOf(dated: readonly DatedMilestone[]): PhaseGroup {
  if (dated.length === 0) return 'NONE';
  return dated.find((milestone) => milestone.actualEndOn === null)?.phase ?? 'DONE';
}

type EarnedSchedule = Pick<ProjectFigures, 'earnedScheduleOn' | 'scheduleVarianceDays' | 'spiTime'>;

function earnedScheduleOf(
  cut: ProjectFacts,
  dated: readonly DatedMilestone[],
  statusOn: LocalDate,
): EarnedSchedule {
  const day = earnedScheduleDay(planLines(dated, cut.startOn), earned(dated));
  if (day === null) return { earnedScheduleOn: null, scheduleVarianceDays: null, spiTime: null };
  const elapsedDay = dayNumber(elapsedOn(dated, statusOn));
  const startDay = cut.startOn === null ? null : dayNumber(cut.startOn);
  const hasStarted = startDay !== null && elapsedDay > startDay;
  return {
    earnedScheduleOn: fromDayNumber(day),
    scheduleVarianceDays: day - elapsedDay,
    spiTime: hasStarted ? { earnedDays: day - startDay, elapsedDays: elapsedDay - startDay } : null,
  };
}

/** The day the clock of earned schedule stands at: the status date, or the day the last milestone was finished. */
export function elapsedOn(dated: readonly DatedMilestone[], statusOn: LocalDate): LocalDate {
  const finished = dated.every((milestone) => milestone.actualEndOn !== null);
  return finished ? (latest(dated.map((milestone) => milestone.actualEndOn)) ?? statusOn) : statusOn;
}
