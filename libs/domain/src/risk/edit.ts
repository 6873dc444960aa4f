import { aheadErrors } from '../shared/date-order.js';
import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { tidyText, toldErrors } from '../shared/naming.js';
import type { Language, LocalizedText } from '../shared/text.js';
import type { RiskCategory, RiskStatus } from './risk.js';

/** A risk as somebody records it; null: not said, which a risk that is kept never is of more than its day and owner. */
export interface RiskRecord {
  readonly title: LocalizedText;
  readonly category: RiskCategory | null;
  /** 1 (remote) to 5 (all but certain). */
  readonly likelihood: number | null;
  /** 1 (slight) to 5 (fatal to the project). */
  readonly impact: number | null;
  readonly status: RiskStatus | null;
  readonly raisedOn: LocalDate | null;
  /** Who looks after it, in the lead's own words. */
  readonly owner: string | null;
}

/** What an edit asks for: a field that is absent stays, and so does a language of the title; null empties either. */
export type RiskEdit = Partial<Omit<RiskRecord, 'title'>> & {
  readonly title?: Readonly<Partial<Record<Language, string | null>>> | null;
};

const RATING = { min: 1, max: 5 };
const OWNER_LENGTH = 200;

/** The record as an edit leaves it. */
export function editedRisk(record: RiskRecord, { title = {}, ...edit }: RiskEdit): RiskRecord {
  return { ...record, ...edit, title: title === null ? {} : tidyText({ ...record.title, ...title }) };
}

/**
 * What is wrong with a risk, field by field: it has a title, is rated from 1 to 5 both ways, and was raised by the status
 * date. `before`: as it stood; a risk that its source left undated may stay so, and no other.
 */
export function riskErrors(
  record: RiskRecord,
  before: Pick<RiskRecord, 'raisedOn'> | null,
  statusOn: LocalDate,
): readonly FieldError[] {
  const { title, category, likelihood, impact, status, raisedOn, owner } = record;
  const undated = raisedOn === null && (before === null || before.raisedOn !== null);
  return [
    ...toldErrors('title', title),
    ...unsaidErrors('category', category),
    ...ratingErrors('likelihood', likelihood),
    ...ratingErrors('impact', impact),
    ...unsaidErrors('status', status),
    ...(undated ? [{ field: 'raisedOn', code: 'REQUIRED' as const }] : []),
    ...aheadErrors('raisedOn', raisedOn, statusOn),
    ...((owner?.length ?? 0) > OWNER_LENGTH
      ? [{ field: 'owner', code: 'TOO_LONG' as const, params: { max: OWNER_LENGTH } }]
      : []),
  ];
}

/** Whether a risk has become an issue at some time: once it has, it stays told, whatever becomes of it. */
export function hasOccurred(status: RiskStatus | null, before: boolean): boolean {
  return before || status === 'OCCURRED';
}

function unsaidErrors(field: string, value: unknown): readonly FieldError[] {
  return value === null ? [{ field, code: 'REQUIRED' }] : [];
}

function ratingErrors(field: string, rating: number | null): readonly FieldError[] {
  if (rating === null) return unsaidErrors(field, rating);
  if (Number.isInteger(rating) && rating >= RATING.min && rating <= RATING.max) return [];
  return [{ field, code: 'OUT_OF_RANGE', params: RATING }];
}
