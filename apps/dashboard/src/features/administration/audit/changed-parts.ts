import type { AuditEntryFieldsFragment } from '../../../lib/graphql/graphql.js';

type Change = AuditEntryFieldsFragment['changes'][number];

/** A change of a field, or of one part of it: the Arabic of a name, one of the thresholds. */
export interface ChangedPart {
  readonly field: string;
  readonly part: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change changed: where either side has parts, those that differ, each by itself. */
export function changedParts({ field, before, after }: Change): readonly ChangedPart[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was === null && is === null) return [{ field, part: null, before, after }];
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  return names
    .map((part) => ({ field, part, before: was?.[part] ?? null, after: is?.[part] ?? null }))
    .filter((each) => each.before !== each.after);
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const whole = typeof value === 'object' && value !== null && !Array.isArray(value);
  return whole ? (value as Readonly<Record<string, unknown>>) : null;
}
