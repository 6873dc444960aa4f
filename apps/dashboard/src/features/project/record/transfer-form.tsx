import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending, whenKept } from '../../../lib/change.js';
import { useDraft } from '../../../lib/draft.js';
import {
  ProjectRecordPageDocument,
  TransferProjectDocument,
  type KeptProjectFragment,
} from '../../../lib/graphql/graphql.js';
import { alike } from '../../../lib/merge.js';
import { draftFields } from '../../../ui/draft-fields.js';
import { DraftForm } from '../../../ui/draft-form.js';
import { ChoiceField, DayField, LongTextField } from '../../../ui/form-fields.js';
import { FieldRow } from '../../../ui/form.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import { useRecordWords } from './record-words.js';

interface TransferValues {
  readonly leadCode: string;
  readonly transferredOn: string | null;
  readonly reason: string;
}

/** The kind under which a transfer that is being written is kept. */
export const TRANSFER_DRAFT = 'project-transfer';

/** A project's passing to another lead in its fields: to whom, from which day on, and why. */
export function TransferForm({ kept, programme, onDone }: RecordPart & { onDone: () => void }) {
  const { t } = useTranslation();
  const words = useRecordWords(programme);
  const draft = useTransfer({ kept, programme }, onDone);
  const field = draftFields(draft);
  return (
    <DraftForm
      {...{ draft, words }}
      label={t('record.transferOpen')}
      submit={t('record.transferDo')}
      onCancel={onDone}
    >
      <FieldRow>
        <ChoiceField
          {...field('leadCode')}
          label={t('record.newLead')}
          required
          empty={t('record.choose')}
          options={programme.organisations
            .filter(({ code }) => code !== kept.leadCode)
            .map(({ code, name }) => ({ value: code, label: name }))}
        />
        <DayField
          {...field('transferredOn')}
          label={t('record.transferredOn')}
          max={programme.statusOn}
          required
        />
      </FieldRow>
      <LongTextField {...field('reason')} label={t('record.reason')} required dir="auto" maxLength={2000} />
    </DraftForm>
  );
}

function useTransfer({ kept, programme }: RecordPart, onDone: () => void) {
  const { t } = useTranslation();
  const { id, code, version } = kept;
  const empty = useMemo(
    (): TransferValues => ({ leadCode: '', transferredOn: programme.statusOn, reason: '' }),
    [programme.statusOn],
  );
  const stands = useMemo(() => ({ version, values: empty }), [version, empty]);
  const transfer = useSending(
    TransferProjectDocument,
    RECORD_ALSO,
    ({ transferredOn, ...values }: TransferValues, base) => ({
      input: { id, version: base.version, ...values, transferredOn: transferredOn ?? '' },
    }),
    ({ transferProject }) => ({ version: transferProject.version, values: empty }),
  );
  const send = whenKept(transfer, onDone);
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code },
    ({ projectRecord }) =>
      projectRecord && {
        version: projectRecord.version,
        values: lastTransfer(projectRecord) ?? empty,
      },
  );
  const label = t('record.transferOf', { code });
  return useDraft({ kind: TRANSFER_DRAFT, id, label }, { stands, send, reread, same: saySame, apart: true });
}

/** The last transfer of a project as its form said it: the answer to it may have been lost. */
function lastTransfer({ transfers }: KeptProjectFragment): TransferValues | null {
  const last = transfers.at(-1);
  return last ? { leadCode: last.toCode, transferredOn: last.transferredOn, reason: last.reason } : null;
}

function saySame(one: TransferValues, other: TransferValues): boolean {
  return alike({ ...one, reason: one.reason.trim() }, { ...other, reason: other.reason.trim() });
}
