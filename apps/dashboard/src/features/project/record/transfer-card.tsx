import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../lib/change.js';
import { useFormat } from '../../../lib/format.js';
import { TransferProjectDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, DayField, LongTextField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import classes from './record-page.module.css';

/** Who leads a project, who led it before, and its passing to another from a day on. */
export function TransferCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const nameOf = (code: string): string =>
    programme.organisations.find((each) => each.code === code)?.name ?? code;
  return (
    <Card
      title={t('record.transfer')}
      note={t('record.transferNote', { lead: nameOf(kept.leadCode) })}
      aside={
        !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('record.transferOpen')}
          </Button>
        )
      }
    >
      {open && <TransferForm {...{ kept, programme }} onDone={() => setOpen(false)} />}
      {kept.transfers.length > 0 && (
        <ul className={classes.told}>
          {kept.transfers.toReversed().map(({ fromCode, toCode, transferredOn, reason }) => (
            <li key={`${transferredOn}.${toCode}`}>
              <b>{format.date(transferredOn)}</b>{' '}
              {t('record.fromTo', { from: nameOf(fromCode), to: nameOf(toCode) })}
              <blockquote dir="auto">{reason}</blockquote>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function TransferForm({ kept, programme, onDone }: RecordPart & { onDone: () => void }) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(TransferProjectDocument, RECORD_ALSO);
  const { values, field } = useFormValues({
    leadCode: '',
    transferredOn: programme.statusOn as string | null,
    reason: '',
  });
  const { leadCode, transferredOn, reason } = values;
  const { id, version } = kept;
  const transfer = async (): Promise<void> => {
    const input = { id, version, leadCode, reason, transferredOn: transferredOn ?? '' };
    if (await send({ input })) onDone();
  };
  return (
    <Form
      {...{ error, busy }}
      label={t('record.transferOpen')}
      submit={t('record.transferDo')}
      onSubmit={() => void transfer()}
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
    </Form>
  );
}
