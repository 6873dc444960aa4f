import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import classes from './confirm-dialog.module.css';
import { ErrorStrip } from './states.js';

/** Asks before what cannot be taken back; a refusal is said in its place, and the dialogue stays. */
export function ConfirmDialog({
  opened,
  title,
  confirm,
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: {
  opened: boolean;
  title: string;
  /** What the button says: the deed, not « yes ». */
  confirm: string;
  busy: boolean;
  error: CombinedError | null | undefined;
  onConfirm: () => void;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('state.close') }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.body}>
        {error && <ErrorStrip error={error} />}
        <div>{children}</div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
