import type { EarningRule, Phase } from '../milestone/milestone.js';
import { isLocalDate, type LocalDate } from '../shared/local-date.js';
import type {
  ExplainedPart,
  Explanation,
  FigureValue,
  AnyFigure,
  ListedFigure,
  PartLabel,
  ProjectFigure,
  RatioValue,
  RollupFigure,
} from './explanation.js';
import { LISTED_FIGURES } from './explanation.js';

/** A figure's name as a reader asks for it: of a project or of a set alike. */
export type ToldFigure = (typeof OF_PROJECTS_AND_SETS)[ProjectFigure | RollupFigure] | ListedFigure;

const OF_PROJECTS_AND_SETS = {
  PROGRESS: 'PROGRESS',
  PLANNED_PROGRESS: 'PLANNED_PROGRESS',
  SPI: 'SPI',
  OVERDUE_MILESTONES: 'OVERDUE',
  WORST_OVERDUE: 'WORST_OVERDUE',
  BASELINE_END: 'BASELINE_END',
  EXPECTED_END: 'EXPECTED_END',
  SLIPPAGE: 'SLIPPAGE',
  FIRST_SLIPPAGE: 'FIRST_SLIPPAGE',
  EARNED_SCHEDULE: 'EARNED_SCHEDULE',
  SCHEDULE_VARIANCE: 'SCHEDULE_VARIANCE',
  SPI_TIME: 'SPI_TIME',
  HEALTH: 'HEALTH',
  PHASE: 'PHASE',
  PROJECT_COUNT: 'PROJECT_COUNT',
  COVERAGE: 'COVERAGE',
  SET_PROGRESS: 'PROGRESS',
  SET_PLANNED_PROGRESS: 'PLANNED_PROGRESS',
  SET_SPI: 'SPI',
  SET_OVERDUE_MILESTONES: 'OVERDUE',
  WORST_SLIPPAGE: 'WORST_SLIPPAGE',
  BUDGET_PLANNED: 'BUDGET_PLANNED',
  HEALTH_COUNT: 'HEALTH_COUNT',
  LIFECYCLE_COUNT: 'LIFECYCLE_COUNT',
  PHASE_COUNT: 'PHASE_COUNT',
  GAP: 'GAP',
  SET_GAP: 'GAP',
  MILESTONE_COUNT: 'MILESTONE_COUNT',
  FINISHED_MILESTONES: 'FINISHED_MILESTONES',
  VOICE_GAP: 'VOICE_GAP',
  LAST_ACTUAL: 'LAST_ACTUAL',
  LAST_ACTUAL_AGE: 'LAST_ACTUAL_AGE',
  LAST_UPDATE: 'LAST_UPDATE',
  LAST_UPDATE_AGE: 'LAST_UPDATE_AGE',
  BETTER_DECLARED: 'BETTER_DECLARED',
} as const satisfies Record<ProjectFigure | RollupFigure, string>;

/** The names of all figures that can be explained, as a reader asks for them. */
export const TOLD_FIGURES: readonly ToldFigure[] = [
  ...new Set([...Object.values(OF_PROJECTS_AND_SETS), ...LISTED_FIGURES]),
];

/** The name under which a reader knows a figure. */
export function toldFigure(figure: AnyFigure): ToldFigure {
  return figure in OF_PROJECTS_AND_SETS
    ? OF_PROJECTS_AND_SETS[figure as ProjectFigure | RollupFigure]
    : (figure as ListedFigure);
}

/** The figure of a set that a name asks for; null when sets have no such figure. */
export function rollupFigureNamed(name: string): RollupFigure | null {
  return OF_SETS[name] ?? null;
}

const OF_SETS: Readonly<Partial<Record<string, RollupFigure>>> = {
  PROJECT_COUNT: 'PROJECT_COUNT',
  COVERAGE: 'COVERAGE',
  PROGRESS: 'SET_PROGRESS',
  PLANNED_PROGRESS: 'SET_PLANNED_PROGRESS',
  SPI: 'SET_SPI',
  OVERDUE: 'SET_OVERDUE_MILESTONES',
  SLIPPAGE: 'WORST_SLIPPAGE',
  WORST_SLIPPAGE: 'WORST_SLIPPAGE',
  BUDGET_PLANNED: 'BUDGET_PLANNED',
  HEALTH_COUNT: 'HEALTH_COUNT',
  LIFECYCLE_COUNT: 'LIFECYCLE_COUNT',
  PHASE_COUNT: 'PHASE_COUNT',
  GAP: 'SET_GAP',
  LAST_ACTUAL: 'LAST_ACTUAL',
  LAST_ACTUAL_AGE: 'LAST_ACTUAL_AGE',
  LAST_UPDATE: 'LAST_UPDATE',
  LAST_UPDATE_AGE: 'LAST_UPDATE_AGE',
  BETTER_DECLARED: 'BETTER_DECLARED',
};

