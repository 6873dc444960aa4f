import type { FieldError } from '../shared/errors.js';
import { codeErrors, nameErrors } from '../shared/naming.js';
import type { LocalizedText } from '../shared/text.js';

/** What is said of a committee; `rank` is its rung on the ladder, 0 beside the ladder. */
export interface CommitteeRecord {
  readonly code: string;
  readonly name: LocalizedText;
  readonly rank: number;
  readonly steering: boolean;
}

/** A committee's place on the ladder. */
export interface Rung {
  readonly id: string;
  readonly rank: number;
}

/** Why a new committee is refused, field by field; empty when it is allowed. */
export function newCommitteeErrors(record: CommitteeRecord, others: readonly Rung[]): readonly FieldError[] {
  return [
    ...codeErrors('code', record.code),
    ...nameErrors('name', record.name),
    ...rankErrors(record.rank, others),
  ];
}

/**
 * Why an edit is refused, field by field; empty when it is allowed. The mark of the steering committee is given to
 * another one, never just taken away: sessions and escalations are counted on it.
 */
export function committeeErrors(
  before: CommitteeRecord,
  after: CommitteeRecord,
  others: readonly Rung[],
): readonly FieldError[] {
  return [
    ...nameErrors('name', after.name),
    ...rankErrors(after.rank, others),
    ...(before.steering && !after.steering ? [{ field: 'steering', code: 'STEERING_KEPT' as const }] : []),
  ];
}

/** The committees whose rung changes when one is put on a rung, itself first; the others make room and close up. */
export function onRung(committee: Rung, others: readonly Rung[], rank: number): readonly Rung[] {
  const ladder = others
    .filter((other) => other.id !== committee.id && other.rank > 0)
    .sort((a, b) => a.rank - b.rank);
  const at = rank - 1;
  const ordered = rank === 0 ? ladder : [...ladder.slice(0, at), committee, ...ladder.slice(at)];
  const rungs = ordered.map(({ id }, index) => ({ id, rank: index + 1 }));
  const own = rank === 0 ? [{ id: committee.id, rank: 0 }] : [];
  const known = new Map([...others, committee].map(({ id, rank: held }) => [id, held]));
  return [...own, ...rungs].filter(({ id, rank: given }) => known.get(id) !== given);
}

function rankErrors(rank: number, others: readonly Rung[]): FieldError[] {
  const max = others.filter((other) => other.rank > 0).length + 1;
  const inside = Number.isInteger(rank) && rank >= 0 && rank <= max;
  return inside ? [] : [{ field: 'rank', code: 'OUT_OF_RANGE', params: { min: 0, max } }];
}
