import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending } from '../../../lib/change.js';
import { useDraft } from '../../../lib/draft.js';
import { EditProjectDocument, ProjectRecordPageDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { draftFields } from '../../../ui/draft-fields.js';
import { DraftForm } from '../../../ui/draft-form.js';
import { RecordFields } from './record-fields.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import { recordInput, recordOf, type RecordValues } from './record-values.js';
import { useRecordWords } from './record-words.js';

/** What is said of a project: its titles, whom it serves, its dates, budget, partners and people. */
export function RecordCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const words = useRecordWords(programme);
  const draft = useRecordDraft({ kept, programme });
  const field = draftFields(draft);
  return (
    <Card title={t('record.said')} note={t('record.saidNote')}>
      <DraftForm {...{ draft, words }} label={t('record.said')} submit={t('record.save')}>
        <RecordFields {...{ field, kept, programme }} flagship />
      </DraftForm>
    </Card>
  );
}

function useRecordDraft({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const { id, code } = kept;
  const stands = useMemo(() => recordOf(kept), [kept]);
  const send = useSending(
    EditProjectDocument,
    RECORD_ALSO,
    (values: RecordValues, base) => ({
      input: { id, version: base.version, ...recordInput(values, base.values) },
    }),
    ({ editProject }) => recordOf(editProject),
  );
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code },
    ({ projectRecord }) => (projectRecord ? recordOf(projectRecord) : null),
  );
  return useDraft({ kind: 'project', id, label: t('record.draftOf', { code }) }, { stands, send, reread });
}