/** A value in plain fields: exactly one of them, or none when there is nothing to measure. */
interface ToldValue {
  /** A number; a ratio divided out. */
  readonly value: number | null;
  readonly ratio: RatioValue | null;
  readonly on: LocalDate | null;
  readonly code: string | null;
}

/** One part as told to a reader. */
export interface ToldPart extends ToldValue {
  readonly kind: string;
  /** Code of the project, position of the milestone, code of the risk, or the term's name. */
  readonly key: string;
  readonly label: string;
  /** Code of the project that a risk belongs to, where several projects' risks are told. */
  readonly project: string | null;
  readonly weight: number | null;
  readonly unit: string;
  readonly earningRule: EarningRule | null;
  readonly planStartOn: LocalDate | null;
  readonly planEndOn: LocalDate | null;
  readonly phase: Phase | null;
  readonly endBasis: string | null;
  readonly standInWeight: boolean;
  readonly explanation: ToldExplanation | null;
}

/** Something left out, as told to a reader. */
export interface ToldLeftOut {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  readonly reason: string;
}

/** A tree as told to a reader: labels spoken, values in plain fields. */
export interface ToldExplanation extends ToldValue {
  readonly figure: ToldFigure;
  readonly formula: string;
  readonly unit: string;
  readonly group: string | null;
  readonly parts: readonly ToldPart[];
  readonly leftOut: readonly ToldLeftOut[];
  readonly rulesVersion: number;
  readonly statusOn: LocalDate;
}

/** What a milestone, project, risk or other thing is called; null when the reader may not know. */
export type Called = (id: string) => Name | null;

/** A thing by its code or number, what it is called, and the project it belongs to where that is to be told. */
export interface Name {
  readonly key: string;
  readonly label: string;
  readonly project?: string;
}

/** A tree told with the names of the things in it; nothing in it is computed anew. */
export function tell(tree: Explanation, called: Called): ToldExplanation {
  return {
    figure: toldFigure(tree.figure),
    formula: tree.formula,
    ...toldValue(tree.value),
    unit: tree.unit,
    group: tree.group ?? null,
    parts: tree.parts.map((part) => tellPart(part, called)),
    leftOut: tree.leftOut.map(({ label, reason }) => ({ ...tellLabel(label, called), reason })),
    rulesVersion: tree.rulesVersion,
    statusOn: tree.statusOn,
  };
}

function tellPart(part: ExplainedPart, called: Called): ToldPart {
  const told = toldValue(part.value);
  return {
    ...tellLabel(part.label, called),
    ...told,
    on: told.on ?? part.on ?? null,
    weight: part.weight ?? null,
    unit: part.unit,
    earningRule: part.plan?.rule ?? null,
    planStartOn: part.plan?.startOn ?? null,
    planEndOn: part.plan?.endOn ?? null,
    phase: part.phase ?? null,
    endBasis: part.basis ?? null,
    standInWeight: part.standInWeight ?? false,
    explanation: part.explanation ? tell(part.explanation, called) : null,
  };
}

function tellLabel(
  label: PartLabel,
  called: Called,
): { kind: string; key: string; label: string; project: string | null } {
  const { kind } = label;
  if (label.kind === 'TERM') return { kind, key: label.term, label: label.term, project: null };
  const { key = '', label: name = '', project = null } = called(label.id) ?? {};
  return { kind, key, label: name, project };
}

function toldValue(value: FigureValue): ToldValue {
  const nothing: ToldValue = { value: null, ratio: null, on: null, code: null };
  if (value === null) return nothing;
  if (typeof value === 'number') return { ...nothing, value };
  if (typeof value === 'string')
    return isLocalDate(value) ? { ...nothing, on: value } : { ...nothing, code: value };
  return { ...nothing, value: value.over === 0 ? null : value.of / value.over, ratio: value };
}
