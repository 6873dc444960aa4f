import { aheadErrors } from '../shared/date-order.js';
import type { FieldError } from '../shared/errors.js';
import { toldErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';
import type { DeploymentCount } from './deployment.js';
import type { LocalDate } from '../shared/local-date.js';

/** A count towards a target as somebody records it. */
export interface DeploymentRecord extends DeploymentCount {
  /** What is counted: communes, offices, records. */
  readonly unit: LocalizedText;
}

/** The largest count taken. */
export const COUNT_MAX = 1_000_000_000_000;

/**
 * What is wrong with a count, field by field: it was made on a day, by the status date, says how many there are or are to
 * be, and a day to reach them by comes with a target and not before the count.
 */
export function deploymentErrors(record: DeploymentRecord, statusOn: LocalDate): readonly FieldError[] {
  const { unit, countedOn, deployed, target, targetOn } = record;
  const beforeCount = countedOn !== null && targetOn !== null && targetOn < countedOn;
  return [
    ...toldErrors('unit', unit),
    ...(countedOn === null ? [{ field: 'countedOn', code: 'REQUIRED' as const }] : []),
    ...aheadErrors('countedOn', countedOn, statusOn),
    ...(deployed === null && target === null ? [{ field: 'deployed', code: 'REQUIRED' as const }] : []),
    ...countErrors('deployed', deployed),
    ...countErrors('target', target),
    ...(targetOn !== null && target === null ? [{ field: 'target', code: 'REQUIRED' as const }] : []),
    ...(beforeCount
      ? [{ field: 'targetOn', code: 'BEFORE_EARLIER_STEP' as const, params: { earlierOn: countedOn } }]
      : []),
  ];
}

function countErrors(field: string, count: number | null): readonly FieldError[] {
  if (count === null || (Number.isInteger(count) && count >= 0 && count <= COUNT_MAX)) return [];
  return [{ field, code: 'OUT_OF_RANGE', params: { min: 0, max: COUNT_MAX } }];
}
