import type { FigureValue, ProjectFigure } from './explanation.js';
import type { ProjectFigures } from './figures.js';
import { pointsBetween } from '../shared/spoken-number.js';

/** The value of a figure as its explanation gives it. */
export function figureValue(figures: ProjectFigures, figure: ProjectFigure): FigureValue {
  const { spiTime, progressBp, plannedProgressBp } = figures;
  const values: Record<ProjectFigure, FigureValue> = {
    PROGRESS: progressBp,
    PLANNED_PROGRESS: plannedProgressBp,
    SPI: progressBp === null || !plannedProgressBp ? null : { of: progressBp, over: plannedProgressBp },
    OVERDUE_MILESTONES: figures.overdueMilestoneCount,
    WORST_OVERDUE: figures.worstOverdueDays,
    BASELINE_END: figures.baselineEndOn,
    EXPECTED_END: figures.expectedEndOn,
    SLIPPAGE: figures.slippageDays,
    FIRST_SLIPPAGE: figures.firstSlippageDays,
    EARNED_SCHEDULE: figures.earnedScheduleOn,
    SCHEDULE_VARIANCE: figures.scheduleVarianceDays,
    SPI_TIME: spiTime && { of: spiTime.earnedDays, over: spiTime.elapsedDays },
    HEALTH: figures.health,
    PHASE: figures.phase,
    GAP: pointsApart(progressBp, plannedProgressBp),
    MILESTONE_COUNT: figures.milestoneCount,
    FINISHED_MILESTONES: figures.finishedMilestoneCount,
    VOICE_GAP: figures.voiceGapSteps,
  };
  return values[figure];
}

/** The gap between progress and plan in whole points, as a reader subtracts the two percents shown. */
export function pointsApart(progressBp: number | null, plannedBp: number | null): number | null {
  return progressBp === null || plannedBp === null ? null : pointsBetween(progressBp, plannedBp);
}
