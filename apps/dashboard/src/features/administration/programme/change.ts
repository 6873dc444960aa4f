import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { errorOf } from '../../../lib/errors.js';

/** What a change of a programme makes out of date beside what it answers: the programme, its names and dates in the session. */
const ALSO_CHANGED = { additionalTypenames: ['Programme', 'ProgrammeSummary'] };

/**
 * A change of a programme: `send` answers whether it was made. `onStale` reads again what somebody else changed
 * meanwhile, so that what was typed can be compared and sent once more.
 */
export function useChange<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onStale?: () => void,
) {
  const [{ fetching, error, data }, execute] = useMutation(document);
  const send = async (variables: Variables): Promise<boolean> => {
    const answer = await execute(variables, ALSO_CHANGED);
    if (answer.error && errorOf(answer.error).code === 'STALE_VERSION') onStale?.();
    return answer.error === undefined;
  };
  return { send, state: { busy: fetching, error: error ?? null, made: data != null } };
}
