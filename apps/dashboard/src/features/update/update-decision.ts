import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '#domain/shared/errors.js';
import { useReread, useSending } from '../../lib/change.js';
import { decisionOn, refusedParts, saidOfParts, type DecisionValues } from '../../lib/decision-values.js';
import { moveOf, useDecision, type Decision } from '../../lib/decision.js';
import { MoveProgressUpdateDocument, OneUpdateDocument } from '../../lib/graphql/graphql.js';
import { fieldsOf } from '../../ui/form-errors.js';
import type { OfUpdate } from './one-update.js';
import { UPDATE_ALSO, useMonth } from './update-words.js';

const MOVES = ['VALIDATE', 'RETURN'] as const;

/** What DPGOV does with an update that was submitted. */
export type DecidedMove = (typeof MOVES)[number];

/** DPGOV's decision on an update, with the refused fields under the names they have on the page. */
export interface UpdateDecision extends Decision<DecidedMove> {
  readonly fields: readonly FieldError[];
}

/** Whether the reader can decide on an update now. */
export function isDecidable({ movesOpen }: OfUpdate['update']): boolean {
  return MOVES.some((move) => movesOpen.includes(move));
}

/** What stands of the decision on an update. */
function standing(update: OfUpdate['update']) {
  return decisionOn<DecidedMove>(update, MOVES);
}

/**
 * The decision on an update, with a comment on each of its projects: the same one in the inbox and on its own page.
 * `onDecided` is told once it is taken, be it after a lost connection.
 */
export function useUpdateDecision(
  { update, programme }: OfUpdate,
  onDecided?: (move: DecidedMove) => void,
): UpdateDecision {
  const { t } = useTranslation();
  const month = useMonth();
  const { id, organisation, period } = update;
  const [sent, setSent] = useState<readonly string[]>([]);
  const stands = useMemo(() => standing(update), [update]);
  const send = useSending(
    MoveProgressUpdateDocument,
    UPDATE_ALSO,
    (values: DecisionValues<DecidedMove>, { version }) => {
      const said = saidOfParts(values.ofParts);
      setSent(said.map(([code]) => code));
      const projectComments = said.map(([projectCode, comments]) => ({ projectCode, comments }));
      const comments = values.comments.trim() || null;
      return { input: { id, version, move: moveOf(values), comments, projectComments } };
    },
    ({ moveProgressUpdate }) => standing(moveProgressUpdate),
  );
  const reread = useReread(OneUpdateDocument, { programme: programme.code, id }, ({ progressUpdate }) =>
    progressUpdate ? standing(progressUpdate) : null,
  );
  const label = t('update.decisionOf', { month: month(period.monthOn), organisation: organisation.name });
  const sendAndTell: typeof send = async (values, ...from) => {
    const answer = await send(values, ...from);
    if ('kept' in answer) onDecided?.(moveOf(values));
    return answer;
  };
  const decision = useDecision({ kind: 'update-decision', id, label }, { stands, send: sendAndTell, reread });
  const { error } = decision;
  const fields = useMemo(() => refusedParts(fieldsOf(error), 'projectComments', sent), [error, sent]);
  return { ...decision, fields };
}
