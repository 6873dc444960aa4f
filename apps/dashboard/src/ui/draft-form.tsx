import type { Draft } from '../lib/draft.js';
import { differences, mergedFields, type Fields } from '../lib/merge.js';
import { BothVersions } from './both-versions.js';
import { DraftRestored, DraftStatus } from './draft-status.js';
import { Form } from './form.js';

/** How a form tells its fields where two versions are shown beside each other. */
export interface FieldWords {
  /** What a field is called. */
  readonly label: (field: string) => string;
  /** How a value of it is said. */
  readonly say: (field: string, value: unknown) => string;
}

/** The one form of an object edited: its draft is kept while it is typed, and who lost a race merges. */
export function DraftForm<Values extends object>({
  draft,
  label,
  submit,
  words,
  onCancel,
  children,
}: {
  draft: Draft<Values>;
  label: string;
  submit: string;
  words: FieldWords;
  onCancel?: () => void;
  children: React.ReactNode;
}) {
  const { base, values, meanwhile, state, error, restoredAt } = draft;
  const busy = state === 'SENDING';
  const discard = (): void => void draft.discard().then(onCancel);
  const [from, mine, theirs] = [base.values, values, meanwhile?.values].map(
    (each) => each as Fields | undefined,
  );
  return (
    <Form
      error={error}
      busy={busy}
      label={label}
      submit={submit}
      onSubmit={() => void draft.save()}
      {...((draft.changed || onCancel) && { onCancel: discard })}
      status={<DraftStatus state={state} />}
      hidden={meanwhile !== null}
    >
      {restoredAt && !meanwhile && <DraftRestored at={restoredAt} onDiscard={discard} />}
      {theirs && mine && from ? (
        <BothVersions
          rows={differences(from, mine, theirs).map(({ field, mine: own, theirs: other, changedBy }) => ({
            ...{ field, changedBy, label: words.label(field) },
            ...{ mine: words.say(field, own), theirs: words.say(field, other) },
          }))}
          busy={busy}
          onSettle={(choose) => void draft.settle(mergedFields(mine, theirs, choose) as unknown as Values)}
          onDiscard={discard}
        />
      ) : (
        children
      )}
    </Form>
  );
}
