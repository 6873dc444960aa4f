import { aheadErrors, orderErrors } from '../shared/date-order.js';
import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { amountErrors } from '../shared/money.js';
import { lengthErrors, nameErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';
import { urlErrors } from '../shared/url.js';
import { peopleErrors, type ProjectPerson } from './people.js';
import type { UsersServed } from './project.js';

/** What is said of a project, apart from its lead and its lifecycle, which move by steps of their own. */
export interface ProjectRecord {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly flagship: boolean;
  readonly usersServed: UsersServed | null;
  readonly url: string | null;
  /** Code of the strategy node it hangs on. */
  readonly strategyNodeCode: string;
  readonly startOn: LocalDate | null;
  readonly plannedEndOn: LocalDate | null;
  /** The day it was opened to its users. */
  readonly openedOn: LocalDate | null;
  readonly budgetPlannedCentimes: number | null;
  readonly budgetCommittedCentimes: number | null;
  readonly budgetSpentCentimes: number | null;
  /** Codes of the organisations that help its lead. */
  readonly partnerCodes: readonly string[];
  readonly people: readonly ProjectPerson[];
}

/** An edit of a project: what is absent stays, null empties. */
export type ProjectEdit = Partial<ProjectRecord>;

const SUMMARY_LENGTH = 4_000;

/** The record as an edit leaves it; whether that is allowed is told by `projectEditErrors`. */
export function editedProject(record: ProjectRecord, edit: ProjectEdit): ProjectRecord {
  return { ...record, ...edit };
}

/** What an edit of a project is held against. */
export interface ProjectBounds {
  readonly statusOn: LocalDate;
  /** Code of the organisation that leads it. */
  readonly leadCode: string;
}

/**
 * Why an edit is refused, field by field; empty when it is allowed. Only what it touches is checked, so that a record
 * loaded with a fault elsewhere can still be mended piece by piece.
 */
export function projectEditErrors(
  record: ProjectRecord,
  edit: ProjectEdit,
  bounds: ProjectBounds,
): readonly FieldError[] {
  const after = editedProject(record, edit);
  return [
    ...(edit.title ? nameErrors('title', edit.title) : []),
    ...(edit.summary ? lengthErrors('summary', edit.summary, SUMMARY_LENGTH) : []),
    ...(edit.url ? urlErrors('url', edit.url) : []),
    ...dateErrors(after, edit, bounds.statusOn),
    ...amountErrors('budget.plannedMad', edit.budgetPlannedCentimes ?? null),
    ...amountErrors('budget.committedMad', edit.budgetCommittedCentimes ?? null),
    ...amountErrors('budget.spentMad', edit.budgetSpentCentimes ?? null),
    ...(edit.partnerCodes?.includes(bounds.leadCode)
      ? [{ field: 'partnerCodes', code: 'LEAD_AS_PARTNER' as const }]
      : []),
    ...peopleErrors('people', edit.people ?? []),
  ];
}

function dateErrors(after: ProjectRecord, edit: ProjectEdit, statusOn: LocalDate): readonly FieldError[] {
  const { startOn, plannedEndOn, openedOn } = after;
  const touches = (...fields: (keyof ProjectRecord)[]): boolean =>
    fields.some((field) => edit[field] !== undefined);
  const start = { field: 'startOn', on: startOn };
  return [
    ...(touches('startOn', 'plannedEndOn')
      ? orderErrors([start, { field: 'plannedEndOn', on: plannedEndOn }])
      : []),
    ...(touches('startOn', 'openedOn') ? orderErrors([start, { field: 'openedOn', on: openedOn }]) : []),
    ...(touches('openedOn') ? aheadErrors('openedOn', openedOn, statusOn) : []),
  ];
}
