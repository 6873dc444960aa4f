import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptDraft } from '../../../lib/draft.js';
import { useFormat } from '../../../lib/format.js';
import { Card } from '../../../ui/card.js';
import type { RecordPart } from './record-part.js';
import classes from './record-page.module.css';
import { TRANSFER_DRAFT, TransferForm } from './transfer-form.js';

/** Who leads a project, who led it before, and its passing to another from a day on. */
export function TransferCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const resume = useCallback(() => setOpen(true), []);
  useKeptDraft(TRANSFER_DRAFT, kept.id, resume);
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
