import type { FigureValue, ProjectFigure } from './explanation.js';
import type { ProjectFigures } from './figures.js';

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
  };
  return values[figure];
}
