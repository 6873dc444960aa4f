import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/change.js';
import { useFormat } from '../../lib/format.js';
import { MoveRoadmapDocument, type KeptRoadmapFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { FormErrorsContext, fieldsOf } from '../../ui/form-errors.js';
import { LongTextField } from '../../ui/form-fields.js';
import { ErrorStrip } from '../../ui/states.js';
import classes from './roadmap-page.module.css';
import { ROADMAP_ALSO, type AskedMove } from './roadmap-words.js';

/** Takes a step with a version: `move` answers whether it was taken. */
export function useMove({ id }: Pick<KeptRoadmapFragment, 'id'>) {
  const { send, busy, error } = useChange(MoveRoadmapDocument, ROADMAP_ALSO);
  const move = async (version: number, to: AskedMove, comments = ''): Promise<boolean> =>
    (await send({ input: { id, version, move: to, ...(comments.trim() && { comments }) } })) !== null;
  return { move, busy, error };
}

/** What a chair decides of a version that is presented, or how its authors take one up again that was returned. */
export function DecisionCard({ kept }: { kept: KeptRoadmapFragment }) {
  const { t } = useTranslation();
  const { move, busy, error } = useMove(kept);
  const [comments, setComments] = useState('');
  const { movesOpen, version } = kept;
  const [placed] = useState(() => new Set<string>());
  if (!movesOpen.some((each) => each === 'APPROVE' || each === 'RETURN' || each === 'REOPEN')) return null;
  if (movesOpen.includes('REOPEN')) {
    return (
      <Card title={t('roadmapEdit.returned')} note={t('roadmapEdit.returnedNote')}>
        {error && <ErrorStrip error={error} />}
        <Button loading={busy} onClick={() => void move(version, 'REOPEN')}>
          {t('roadmapEdit.move.REOPEN')}
        </Button>
      </Card>
    );
  }
  return (
    <Card title={t('roadmapEdit.decide')} note={t('roadmapEdit.decideNote')}>
      <FormErrorsContext value={{ fields: fieldsOf(error), placed }}>
        <div className={classes.decision}>
          {error && <ErrorStrip error={error} />}
          <LongTextField
            name="input.comments"
            label={t('roadmapEdit.comments')}
            note={t('roadmapEdit.commentsNote')}
            dir="auto"
            maxLength={4000}
            value={comments}
            onChange={setComments}
          />
          <div className={classes.actions}>
            <Button loading={busy} onClick={() => void move(version, 'APPROVE', comments)}>
              {t('roadmapEdit.move.APPROVE')}
            </Button>
            <Button variant="default" loading={busy} onClick={() => void move(version, 'RETURN', comments)}>
              {t('roadmapEdit.move.RETURN')}
            </Button>
          </div>
        </div>
      </FormErrorsContext>
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
