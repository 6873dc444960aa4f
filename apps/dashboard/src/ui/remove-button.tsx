import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { ConfirmDialog } from './confirm-dialog.js';
import { Icon } from './icon.js';

/** Takes a row away, once that is confirmed. */
export function RemoveButton({
  label,
  title,
  busy,
  error,
  onRemove,
  children,
}: {
  /** What the button is called, with the row it stands in. */
  label: string;
  /** What is asked. */
  title: string;
  busy: boolean;
  error: CombinedError | null | undefined;
  onRemove: () => void;
  /** What goes with the row. */
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" size="xs" aria-label={label} onClick={() => setAsking(true)}>
        <Icon name="remove" />
      </Button>
      <ConfirmDialog
        opened={asking}
        confirm={t('record.remove')}
        {...{ title, busy, error }}
        onConfirm={onRemove}
        onClose={() => setAsking(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
