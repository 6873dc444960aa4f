import type { EarningRule, Phase } from '../milestone/milestone.js';
import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { nameErrors, wordsErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';

/** What one version of a roadmap promises of a milestone; its place is that in the list. */
export interface PlannedMilestone {
  /** null: a milestone that the project does not have yet. */
  readonly milestoneId: string | null;
  readonly title: LocalizedText;
  readonly phase: Phase;
  /** Whole number, 0 to `WEIGHT_MAX`. */
  readonly weight: number;
  readonly earningRule: EarningRule;
  readonly baselineStartOn: LocalDate | null;
  /** null: an unplanned event, outside the figures. */
  readonly baselineEndOn: LocalDate | null;
}

/** The largest weight of a milestone. */
export const WEIGHT_MAX = 1_000_000;
/** The most milestones of one version. */
export const MILESTONES_MAX = 300;
const REASON_LENGTH = 2_000;

/**
 * What is wrong with the milestones of a draft, field by field (`milestones.2.baselineEndOn`); empty when they can be
 * saved. `startOn` is the project's start, before which nothing can end.
 */
export function draftErrors(
  milestones: readonly PlannedMilestone[],
  startOn: LocalDate | null,
): readonly FieldError[] {
  if (milestones.length > MILESTONES_MAX)
    return [{ field: 'milestones', code: 'OUT_OF_RANGE', params: { min: 0, max: MILESTONES_MAX } }];
  const seen = new Set<string>();
  return milestones.flatMap((milestone, index) => {
    const path = `milestones.${index}`;
    const { milestoneId } = milestone;
    const twice = milestoneId !== null && seen.has(milestoneId);
    if (milestoneId !== null) seen.add(milestoneId);
    return [
      ...(twice ? [{ field: `${path}.milestoneId`, code: 'MILESTONE_TWICE' as const }] : []),
      ...nameErrors(`${path}.title`, milestone.title),
      ...weightErrors(`${path}.weight`, milestone.weight),
      ...dateErrors(path, milestone, startOn),
    ];
  });
}

/**
 * What keeps a draft from being presented: nothing dated to measure, no weight on what is dated, and no reason although
 * it is to take the place of an approved version.
 */
export function presentErrors(
  milestones: readonly Pick<PlannedMilestone, 'weight' | 'baselineEndOn'>[],
  reason: string | null,
  replacesApproved: boolean,
): readonly FieldError[] {
  const dated = milestones.filter(({ baselineEndOn }) => baselineEndOn !== null);
  const weighed = dated.some(({ weight }) => weight > 0);
  return [
    ...(dated.length === 0 ? [{ field: 'milestones', code: 'NO_DATED_MILESTONE' as const }] : []),
    ...(dated.length > 0 && !weighed ? [{ field: 'milestones', code: 'NO_WEIGHT' as const }] : []),
    ...reasonErrors(reason, replacesApproved),
  ];
}

/** What is wrong with the reason of a version: TOO_LONG; REQUIRED when it is needed. */
export function reasonErrors(reason: string | null, needed: boolean): readonly FieldError[] {
  return needed || reason ? wordsErrors('reason', reason ?? '', REASON_LENGTH) : [];
}

function weightErrors(field: string, weight: number): readonly FieldError[] {
  const whole = Number.isInteger(weight) && weight >= 0 && weight <= WEIGHT_MAX;
  return whole ? [] : [{ field, code: 'OUT_OF_RANGE', params: { min: 0, max: WEIGHT_MAX } }];
}

function dateErrors(
  path: string,
  { baselineStartOn, baselineEndOn }: PlannedMilestone,
  startOn: LocalDate | null,
): readonly FieldError[] {
  const field = `${path}.baselineEndOn`;
  if (baselineEndOn === null) return baselineStartOn === null ? [] : [{ field, code: 'REQUIRED' }];
  if (baselineStartOn !== null && baselineEndOn < baselineStartOn)
    return [{ field, code: 'PERIOD_INVERTED', params: { fromOn: baselineStartOn } }];
  if (startOn !== null && baselineEndOn < startOn)
    return [{ field, code: 'BEFORE_PROJECT_START', params: { startOn } }];
  return [];
}
