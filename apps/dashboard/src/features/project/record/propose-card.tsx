import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending } from '../../../lib/change.js';
import type { Standing } from '../../../lib/draft-keeper.js';
import { useDraft } from '../../../lib/draft.js';
import {
  ProjectRecordPageDocument,
  ProposeProjectChangeDocument,
  type KeptProjectFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { draftFields } from '../../../ui/draft-fields.js';
import { DraftForm } from '../../../ui/draft-form.js';
import { LongTextField } from '../../../ui/form-fields.js';
import { RecordFields } from './record-fields.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import { recordInput, recordOf, type RecordValues } from './record-values.js';
import { useRecordWords } from './record-words.js';

/** A record as an SPGOV would have it, with the reason. */
interface ProposedRecord extends RecordValues {
  readonly reason: string;
}

/** The record of a project in the hands of its lead's SPGOV: what it would have changed is proposed to DPGOV. */
export function ProposeCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const words = useRecordWords(programme);
  const draft = useProposal({ kept, programme });
  const field = draftFields(draft);
  return (
    <Card title={t('record.propose')} note={t('record.proposeNote')}>
      <DraftForm {...{ draft, words }} label={t('record.propose')} submit={t('record.proposeDo')}>
        <RecordFields {...{ field, kept, programme }} />
        <LongTextField
          {...field('reason')}
          label={t('record.reason')}
          note={t('record.proposeReason')}
          required
          dir="auto"
          maxLength={2000}
        />
      </DraftForm>
    </Card>
  );
}

function proposalOf(kept: KeptProjectFragment): Standing<ProposedRecord> {
  const { version, values } = recordOf(kept);
  return { version, values: { ...values, reason: '' } };
}

function useProposal({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const { id, code } = kept;
  const stands = useMemo(() => proposalOf(kept), [kept]);
  const send = useSending(
    ProposeProjectChangeDocument,
    RECORD_ALSO,
    (values: ProposedRecord, base, creation) => ({
      input: {
        ...{ id: creation, projectId: id, version: base.version, reason: values.reason },
        ...recordInput(values, base.values),
      },
    }),
    ({ proposeProjectChange }) => proposalOf(proposeProjectChange),
  );
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code },
    ({ projectRecord }) => (projectRecord ? proposalOf(projectRecord) : null),
  );
  const label = t('record.proposalOf', { code });
  return useDraft({ kind: 'proposal', id, label }, { stands, send, reread });
}
