import { useEffect, useState } from 'react';
import { sameDecision, type DecisionValues } from './decision-values.js';
import type { EditOf } from './draft-keeper.js';
import { useDraft, type Draft, type DraftName } from './draft.js';

/** A decision as its form shows it and acts on it: kept on the device like every edit until it is taken. */
export interface Decision<Move extends string> extends Draft<DecisionValues<Move>> {
  /** Whether the object became another since this was typed: to be read again before it is decided. */
  readonly overtaken: boolean;
  /** Takes up what is typed. */
  say(part: Partial<Pick<DecisionValues<Move>, 'comments' | 'ofParts'>>): void;
  /** Sends the decision with what is said; true once it is taken. */
  decide(move: Move): Promise<boolean>;
}

/** What whoever shows a decision can have done in it from outside. */
export interface DecisionHandle {
  validate(): void;
  /** Brings the focus to the first comment. */
  comment(): void;
}

/**
 * The decision on one object by the person signed in. What was refused is not sent again by itself; when the object
 * became another meanwhile and still awaits a decision, what was said is taken up for it.
 */
export function useDecision<Move extends string>(
  name: DraftName,
  edit: Omit<EditOf<DecisionValues<Move>>, 'same'>,
): Decision<Move> {
  const draft = useDraft(name, { ...edit, same: sameDecision });
  const { get, change, save, takeUp, values, state, error, meanwhile } = draft;
  const [overtaken, setOvertaken] = useState(false);
  const refused = error !== null && values.move !== null && state !== 'SENDING';
  useEffect(() => {
    if (refused) change({ ...get().values, move: null });
  }, [refused, change, get]);
  const open = meanwhile?.values.move === null;
  useEffect(() => {
    if (!open) return;
    takeUp({ ...get().values, move: null });
    setOvertaken(true);
  }, [open, takeUp, get]);
  return {
    ...draft,
    overtaken,
    say: (part) => change({ ...get().values, ...part, move: null }),
    decide: async (move) => {
      const now = get();
      if (now.state === 'SENDING' || now.meanwhile) return false;
      change({ ...now.values, move });
      return save();
    },
  };
}

/** The move of a decision that is on its way. */
export function moveOf<Move extends string>({ move }: DecisionValues<Move>): Move {
  if (move === null) throw new Error('Only what is decided is sent.');
  return move;
}
