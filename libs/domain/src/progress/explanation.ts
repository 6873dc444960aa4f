import type { EarningRule, Phase } from '../milestone/milestone.js';
import type { LocalDate } from '../shared/local-date.js';
import type { EndBasis } from './milestone-standing.js';

/** The figures of one project that can be explained. */
export const PROJECT_FIGURES = [
  'PROGRESS',
  'PLANNED_PROGRESS',
  'SPI',
  'OVERDUE_MILESTONES',
  'WORST_OVERDUE',
  'BASELINE_END',
  'EXPECTED_END',
  'SLIPPAGE',
  'FIRST_SLIPPAGE',
  'EARNED_SCHEDULE',
  'SCHEDULE_VARIANCE',
  'SPI_TIME',
  'HEALTH',
  'PHASE',
  'GAP',
  'MILESTONE_COUNT',
  'FINISHED_MILESTONES',
  'VOICE_GAP',
] as const;
export type ProjectFigure = (typeof PROJECT_FIGURES)[number];

/** The figures of a set of projects that can be explained. */
export const ROLLUP_FIGURES = [
  'PROJECT_COUNT',
  'COVERAGE',
  'SET_PROGRESS',
  'SET_PLANNED_PROGRESS',
  'SET_SPI',
  'SET_OVERDUE_MILESTONES',
  'WORST_SLIPPAGE',
  'BUDGET_PLANNED',
  'HEALTH_COUNT',
  'LIFECYCLE_COUNT',
  'PHASE_COUNT',
  'SET_GAP',
  'LAST_ACTUAL',
  'LAST_ACTUAL_AGE',
  'LAST_UPDATE',
  'LAST_UPDATE_AGE',
  'BETTER_DECLARED',
] as const;
export type RollupFigure = (typeof ROLLUP_FIGURES)[number];

/** The figures that are counted, or worked out, from things that a screen lists. */
export const LISTED_FIGURES = [
  'SESSION_COUNT',
  'CONFIRMED_SESSIONS',
  'AGENDA_COUNT',
  'DECISION_COUNT',
  'PREREQUISITE_COUNT',
  'HELD_PROJECTS',
  'ORGANISATION_COUNT',
  'NODE_COUNT',
  'DEPENDENCY_COUNT',
  'MOVED_PROJECTS',
  'OVERDUE_GROWTH',
  'RISK_COUNT',
  'RISK_EXPOSURE',
  'WORST_RISK',
  'LISTED_MILESTONES',
  'MILESTONE_SLIPPAGE',
  'MILESTONE_OVERDUE',
  'DEPLOYMENT_SHARE',
  'DEPLOYMENT_PACE',
  'BUDGET_SHARE',
  'INDEX_VALUE',
  'RANK_MOVE',
  'BASIS_COUNT',
] as const;
export type ListedFigure = (typeof LISTED_FIGURES)[number];

/** Every figure that can be explained. */
export type AnyFigure = ProjectFigure | RollupFigure | ListedFigure;

/** How a figure follows from its parts. */
export const FORMULAS = [
  'WEIGHTED_MEAN',
  'COUNT',
  'COUNT_OF_ALL',
  'SUM',
  'SUM_OF_KNOWN',
  'LARGEST',
  'LATEST',
  'DAYS_BETWEEN',
  'RATIO',
  'RATIO_OF_DAYS',
  'EARNED_SCHEDULE',
  'HEALTH_ORDER',
  'FIRST_UNFINISHED',
  'POINTS_BETWEEN',
  'STEPS_BETWEEN',
  'DIFFERENCE',
  'PRODUCT',
  'SHARE',
  'PACE',
  'PUBLISHED',
] as const;
export type Formula = (typeof FORMULAS)[number];

/** What a value is counted in. */
export const UNITS = [
  'BASIS_POINTS',
  'DAYS',
  'DATE',
  'COUNT',
  'RATIO',
  'CENTIMES',
  'EXPOSURE',
  'PERCENT',
  'CODE',
  'POINTS',
  'SHARE',
  'INDEX',
] as const;
export type Unit = (typeof UNITS)[number];

/** An exact ratio of whole numbers; kept as two, so that nothing is rounded on the way. */
export interface RatioValue {
  readonly of: number;
  readonly over: number;
}

/** A figure's value: a whole number, a day, a code (health, phase), a ratio, or nothing to measure. */
export type FigureValue = number | string | RatioValue | null;

