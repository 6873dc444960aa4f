import { HEALTHS, type ProjectFigures } from '#domain/progress/figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';

/** What the rows of `project_figures` are grouped and filtered by. */
export interface FiguresKeys {
  readonly project_id: string;
  readonly programme_id: string;
  readonly organisation_id: string;
  readonly ministry_id: string;
  readonly strategy_node_id: string;
  readonly priority_id: string | null;
  readonly initiative_id: string | null;
  readonly action_id: string | null;
  readonly flagship: boolean;
  readonly users_served: string | null;
  readonly lifecycle: string;
  readonly budget_planned_centimes: number | null;
  readonly budget_committed_centimes: number | null;
  readonly budget_spent_centimes: number | null;
}

/** One row of `project_figures`, by its column names. */
export type FiguresRow = FiguresKeys & {
  readonly status_on: LocalDate;
  readonly rules_version: number;
  readonly phase: string;
  readonly health: string;
  readonly health_order: number;
  readonly reasons: ProjectFigures['reasons'];
  readonly measured: boolean;
  readonly declared_health: string | null;
  readonly declared_on: LocalDate | null;
  readonly voice_gap_steps: number | null;
  readonly updated_on: LocalDate | null;
  readonly progress_bp: number | null;
  readonly planned_progress_bp: number | null;
  readonly milestone_count: number;
  readonly finished_milestone_count: number;
  readonly overdue_milestone_count: number;
  readonly worst_overdue_days: number | null;
  readonly slippage_days: number | null;
  readonly first_slippage_days: number | null;
  readonly baseline_end_on: LocalDate | null;
  readonly expected_end_on: LocalDate | null;
  readonly last_actual_on: LocalDate | null;
  readonly earned_schedule_on: LocalDate | null;
  readonly schedule_variance_days: number | null;
  readonly spi_time_earned_days: number | null;
  readonly spi_time_elapsed_days: number | null;
};

/** The columns of `project_figures` after `project_id`. */
export const FIGURES_COLUMNS = [
  ...['programme_id', 'status_on', 'rules_version', 'organisation_id', 'ministry_id', 'strategy_node_id'],
  ...[
    'priority_id',
    'initiative_id',
    'action_id',
    'flagship',
    'users_served',
    'lifecycle',
    'phase',
    'health',
  ],
  ...['health_order', 'reasons', 'measured', 'progress_bp', 'planned_progress_bp', 'milestone_count'],
  ...['finished_milestone_count', 'overdue_milestone_count', 'worst_overdue_days', 'slippage_days'],
  ...['first_slippage_days', 'baseline_end_on', 'expected_end_on', 'last_actual_on', 'earned_schedule_on'],
  ...['schedule_variance_days', 'spi_time_earned_days', 'spi_time_elapsed_days', 'budget_planned_centimes'],
  ...['budget_committed_centimes', 'budget_spent_centimes'],
  ...['declared_health', 'declared_on', 'voice_gap_steps', 'updated_on'],
] as const;

/** A project's figures as the row they are kept in. */
export function figuresRow(keys: FiguresKeys, figures: ProjectFigures): FiguresRow {
  return {
    ...keys,
    status_on: figures.statusOn,
    rules_version: figures.rulesVersion,
    phase: figures.phase,
    health: figures.health,
    health_order: HEALTHS.indexOf(figures.health),
    reasons: figures.reasons,
    measured: figures.measured,
    declared_health: figures.declaredHealth,
    declared_on: figures.declaredOn,
    voice_gap_steps: figures.voiceGapSteps,
    updated_on: figures.updatedOn,
    progress_bp: figures.progressBp,
    planned_progress_bp: figures.plannedProgressBp,
    milestone_count: figures.milestoneCount,
    finished_milestone_count: figures.finishedMilestoneCount,
    overdue_milestone_count: figures.overdueMilestoneCount,
    worst_overdue_days: figures.worstOverdueDays,
    slippage_days: figures.slippageDays,
    first_slippage_days: figures.firstSlippageDays,
    baseline_end_on: figures.baselineEndOn,
    expected_end_on: figures.expectedEndOn,
    last_actual_on: figures.lastActualOn,
    earned_schedule_on: figures.earnedScheduleOn,
    schedule_variance_days: figures.scheduleVarianceDays,
    spi_time_earned_days: figures.spiTime?.earnedDays ?? null,
    spi_time_elapsed_days: figures.spiTime?.elapsedDays ?? null,
  };
}
