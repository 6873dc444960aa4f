import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { errorOf } from '../../lib/errors.js';
import { useFormat } from '../../lib/format.js';
import {
  ApplyWorkbookDocument,
  DiscardWorkbookDocument,
  type ChangedRowFragment,
  type WholeUploadFragment,
} from '../../lib/graphql/graphql.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { decided } from './chosen-rows.js';
import classes from './decision-bar.module.css';
import { TakeAll, type Choosing } from './project-changes.js';

/** What applying changes is read again wherever it is shown. */
const CHANGED = { additionalTypenames: ['Programme', 'Project', 'WorkbookUpload'] };

/** The decision on a workbook, always in sight: how much is taken, and what to do with it. */
export function DecisionBar({
  upload,
  rows,
  choosing,
  onStale,
}: {
  upload: WholeUploadFragment;
  rows: readonly ChangedRowFragment[];
  choosing: Choosing;
  /** Hears that things have changed since they were shown. */
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<'APPLY' | 'DISCARD' | null>(null);
  const { taken, all, conflictsLeft } = decided(rows, choosing.choices);
  return (
    <section className={classes.bar} aria-label={t('workbook.apply.bar')}>
      <div className={classes.words}>
        <TakeAll rows={rows} choosing={choosing} label={t('workbook.change.chooseAll')} shown />
        <p role="status">
          {t('workbook.apply.chosen', { chosen: format.number(taken), all: format.number(all) })}
          {conflictsLeft > 0 && (
            <span>
              {t('workbook.apply.conflicts', { count: conflictsLeft, value: format.number(conflictsLeft) })}
            </span>
          )}
        </p>
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setAsked('DISCARD')}>
          {t('workbook.apply.discard')}
        </Button>
        <Button disabled={taken === 0} onClick={() => setAsked('APPLY')}>
          {taken === 0
            ? t('workbook.apply.nothing')
            : t('workbook.apply.apply', { count: taken, value: format.number(taken) })}
        </Button>
      </div>
      <ApplyDialog
        {...{ upload, rows, choosing, onStale }}
        opened={asked === 'APPLY'}
        onClose={() => setAsked(null)}
      />
      <DiscardDialog upload={upload} opened={asked === 'DISCARD'} onClose={() => setAsked(null)} />
    </section>
  );
}

function ApplyDialog({
  upload,
  rows,
  choosing,
  onStale,
  opened,
  onClose,
}: Parameters<typeof DecisionBar>[0] & { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching, error }, apply] = useMutation(ApplyWorkbookDocument);
  const { keys, taken, all, replaced } = decided(rows, choosing.choices);
  const send = async (): Promise<void> => {
    const digest = upload.comparison?.digest ?? '';
    const { error: refused } = await apply({ input: { id: upload.id, digest, rows: [...keys] } }, CHANGED);
    if (refused && errorOf(refused).code === 'STALE_VERSION') {
      onClose();
      onStale();
    }
  };
  const counted = (count: number): { count: number; value: string } => ({
    count,
    value: format.number(count),
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('workbook.apply.confirm')}
      confirm={t('workbook.apply.apply', counted(taken))}
      busy={fetching}
      error={error}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>{t('workbook.apply.confirmText', counted(taken))}</p>
      {replaced > 0 && <p>{t('workbook.apply.conflictsToo', counted(replaced))}</p>}
      {all > taken && <p>{t('workbook.apply.left', counted(all - taken))}</p>}
    </ConfirmDialog>
  );
}

/** Puts a workbook aside, once that is confirmed. */
export function DiscardDialog({
  upload: { id, version },
  opened,
  onClose,
}: {
  upload: WholeUploadFragment;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, discard] = useMutation(DiscardWorkbookDocument);
  return (
    <ConfirmDialog
      opened={opened}
      title={t('workbook.apply.discardConfirm')}
      confirm={t('workbook.apply.discard')}
      busy={fetching}
      error={error}
      onConfirm={() => void discard({ id, version })}
      onClose={onClose}
    >
      <p>{t('workbook.apply.discardText')}</p>
    </ConfirmDialog>
  );
}
