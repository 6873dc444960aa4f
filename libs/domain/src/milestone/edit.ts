import { refuse, type FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';

/** What happened to a milestone, as recorded: the fields an SPGOV edits at any time, without approval. */
export interface MilestoneRecord {
  readonly forecastEndOn: LocalDate | null;
  readonly actualEndOn: LocalDate | null;
  readonly percentComplete: number | null;
  /** The day the percent was stated; null when its source gives none. */
  readonly statedOn: LocalDate | null;
}

/** An edit of a milestone: what is absent stays, null empties. */
export type MilestoneEdit = Partial<MilestoneRecord>;

/** A percent without its day loses the day of the percent before; a day alone states the standing percent again. */
function editedMilestone(record: MilestoneRecord, edit: MilestoneEdit): MilestoneRecord {
  const edited = { ...record };
  if (edit.forecastEndOn !== undefined) edited.forecastEndOn = edit.forecastEndOn;
  if (edit.actualEndOn !== undefined) edited.actualEndOn = edit.actualEndOn;
  if (edit.percentComplete !== undefined) {
    edited.percentComplete = edit.percentComplete;
    edited.statedOn = null;
  }
  if (edit.statedOn !== undefined) edited.statedOn = edit.statedOn;
  return edited;
}

/**
 * Why an edit is refused, field by field; empty when it is allowed. What was observed cannot lie after the status
 * date, a percent is stated on a day, and 100 % and an actual end go together.
 */
export function milestoneEditErrors(
  record: MilestoneRecord,
  edit: MilestoneEdit,
  statusOn: LocalDate,
): readonly FieldError[] {
  const after = editedMilestone(record, edit);
  return [
    ...notAhead('actualEndOn', edit.actualEndOn, statusOn),
    ...notAhead('statedOn', edit.statedOn, statusOn),
    ...percentErrors(after, edit),
    ...finishErrors(after, edit),
  ];
}

/** The record as the edit leaves it; INVALID_INPUT naming the fields when the edit is refused. */
export function editMilestone(
  record: MilestoneRecord,
  edit: MilestoneEdit,
  statusOn: LocalDate,
): MilestoneRecord {
  refuse(milestoneEditErrors(record, edit, statusOn));
  return editedMilestone(record, edit);
}

function notAhead(field: string, on: LocalDate | null | undefined, statusOn: LocalDate): FieldError[] {
  return on && on > statusOn ? [{ field, code: 'DATE_AFTER_STATUS_DATE', params: { statusOn } }] : [];
}

function percentErrors(after: MilestoneRecord, edit: MilestoneEdit): FieldError[] {
  const { percentComplete: percent, statedOn } = after;
  if (edit.percentComplete == null) {
    return edit.statedOn && percent === null
      ? [{ field: 'percentComplete', code: 'DAY_WITHOUT_PERCENT' }]
      : [];
  }
  if (!Number.isInteger(percent) || edit.percentComplete < 0 || edit.percentComplete > 100) {
    return [{ field: 'percentComplete', code: 'PERCENT_OUT_OF_RANGE' }];
  }
  return statedOn === null ? [{ field: 'statedOn', code: 'PERCENT_WITHOUT_DAY' }] : [];
}

function finishErrors(after: MilestoneRecord, edit: MilestoneEdit): FieldError[] {
  const touched = edit.percentComplete !== undefined || edit.actualEndOn !== undefined;
  if (touched && after.percentComplete === 100 && after.actualEndOn === null) {
    return [{ field: 'actualEndOn', code: 'PERCENT_NEEDS_ACTUAL_END' }];
  }
  if (edit.percentComplete != null && edit.percentComplete < 100 && after.actualEndOn !== null) {
    return [{ field: 'percentComplete', code: 'ACTUAL_END_NEEDS_FULL_PERCENT' }];
  }
  return [];
}
