import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../lib/change.js';
import { useFormat } from '../../../lib/format.js';
import { RemoveContractDocument, type KeptContractFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Icon } from '../../../ui/icon.js';
import { RemoveButton } from '../../../ui/remove-button.js';
import { Empty } from '../../../ui/states.js';
import { ContractForm } from './contract-form.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import classes from './record-page.module.css';

/** The contracts of a project: each edited in its place, added and removed. */
export function ContractsCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('record.contracts')}
      aside={
        !adding && (
          <Button variant="default" leftSection={<Icon name="add" />} onClick={() => setAdding(true)}>
            {t('record.addContract')}
          </Button>
        )
      }
    >
      {adding && <ContractForm contract={null} {...{ kept, programme }} onClose={() => setAdding(false)} />}
      {kept.contracts.length === 0 && !adding && <Empty>{t('record.noContract')}</Empty>}
      <ul className={classes.contracts}>
        {kept.contracts.map((contract) => (
          <Contract key={contract.id} {...{ contract, kept, programme }} />
        ))}
      </ul>
    </Card>
  );
}

function Contract({ contract, kept, programme }: RecordPart & { contract: KeptContractFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { holder, reference, purpose, amountMad, notifiedOn, provisionallyAcceptedOn, finallyAcceptedOn } =
    contract;
  const steps = { notifiedOn, provisionallyAcceptedOn, finallyAcceptedOn };
  const dated = (['notifiedOn', 'provisionallyAcceptedOn', 'finallyAcceptedOn'] as const).flatMap((name) => {
    const day = steps[name];
    return day ? [t('record.stepOn', { step: t(`record.field.${name}`), date: format.date(day) })] : [];
  });
  return (
    <li>
      <div>
        <b dir="auto">{holder}</b>
        <small>
          {[reference, typeof amountMad === 'number' && format.amount(amountMad), purpose]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {dated.length > 0 && <small>{dated.join(' · ')}</small>}
      </div>
      {!editing && (
        <div className={classes.tools}>
          <Button
            variant="default"
            size="xs"
            aria-label={t('record.editNamed', { name: holder })}
            onClick={() => setEditing(true)}
          >
            {t('record.edit')}
          </Button>
          <RemoveContract contract={contract} />
        </div>
      )}
      {editing && <ContractForm {...{ contract, kept, programme }} onClose={() => setEditing(false)} />}
    </li>
  );
}

function RemoveContract({ contract: { id, version, holder } }: { contract: KeptContractFragment }) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(RemoveContractDocument, RECORD_ALSO);
  return (
    <RemoveButton
      label={t('record.takeAway', { name: holder })}
      title={t('record.removeContract', { name: holder })}
      {...{ busy, error }}
      onRemove={() => void send({ id, version })}
    >
      {t('record.removeContractNote')}
    </RemoveButton>
  );
}
