import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '#domain/shared/error-messages.js';
import { whyCannotRemove } from '#domain/strategy/tree.js';
import { useFormat } from '../../../lib/format.js';
import { RemoveStrategyNodeDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useKeep } from '../keeping/keep.js';
import { nameIn } from '../keeping/localized-name.js';
import type { Node } from './record-tree.js';

/** Removes a node on which nothing hangs; else says what does. */
export function RemoveNodeCard({
  node,
  onStale,
  onRemoved,
}: {
  node: Node;
  onStale: () => void;
  onRemoved: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [asked, setAsked] = useState(false);
  const { send, busy, error } = useKeep(RemoveStrategyNodeDocument, onStale);
  const why = whyCannotRemove(node.hanging);
  const { id, version } = node;
  const remove = async (): Promise<void> => {
    if (await send({ input: { id, version } })) onRemoved();
  };
  return (
    <Card title={t('keeping.strategy.remove')}>
      {why ? (
        <p>{errorMessage('NODE_NOT_EMPTY', language, why)}</p>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('keeping.strategy.remove')}
        </Button>
      )}
      <ConfirmDialog
        {...{ error, busy }}
        opened={asked}
        title={t('keeping.strategy.removeTitle', { name: nameIn(node.name, language).text })}
        confirm={t('keeping.strategy.remove')}
        onConfirm={() => void remove()}
        onClose={() => setAsked(false)}
      >
        {t('keeping.strategy.removeNote')}
      </ConfirmDialog>
    </Card>
  );
}
