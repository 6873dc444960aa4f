import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending, whenKept } from '../../../lib/change.js';
import type { Standing } from '../../../lib/draft-keeper.js';
import { useDraft } from '../../../lib/draft.js';
import { useFormat } from '../../../lib/format.js';
import {
  AddContractDocument,
  EditContractDocument,
  ProjectRecordPageDocument,
  type KeptContractFragment,
} from '../../../lib/graphql/graphql.js';
import { draftFields } from '../../../ui/draft-fields.js';
import { DraftForm, type FieldWords } from '../../../ui/draft-form.js';
import { DayField, TextField } from '../../../ui/form-fields.js';
import { FieldRow } from '../../../ui/form.js';
import { AmountField } from '../../../ui/record-fields.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';

interface ContractValues {
  readonly reference: string;
  readonly purpose: string;
  readonly holder: string;
  readonly amountMad: number | null;
  readonly notifiedOn: string | null;
  readonly provisionallyAcceptedOn: string | null;
  readonly finallyAcceptedOn: string | null;
}

/** A contract in its fields; null: one that is added. */
export function ContractForm({
  contract,
  kept,
  programme,
  onClose,
}: RecordPart & { contract: KeptContractFragment | null; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useContractWords();
  const draft = useContractDraft({ kept, programme }, contract, onClose);
  const field = draftFields(draft);
  return (
    <DraftForm
      {...{ draft, words }}
      label={t(contract ? 'record.editContract' : 'record.addContract')}
      submit={t('record.save')}
      onCancel={onClose}
    >
      <TextField {...field('holder')} label={t('record.field.holder')} required maxLength={300} />
      <FieldRow>
        <TextField {...field('reference')} label={t('record.field.reference')} maxLength={100} />
        <AmountField {...field('amountMad')} label={t('record.field.amountMad')} />
      </FieldRow>
      <TextField {...field('purpose')} label={t('record.field.purpose')} dir="auto" maxLength={1000} />
      <FieldRow>
        {(['notifiedOn', 'provisionallyAcceptedOn', 'finallyAcceptedOn'] as const).map((name) => (
          <DayField key={name} {...field(name)} label={t(`record.field.${name}`)} max={programme.statusOn} />
        ))}
      </FieldRow>
    </DraftForm>
  );
}

const EMPTY: ContractValues = {
  ...{ reference: '', purpose: '', holder: '', amountMad: null },
  ...{ notifiedOn: null, provisionallyAcceptedOn: null, finallyAcceptedOn: null },
};

function contractOf(contract: KeptContractFragment | null | undefined): Standing<ContractValues> {
  if (!contract) return { version: 0, values: EMPTY };
  const { version, reference, purpose, holder, amountMad, ...days } = contract;
  return {
    version,
    values: {
      ...{ reference: reference ?? '', purpose: purpose ?? '', holder, amountMad: amountMad ?? null },
      notifiedOn: days.notifiedOn ?? null,
      provisionallyAcceptedOn: days.provisionallyAcceptedOn ?? null,
      finallyAcceptedOn: days.finallyAcceptedOn ?? null,
    },
  };
}

function useContractDraft(
  { kept, programme }: RecordPart,
  contract: KeptContractFragment | null,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const id = contract?.id ?? null;
  const stands = useMemo(() => contractOf(contract), [contract]);
  const inputOf = ({ reference, purpose, ...values }: ContractValues) => ({
    ...values,
    ...{ reference: reference.trim() || null, purpose: purpose.trim() || null },
  });
  const edit = useSending(
    EditContractDocument,
    RECORD_ALSO,
    (values: ContractValues, { version }) => ({ input: { id: id ?? '', version, ...inputOf(values) } }),
    ({ editContract }) => contractOf(editContract.contracts.find((each) => each.id === id)),
  );
  const add = useSending(
    AddContractDocument,
    RECORD_ALSO,
    (values: ContractValues, _, creation) => ({
      input: { id: creation, projectId: kept.id, ...inputOf(values) },
    }),
    () => contractOf(null),
  );
  const send = whenKept(id === null ? add : edit, onDone);
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code: kept.code },
    ({ projectRecord }) => {
      const found = projectRecord?.contracts.find((each) => each.id === id);
      return found ? contractOf(found) : null;
    },
  );
  const label = t('record.contractOf', { code: kept.code });
  return useDraft({ kind: 'contract', id: id ?? `new-${kept.id}`, label }, { stands, send, reread });
}

function useContractWords(): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    label: (field) => t(`record.field.${field as keyof ContractValues}`),
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      if (field === 'amountMad') return format.amount(Number(value));
      return field.endsWith('On') ? format.date(String(value)) : String(value);
    },
  };
}
