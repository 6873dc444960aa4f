import { milestoneEditErrors, type MilestoneEdit } from '#domain/milestone/edit.js';
import type { FieldError } from '#domain/shared/errors.js';
import { isLocalDate, type LocalDate } from '#domain/shared/local-date.js';
import type { Standing } from '../../lib/draft-keeper.js';
import { alike } from '../../lib/merge.js';
import type { HappeningMilestone } from './roadmap-project.js';

/** What happens to a milestone, as its row holds it. */
export interface ActualValues {
  readonly forecastEndOn: string | null;
  readonly actualEndOn: string | null;
  readonly percentComplete: number | null;
  readonly percentStatedOn: string | null;
}

/** The fields of a row, in their order. */
export const ACTUAL_FIELDS = ['forecastEndOn', 'actualEndOn', 'percentComplete', 'percentStatedOn'] as const;
export type ActualField = (typeof ACTUAL_FIELDS)[number];

/** What stands of a milestone. */
export function actualOf(milestone: HappeningMilestone): Standing<ActualValues> {
  const { version, forecastEndOn, actualEndOn, percentComplete, percentStatedOn } = milestone;
  return {
    version,
    values: {
      ...{ forecastEndOn: forecastEndOn ?? null, actualEndOn: actualEndOn ?? null },
      ...{ percentComplete: percentComplete ?? null, percentStatedOn: percentStatedOn ?? null },
    },
  };
}

/** What of a row is an edit: what differs, and the day with the percent it was stated on. */
export function changedActuals(values: ActualValues, base: ActualValues): Partial<ActualValues> {
  const changed = ACTUAL_FIELDS.filter((field) => !alike(values[field], base[field]));
  const fields = changed.includes('percentComplete')
    ? [...new Set([...changed, 'percentStatedOn' as const])]
    : changed;
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}

/** A row with one field changed; a percent is stated on the status date unless another day is given. */
export function withActual(
  values: ActualValues,
  base: ActualValues,
  change: Partial<ActualValues>,
  statusOn: string,
): ActualValues {
  const next = { ...values, ...change };
  if (change.percentComplete === undefined) return next;
  if (change.percentComplete === null) return { ...next, percentStatedOn: null };
  return values.percentStatedOn === base.percentStatedOn ? { ...next, percentStatedOn: statusOn } : next;
}

/** What the rules say of a row, by its fields as the row names them. */
export function actualFaults(
  values: ActualValues,
  base: ActualValues,
  statusOn: string,
): readonly FieldError[] {
  if (!isLocalDate(statusOn)) return [];
  const { percentStatedOn, ...edit } = changedActuals(values, base);
  const asked: MilestoneEdit = {
    ...(edit as MilestoneEdit),
    ...(percentStatedOn !== undefined && { statedOn: percentStatedOn as LocalDate | null }),
  };
  const record = {
    ...{
      forecastEndOn: base.forecastEndOn as LocalDate | null,
      actualEndOn: base.actualEndOn as LocalDate | null,
    },
    ...{ percentComplete: base.percentComplete, statedOn: base.percentStatedOn as LocalDate | null },
  };
  return milestoneEditErrors(record, asked, statusOn).map((error) =>
    error.field === 'statedOn' ? { ...error, field: 'percentStatedOn' } : error,
  );
}
