import { cutAt } from '../progress/cut.js';
import type { MilestoneFacts, ProgrammeRules, ProjectFacts } from '../progress/facts.js';
import type { DeclaredHealth, Health, ProjectFigures } from '../progress/figures.js';
import { datedMilestones, type DatedMilestone } from '../progress/plan.js';
import { figuresOfCut } from '../progress/project-figures.js';
import { updateAgeOf } from '../progress/standing.js';
import { LIFECYCLES_OVER } from '../project/project.js';
import type { LocalDate } from '../shared/local-date.js';

/** What may be wrong with what is recorded of a project, in the order in which it is listed. */
export const QUALITY_KINDS = [
  'DECLARED_BETTER',
  'NO_ROADMAP',
  'STALE_UPDATE',
  'IMPOSSIBLE_DATES',
  'OUT_OF_ORDER',
  'OPERATIONAL_UNFINISHED',
] as const;
export type QualityKind = (typeof QUALITY_KINDS)[number];

/** What puts a line right. */
export const REMEDIES = [
  'COMPARE_VOICES',
  'PRESENT_ROADMAP',
  'SUBMIT_UPDATE',
  'CORRECT_MILESTONE',
  'CORRECT_ROADMAP',
  'FINISH_MILESTONES',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** Why dates cannot be as they are recorded. */
export const DATE_FAULTS = ['START_AFTER_END', 'BEFORE_PROJECT_START', 'FORECAST_PASSED'] as const;
export type DateFault = (typeof DATE_FAULTS)[number];

/** One thing that is wrong with what is recorded of a project. */
export interface QualityLine {
  readonly kind: QualityKind;
  readonly projectId: string;
  readonly remedy: Remedy;
  /** Steps between the voices, days without an update, or how many milestones are at fault, as the kind says. */
  readonly value: number | null;
  /** The day it lies in: of the last update, or of the first milestone at fault. */
  readonly on: LocalDate | null;
  /** The first milestone at fault. */
  readonly milestoneId: string | null;
  readonly fault: DateFault | null;
  readonly health: Health;
  readonly declaredHealth: DeclaredHealth | null;
}

type Found = Pick<QualityLine, 'kind' | 'remedy'> & Partial<QualityLine>;

/** Everything that is wrong with what is recorded of a project at a status date; nothing of one that is over. */
export function qualityLines(
  facts: ProjectFacts,
  rules: ProgrammeRules,
  statusOn: LocalDate,
): readonly QualityLine[] {
  if (LIFECYCLES_OVER.includes(facts.lifecycle)) return [];
  const cut = cutAt(facts, statusOn);
  const figures = figuresOfCut(cut, rules, statusOn);
  const dated = datedMilestones(cut.milestones ?? []);
  const found = [
    ...declaredBetter(figures),
    ...(figures.measured ? [] : [{ kind: 'NO_ROADMAP', remedy: 'PRESENT_ROADMAP' } as const]),
    ...staleUpdate(cut, rules, statusOn),
    ...impossibleDates(cut, statusOn),
    ...outOfOrder(dated),
    ...operationalUnfinished(cut, dated),
  ];
  const { projectId } = facts;
  const { health, declaredHealth } = figures;
  const plain = { value: null, on: null, milestoneId: null, fault: null };
  return found.map((line) => ({ ...plain, ...line, projectId, health, declaredHealth }));
}

function declaredBetter({ voiceGapSteps, declaredOn }: ProjectFigures): Found[] {
  if (voiceGapSteps === null || voiceGapSteps <= 0) return [];
  return [{ kind: 'DECLARED_BETTER', remedy: 'COMPARE_VOICES', value: voiceGapSteps, on: declaredOn }];
}

function staleUpdate(cut: ProjectFacts, rules: ProgrammeRules, statusOn: LocalDate): Found[] {
  const age = updateAgeOf(cut, rules, statusOn);
  if (age === null || age.days <= rules.thresholds.updateStaleDays) return [];
  return [{ kind: 'STALE_UPDATE', remedy: 'SUBMIT_UPDATE', value: age.days, on: age.sinceOn }];
}

/** One line for all milestones whose dates cannot be so, with the first of them. */
function impossibleDates({ milestones, startOn }: ProjectFacts, statusOn: LocalDate): Found[] {
  const faults = (milestones ?? []).flatMap((milestone) => dateFault(milestone, startOn, statusOn) ?? []);
  const [first] = faults;
  if (!first) return [];
  const remedy = first.ofPlan ? 'CORRECT_ROADMAP' : 'CORRECT_MILESTONE';
  const { milestoneId, fault, on } = first;
  return [{ kind: 'IMPOSSIBLE_DATES', remedy, value: faults.length, milestoneId, fault, on }];
}

interface Fault {
  readonly milestoneId: string;
  readonly fault: DateFault;
  readonly on: LocalDate;
  /** Whether what was promised is at fault, not what happened. */
  readonly ofPlan: boolean;
}

function dateFault(milestone: MilestoneFacts, startOn: LocalDate | null, statusOn: LocalDate): Fault | null {
  const { milestoneId, baselineStartOn, baselineEndOn, forecastEndOn, actualEndOn } = milestone;
  const early = (on: LocalDate | null): on is LocalDate => on !== null && startOn !== null && on < startOn;
  if (baselineStartOn !== null && baselineEndOn !== null && baselineStartOn > baselineEndOn)
    return { milestoneId, fault: 'START_AFTER_END', on: baselineStartOn, ofPlan: true };
  if (early(baselineEndOn))
    return { milestoneId, fault: 'BEFORE_PROJECT_START', on: baselineEndOn, ofPlan: true };
  const happened = actualEndOn ?? forecastEndOn;
  if (early(happened)) return { milestoneId, fault: 'BEFORE_PROJECT_START', on: happened, ofPlan: false };
  if (actualEndOn === null && forecastEndOn !== null && forecastEndOn < statusOn)
    return { milestoneId, fault: 'FORECAST_PASSED', on: forecastEndOn, ofPlan: false };
  return null;
}

/** Milestones promised to end before one that comes before them in the roadmap. */
function outOfOrder(dated: readonly DatedMilestone[]): Found[] {
  let latestEnd: LocalDate | null = null;
  const early: DatedMilestone[] = [];
  for (const milestone of dated) {
    if (latestEnd !== null && milestone.baselineEndOn < latestEnd) early.push(milestone);
    else latestEnd = milestone.baselineEndOn;
  }
  const [first] = early;
  if (!first) return [];
  const { milestoneId, baselineEndOn: on } = first;
  return [{ kind: 'OUT_OF_ORDER', remedy: 'CORRECT_ROADMAP', value: early.length, milestoneId, on }];
}

function operationalUnfinished({ lifecycle }: ProjectFacts, dated: readonly DatedMilestone[]): Found[] {
  const open = lifecycle === 'OPERATIONAL' ? dated.filter(({ actualEndOn }) => actualEndOn === null) : [];
  const [first] = open;
  if (!first) return [];
  const { milestoneId, baselineEndOn: on } = first;
  const kind = 'OPERATIONAL_UNFINISHED';
  return [{ kind, remedy: 'FINISH_MILESTONES', value: open.length, milestoneId, on }];
}

/** The gravest first: by kind, then by value, then by the code of the project. */
export function qualityOrder(
  one: { readonly kind: QualityKind; readonly value: number | null; readonly projectCode: string },
  other: { readonly kind: QualityKind; readonly value: number | null; readonly projectCode: string },
): number {
  const place = (kind: QualityKind): number => QUALITY_KINDS.indexOf(kind);
  return (
    place(one.kind) - place(other.kind) ||
    (other.value ?? 0) - (one.value ?? 0) ||
    (one.projectCode < other.projectCode ? -1 : one.projectCode > other.projectCode ? 1 : 0)
  );
}
