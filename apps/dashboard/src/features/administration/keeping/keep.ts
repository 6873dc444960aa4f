import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useChange } from '../../../lib/change.js';

/** What a change makes out of date beside what it answers: programmes with their names and dates, records, figures. */
const ALSO_CHANGED = [
  'Programme',
  'ProgrammeSummary',
  'OrganisationRecord',
  'StrategyRecord',
  'CommitteeRecord',
] as const;

/** A change of what the administration keeps; what was typed stays when it was refused. */
export function useKeep<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onStale?: () => void,
) {
  return useChange(document, ALSO_CHANGED, onStale);
}