/** Terms of a formula that are not a milestone, a project or a risk. */
export const TERMS = [
  'START',
  'BASELINE_END',
  'FIRST_BASELINE_END',
  'EXPECTED_END',
  'EARNED_SCHEDULE',
  'ELAPSED_UNTIL',
  'PROGRESS',
  'PLANNED_PROGRESS',
  'LIFECYCLE',
  'MILESTONES',
  'MILESTONES_FINISHED',
  'SLIPPAGE',
  'OVERDUE_MILESTONES',
  'WORST_OVERDUE',
  'RISK_EXPOSURE',
  'UPDATE_AGE',
  'DECLARED_HEALTH',
  'HEALTH',
  'DECISION_WAIT',
  'SPI_RED_BELOW',
  'SPI_AMBER_BELOW',
  'SPI_FROM_PLANNED',
  'SLIPPAGE_RED_ABOVE',
  'SLIPPAGE_AMBER_ABOVE',
  'OVERDUE_RED_ABOVE',
  'RISK_AMBER_FROM',
  'UPDATE_STALE_ABOVE',
  'LAST_ACTUAL',
  'LAST_UPDATE',
  'STATUS_ON',
  'LIKELIHOOD',
  'IMPACT',
  'DEPLOYED',
  'TARGET',
  'TARGET_ON',
  'FIRST_COUNT',
  'FIRST_COUNT_ON',
  'LAST_COUNT_ON',
  'BUDGET_PLANNED',
  'BUDGET_COMMITTED',
  'BUDGET_SPENT',
  'RANK_BEFORE',
  'RANK_NOW',
  'PUBLISHED_VALUE',
  'BEFORE',
  'NOW',
  'OTHERS',
] as const;
export type Term = (typeof TERMS)[number];

/** The things that figures are counted from. */
export const THING_KINDS = [
  'MILESTONE',
  'PROJECT',
  'RISK',
  'SESSION',
  'AGENDA_ITEM',
  'DECISION',
  'PREREQUISITE',
  'ORGANISATION',
  'NODE',
  'DEPENDENCY',
  'INDICATOR',
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** What a part is: a thing with its id, or a term of the formula. */
export type PartLabel =
  | { readonly kind: ThingKind; readonly id: string }
  | { readonly kind: 'TERM'; readonly term: Term };

/** One part of a figure; `explanation` opens it further. */
export interface ExplainedPart {
  readonly label: PartLabel;
  readonly value: FigureValue;
  readonly unit: Unit;
  readonly weight?: number;
  /** What the milestone promised, where the plan itself is needed. */
  readonly plan?: {
    readonly rule: EarningRule;
    readonly startOn: LocalDate | null;
    readonly endOn: LocalDate;
  };
  /** The weight is the programme's mean budget, for want of the project's own. */
  readonly standInWeight?: boolean;
  /** What a milestone's expected end, or the day the clock stands at, rests on. */
  readonly basis?: EndBasis;
  readonly phase?: Phase;
  readonly on?: LocalDate;
  readonly explanation?: Explanation;
}

/** Why something of the same kind is no part of a figure. */
export const LEFT_OUT_REASONS = [
  'NO_BASELINE_END',
  'NO_WEIGHT',
  'NOT_OVERDUE',
  'FINISHED',
  'NOT_MEASURED',
  'CANCELLED',
  'OTHER_GROUP',
  'NO_BUDGET',
  'RISK_CLOSED',
  'NOT_FINISHED',
  'NOTHING_FINISHED',
  'NOT_REPORTING',
  'NO_UPDATE',
  'NOT_COMPARED',
  'NOT_BETTER',
  'NOT_CONFIRMED',
  'OTHER_STAGE',
  'NO_MATCH',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What was left out of a figure and why. */
export interface LeftOut {
  readonly label: PartLabel;
  readonly reason: LeftOutReason;
}

/** A figure opened to all it is made of: recomputing it from this tree alone gives `value`. */
export interface Explanation {
  readonly figure: AnyFigure;
  readonly formula: Formula;
  readonly value: FigureValue;
  readonly unit: Unit;
  /** The group counted, for HEALTH_COUNT, LIFECYCLE_COUNT and PHASE_COUNT. */
  readonly group?: string;
  readonly parts: readonly ExplainedPart[];
  readonly leftOut: readonly LeftOut[];
  readonly rulesVersion: number;
  readonly statusOn: LocalDate;
}
