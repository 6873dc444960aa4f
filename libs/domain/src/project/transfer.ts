import { aheadErrors } from '../shared/date-order.js';
import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { wordsErrors } from '../shared/naming.js';
import { LIFECYCLES_OVER, type Lifecycle } from './project.js';

/** What a transfer of a project to another lead is held against. */
export interface TransferBounds {
  readonly lifecycle: Lifecycle;
  readonly leadCode: string;
  /** The day of its last transfer; null when it never changed hands. */
  readonly lastTransferredOn: LocalDate | null;
  readonly statusOn: LocalDate;
}

/** A transfer asked for: from that day on the body leads, and the past stays with the former. */
export interface TransferAsked {
  readonly to: { readonly code: string; readonly endedOn: LocalDate | null };
  readonly transferredOn: LocalDate;
  readonly reason: string;
}

const REASON_LENGTH = 2_000;

/** Why a project cannot be transferred so, field by field; empty when it can. */
export function transferErrors(
  { lifecycle, leadCode, lastTransferredOn, statusOn }: TransferBounds,
  { to, transferredOn, reason }: TransferAsked,
): readonly FieldError[] {
  const over = LIFECYCLES_OVER.includes(lifecycle);
  const ended = to.endedOn !== null && to.endedOn <= transferredOn ? to.endedOn : null;
  const later = lastTransferredOn !== null && transferredOn < lastTransferredOn ? lastTransferredOn : null;
  return [
    ...(over ? [{ field: 'leadCode', code: 'PROJECT_OVER' as const }] : []),
    ...(to.code === leadCode ? [{ field: 'leadCode', code: 'LEADS_ALREADY' as const }] : []),
    ...(ended === null
      ? []
      : [{ field: 'leadCode', code: 'BODY_ENDED' as const, params: { endedOn: ended } }]),
    ...aheadErrors('transferredOn', transferredOn, statusOn),
    ...(later === null
      ? []
      : [{ field: 'transferredOn', code: 'LATER_CHANGE' as const, params: { fromOn: later } }]),
    ...wordsErrors('reason', reason, REASON_LENGTH),
  ];
}
