import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/change.js';
import { useFormat } from '../../lib/format.js';
import { MoveRoadmapDocument, type KeptRoadmapFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorStrip } from '../../ui/states.js';
import classes from './roadmap-page.module.css';
import { ROADMAP_ALSO, type AskedMove } from './roadmap-words.js';

/** Takes a step with a version: `move` answers whether it was taken. */
export function useMove({ id }: Pick<KeptRoadmapFragment, 'id'>) {
  const { send, busy, error } = useChange(MoveRoadmapDocument, ROADMAP_ALSO);
  const move = async (version: number, to: AskedMove): Promise<boolean> =>
    (await send({ input: { id, version, move: to } })) !== null;
  return { move, busy, error };
}

/** How the authors of a version take it up again that was returned. */
export function ReopenCard({ kept }: { kept: KeptRoadmapFragment }) {
  const { t } = useTranslation();
  const { move, busy, error } = useMove(kept);
  return (
    <Card title={t('roadmapEdit.returned')} note={t('roadmapEdit.returnedNote')}>
      {error && <ErrorStrip error={error} />}
      <Button loading={busy} onClick={() => void move(kept.version, 'REOPEN')}>
        {t('roadmapEdit.move.REOPEN')}
      </Button>
    </Card>
  );
}

/** Gives a draft up, once that was confirmed. */
export function WithdrawButton({ kept }: { kept: KeptRoadmapFragment }) {
  const { t } = useTranslation();
  const { move, busy, error } = useMove(kept);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('roadmapEdit.move.WITHDRAW')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('roadmapEdit.withdrawTitle', { number: kept.number })}
        confirm={t('roadmapEdit.move.WITHDRAW')}
        {...{ busy, error }}
        onConfirm={() => void move(kept.version, 'WITHDRAW').then((done) => done && setAsking(false))}
        onClose={() => setAsking(false)}
      >
        {t('roadmapEdit.withdrawNote')}
      </ConfirmDialog>
    </>
  );
}

/** What was done with a version, with what was said of it. */
export function Steps({ steps }: Pick<KeptRoadmapFragment, 'steps'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <ul className={classes.steps}>
      {steps.map(({ move, steppedOn, comments }, index) => (
        <li key={index}>
          <b>{t(`roadmapEdit.step.${move}`)}</b> <span>{format.date(steppedOn)}</span>
          {comments && <blockquote dir="auto">{comments}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
