import { useClient, useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { EditOf, Standing } from './draft-keeper.js';
import { errorOf } from './errors.js';

/**
 * A change: `send` answers what came of it, null when it was refused. After a refusal for a version that has passed
 * `onStale` reads again what stands. `also` names the types that the change makes out of date beside what it answers.
 */
export function useChange<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  also: readonly string[],
  onStale?: () => void,
) {
  const [{ fetching, error, data }, execute] = useMutation(document);
  const send = async (variables: Variables): Promise<Data | null> => {
    const answer = await execute(variables, { additionalTypenames: [...also] });
    if (answer.error && errorOf(answer.error).code === 'STALE_VERSION') onStale?.();
    return answer.error ? null : (answer.data ?? null);
  };
  return { send, busy: fetching, error: error ?? null, made: data != null, answer: data ?? null };
}

/** How the edit of an object reaches the API: a mutation with its variables, and the object in its answer. */
export function useSending<Data, Variables extends AnyVariables, Values>(
  document: TypedDocumentNode<Data, Variables>,
  also: readonly string[],
  variables: (values: Values, base: Standing<Values>, creation: string) => Variables,
  standing: (data: Data) => Standing<Values>,
): EditOf<Values>['send'] {
  const client = useClient();
  return async (values, base, creation) => {
    const answer = await client
      .mutation(document, variables(values, base, creation), { additionalTypenames: [...also] })
      .toPromise();
    return answer.data && !answer.error
      ? { kept: standing(answer.data) }
      : { error: answer.error as NonNullable<typeof answer.error> };
  };
}

/** Sends an edit and, once it is kept, goes on from it. */
export function whenKept<Values>(send: EditOf<Values>['send'], then: () => void): EditOf<Values>['send'] {
  return async (...asked) => {
    const sent = await send(...asked);
    if ('kept' in sent) then();
    return sent;
  };
}

/** Reads an object as it stands by now, past what the page remembers; null when there is none. */
export function useReread<Data, Variables extends AnyVariables, Values>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  standing: (data: Data) => Standing<Values> | null,
): () => Promise<Standing<Values> | null> {
  const client = useClient();
  return async () => {
    const { data } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
    return data ? standing(data) : null;
  };
}
