import { aheadErrors, orderErrors } from '../shared/date-order.js';
import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { amountErrors } from '../shared/money.js';
import { wordsErrors } from '../shared/naming.js';

/** A contract (marché) of a project. */
export interface Contract {
  readonly reference: string | null;
  /** What it is for. */
  readonly purpose: string | null;
  /** Who holds it (titulaire). */
  readonly holder: string;
  readonly amountCentimes: number | null;
  readonly notifiedOn: LocalDate | null;
  readonly provisionallyAcceptedOn: LocalDate | null;
  readonly finallyAcceptedOn: LocalDate | null;
}

const HOLDER_LENGTH = 300;
const REFERENCE_LENGTH = 100;
const PURPOSE_LENGTH = 1_000;

/** What is wrong with a contract, field by field: it names its holder, and its days were observed, one after the other. */
export function contractErrors(contract: Contract, statusOn: LocalDate): readonly FieldError[] {
  const { reference, purpose, holder, amountCentimes } = contract;
  const steps = (['notifiedOn', 'provisionallyAcceptedOn', 'finallyAcceptedOn'] as const).map((field) => ({
    field,
    on: contract[field],
  }));
  return [
    ...(reference === null ? [] : wordsErrors('reference', reference, REFERENCE_LENGTH)),
    ...(purpose === null ? [] : wordsErrors('purpose', purpose, PURPOSE_LENGTH)),
    ...wordsErrors('holder', holder, HOLDER_LENGTH),
    ...amountErrors('amountMad', amountCentimes),
    ...steps.flatMap(({ field, on }) => aheadErrors(field, on, statusOn)),
    ...orderErrors(steps),
  ];
}
