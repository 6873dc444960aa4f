import type { EarningRule, Phase } from '#domain/milestone/milestone.js';
import type { PlannedMilestone } from '#domain/roadmap/draft.js';
import { isLocalDate, type LocalDate } from '#domain/shared/local-date.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { alike } from '../../lib/merge.js';
import type { KeptRoadmapFragment, PlannedMilestoneInput } from '../../lib/graphql/graphql.js';

/** A milestone as its row of the table holds it. */
export interface PromiseRow {
  /** The id of its milestone; `new-…` until the API has made one. */
  readonly key: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly phase: Phase;
  /** null: not filled in. */
  readonly weight: number | null;
  readonly earningRule: EarningRule;
  readonly baselineStartOn: string | null;
  readonly baselineEndOn: string | null;
}

/** What is edited of a version of a roadmap. */
export interface RoadmapValues {
  readonly reason: string;
  readonly rows: readonly PromiseRow[];
}

/** The columns of the table that hold a value, in their order; pasted cells follow it. */
export const COLUMNS = [
  'title',
  'phase',
  'weight',
  'earningRule',
  'baselineStartOn',
  'baselineEndOn',
] as const;
export type Column = (typeof COLUMNS)[number];

const NEW = 'new-';

/** Whether the API has no milestone for a row yet. */
export function isNew({ key }: Pick<PromiseRow, 'key'>): boolean {
  return key.startsWith(NEW);
}

/** An empty row; its phase is that of the row it is put after. */
export function newRow(phase: Phase): PromiseRow {
  return {
    ...{ key: `${NEW}${crypto.randomUUID()}`, title: { fr: '', ar: '', en: '' }, phase, weight: 1 },
    ...{ earningRule: 'PERCENT', baselineStartOn: null, baselineEndOn: null },
  };
}

/** A version as it is edited. */
export function valuesOf({ reason, milestones }: KeptRoadmapFragment): RoadmapValues {
  return {
    reason: reason ?? '',
    rows: milestones.map(({ milestoneId, title, phase, weight, earningRule, ...dates }) => ({
      ...{ key: milestoneId, phase, weight, earningRule },
      title: { fr: title.fr ?? '', ar: title.ar ?? '', en: title.en ?? '' },
      baselineStartOn: dates.baselineStartOn ?? null,
      baselineEndOn: dates.baselineEndOn ?? null,
    })),
  };
}

/** The milestones as they are sent; a weight that is not filled in weighs nothing. */
export function inputOf(rows: readonly PromiseRow[]): PlannedMilestoneInput[] {
  return rows.map((row) => ({
    ...(!isNew(row) && { milestoneId: row.key }),
    title: Object.fromEntries(
      LANGUAGES.filter((language) => row.title[language].trim()).map((language) => [
        language,
        row.title[language],
      ]),
    ),
    ...{ phase: row.phase, weight: row.weight ?? 0, earningRule: row.earningRule },
    ...{ baselineStartOn: row.baselineStartOn, baselineEndOn: row.baselineEndOn },
  }));
}

/** The milestones as the rules of the domain take them. */
export function plannedOf(rows: readonly PromiseRow[]): PlannedMilestone[] {
  return rows.map((row) => ({
    milestoneId: isNew(row) ? null : row.key,
    title: Object.fromEntries(
      LANGUAGES.filter((language) => row.title[language].trim()).map((language) => [
        language,
        row.title[language].trim(),
      ]),
    ),
    ...{ phase: row.phase, weight: row.weight ?? Number.NaN, earningRule: row.earningRule },
    ...{ baselineStartOn: dayIn(row.baselineStartOn), baselineEndOn: dayIn(row.baselineEndOn) },
  }));
}

/** Whether two states of a version promise the same; a row that is new in one may have got its id in the other. */
export function sameRoadmap(one: RoadmapValues, other: RoadmapValues): boolean {
  return (
    one.reason.trim() === other.reason.trim() &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => sameRow(row, other.rows[index]))
  );
}

function sameRow(row: PromiseRow, other: PromiseRow | undefined): boolean {
  if (!other || (row.key !== other.key && !isNew(row) && !isNew(other))) return false;
  return alike(contentOf(row), contentOf(other));
}

/** What a row says, without whose it is. */
export function contentOf({
  title,
  phase,
  weight,
  earningRule,
  baselineStartOn,
  baselineEndOn,
}: PromiseRow): object {
  const { fr, ar, en } = title;
  return {
    title: [fr.trim(), ar.trim(), en.trim()],
    ...{ phase, weight, earningRule, baselineStartOn, baselineEndOn },
  };
}

function dayIn(text: string | null): LocalDate | null {
  return isLocalDate(text) ? text : null;
}
