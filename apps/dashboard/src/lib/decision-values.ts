import type { FieldError } from '#domain/shared/errors.js';
import type { Standing } from './draft-keeper.js';
import { alike } from './merge.js';

/** What somebody decides of an object and says of it: of the whole, and of its parts by their codes. */
export interface DecisionValues<Move extends string> {
  /** null until it is decided. */
  readonly move: Move | null;
  readonly comments: string;
  readonly ofParts: Readonly<Record<string, string>>;
}

/** Nothing decided and nothing said yet. */
export const UNDECIDED: DecisionValues<never> = { move: null, comments: '', ofParts: {} };

/** A step that was taken with an object. */
interface TakenStep {
  readonly move: string;
  readonly comments?: string | null;
  readonly projectComments?: readonly { readonly projectCode: string; readonly comments: string }[];
}

/** What stands of a decision: one of `moves` with what was said, when that is what was done with the object last. */
export function decisionOn<Move extends string>(
  { version, steps }: { readonly version: number; readonly steps: readonly TakenStep[] },
  moves: readonly Move[],
): Standing<DecisionValues<Move>> {
  const last = steps.at(-1);
  const move = moves.find((each) => each === last?.move);
  if (!last || !move) return { version, values: UNDECIDED };
  const ofParts = Object.fromEntries(
    (last.projectComments ?? []).map(({ projectCode, comments }) => [projectCode, comments]),
  );
  return { version, values: { move, comments: last.comments ?? '', ofParts } };
}

/** What is said of the parts, by their codes; what is blank is not said. */
export function saidOfParts(
  ofParts: DecisionValues<string>['ofParts'],
): readonly (readonly [code: string, words: string])[] {
  return Object.entries(ofParts)
    .map(([code, words]) => [code, words.trim()] as const)
    .filter(([, words]) => words !== '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Whether two decisions come to the same. */
export function sameDecision(one: DecisionValues<string>, other: DecisionValues<string>): boolean {
  return alike(told(one), told(other));
}

function told({ move, comments, ofParts }: DecisionValues<string>): unknown {
  return { move, comments: comments.trim(), ofParts: saidOfParts(ofParts) };
}

/**
 * The fields refused, those of a list's rows named by the code that the row was sent for: `input.projectComments.1.comments`
 * is `input.projectComments.EG-007` when that project's came second.
 */
export function refusedParts(
  fields: readonly FieldError[],
  list: string,
  sent: readonly string[],
): readonly FieldError[] {
  const row = new RegExp(`^input\\.${list}\\.(\\d+)\\.`);
  return fields.map((refused) => {
    const code = sent[Number(row.exec(refused.field)?.[1])];
    return code === undefined ? refused : { ...refused, field: `input.${list}.${code}` };
  });
}
