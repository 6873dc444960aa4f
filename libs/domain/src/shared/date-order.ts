import type { FieldError } from './errors.js';
import type { LocalDate } from './local-date.js';

/** DATE_AFTER_STATUS_DATE when what was observed would lie after the status date. */
export function aheadErrors(field: string, on: LocalDate | null, statusOn: LocalDate): readonly FieldError[] {
  return on !== null && on > statusOn
    ? [{ field, code: 'DATE_AFTER_STATUS_DATE', params: { statusOn } }]
    : [];
}

/** BEFORE_EARLIER_STEP at the first of some dated steps, given in their order, that comes before one it follows. */
export function orderErrors(
  steps: readonly { readonly field: string; readonly on: LocalDate | null }[],
): readonly FieldError[] {
  let earlierOn: LocalDate | null = null;
  for (const { field, on } of steps) {
    if (on === null) continue;
    if (earlierOn !== null && on < earlierOn)
      return [{ field, code: 'BEFORE_EARLIER_STEP', params: { earlierOn } }];
    earlierOn = on;
  }
  return [];
}
