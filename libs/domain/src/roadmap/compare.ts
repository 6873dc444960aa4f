import { daysBetween } from '../shared/local-date.js';
import type { LocalizedText } from '../shared/text.js';
import type { PlannedMilestone } from './draft.js';

/** A milestone as one version promises it, with its place there, from 1. */
export interface PromisedMilestone extends PlannedMilestone {
  readonly milestoneId: string;
  readonly position: number;
}

/** What became of a milestone from one version to another. */
export const ROADMAP_CHANGES = ['SAME', 'CHANGED', 'ADDED', 'LEFT'] as const;
export type RoadmapChange = (typeof ROADMAP_CHANGES)[number];

/** What two versions of a roadmap promise of a milestone can differ in. */
export const PROMISED_FIELDS = [
  'position',
  'title',
  'phase',
  'weight',
  'earningRule',
  'baselineStartOn',
  'baselineEndOn',
] as const;
export type PromisedField = (typeof PROMISED_FIELDS)[number];

/** One milestone in two versions of a roadmap. */
export interface ComparedMilestone {
  readonly milestoneId: string;
  readonly change: RoadmapChange;
  /** What differs; nothing for a milestone that is in one version only. */
  readonly fields: readonly PromisedField[];
  readonly before: PromisedMilestone | null;
  readonly after: PromisedMilestone | null;
  /** Days by which its end was put off; negative when brought forward, null unless both versions date it. */
  readonly endShiftDays: number | null;
}

/** Two versions of a roadmap, milestone by milestone: those of the later one in its order, then those that left it. */
export function compareRoadmaps(
  before: readonly PromisedMilestone[],
  after: readonly PromisedMilestone[],
): readonly ComparedMilestone[] {
  const former = new Map(before.map((milestone) => [milestone.milestoneId, milestone]));
  const staying = new Set(after.map(({ milestoneId }) => milestoneId));
  return [
    ...after.map((milestone) => compared(former.get(milestone.milestoneId) ?? null, milestone)),
    ...before.filter(({ milestoneId }) => !staying.has(milestoneId)).map((milestone) => left(milestone)),
  ];
}

function compared(before: PromisedMilestone | null, after: PromisedMilestone): ComparedMilestone {
  const { milestoneId } = after;
  if (before === null) return { milestoneId, change: 'ADDED', fields: [], before, after, endShiftDays: null };
  const fields = PROMISED_FIELDS.filter((field) => differs(before, after, field));
  const shift =
    before.baselineEndOn === null || after.baselineEndOn === null
      ? null
      : daysBetween(before.baselineEndOn, after.baselineEndOn);
  const change = fields.length === 0 ? 'SAME' : 'CHANGED';
  return { milestoneId, change, fields, before, after, endShiftDays: shift };
}

function left(before: PromisedMilestone): ComparedMilestone {
  const { milestoneId } = before;
  return { milestoneId, change: 'LEFT', fields: [], before, after: null, endShiftDays: null };
}

function differs(one: PromisedMilestone, other: PromisedMilestone, field: PromisedField): boolean {
  return field === 'title' ? !sameText(one.title, other.title) : one[field] !== other[field];
}

function sameText(one: LocalizedText, other: LocalizedText): boolean {
  return one.fr === other.fr && one.ar === other.ar && one.en === other.en;
}
