import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { errorOf } from '../../../lib/errors.js';

/** What a change makes out of date beside what it answers: programmes with their names and dates, records, figures. */
const ALSO_CHANGED = {
  additionalTypenames: [
    'Programme',
    'ProgrammeSummary',
    'OrganisationRecord',
    'StrategyRecord',
    'CommitteeRecord',
  ],
};

/**
 * A change of what the administration keeps: `send` answers what came of it, null when it was refused. After a refusal for a version that has
 * passed `onStale` reads again what stands, so that what was typed can be compared and sent once more.
 */
export function useKeep<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onStale?: () => void,
) {
  const [{ fetching, error, data }, execute] = useMutation(document);
  const send = async (variables: Variables): Promise<Data | null> => {
    const answer = await execute(variables, ALSO_CHANGED);
    if (answer.error && errorOf(answer.error).code === 'STALE_VERSION') onStale?.();
    return answer.error ? null : (answer.data ?? null);
  };
  return { send, busy: fetching, error: error ?? null, made: data != null, answer: data ?? null };
}
