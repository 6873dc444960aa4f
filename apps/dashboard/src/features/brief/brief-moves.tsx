import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { BriefMove } from '#domain/brief/brief.js';
import { useChange } from '../../lib/change.js';
import { useFormat } from '../../lib/format.js';
import { MoveBriefDocument, RemoveBriefDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { FormErrorsContext, fieldsOf } from '../../ui/form-errors.js';
import { LongTextField } from '../../ui/form-fields.js';
import { ErrorStrip } from '../../ui/states.js';
import { errorMessage } from '#domain/shared/error-messages.js';
import { BRIEF_ALSO, type BriefPart } from './brief-part.js';
import classes from './brief.module.css';

/** What can be done with a brief from where it is: submitted by its lead, decided by the chair, removed while a draft. */
export function BriefMoves({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(MoveBriefDocument, BRIEF_ALSO);
  const [comments, setComments] = useState('');
  const [placed] = useState(() => new Set<string>());
  const { id, version, movesOpen, projectCode } = kept;
  const navigate = useNavigate();
  const move = async (to: BriefMove): Promise<void> => {
    const said = comments.trim() && to !== 'SUBMIT' && { comments };
    const made = (await send({ input: { id, version, move: to, ...said } }))?.moveBrief;
    // Who decided on it sees no more of it: the way goes on to its project, or back to the others.
    if (made?.projectCode)
      await navigate(`/${programme.code}/projects/${encodeURIComponent(made.projectCode)}`);
    else if (made && to === 'RETURN') await navigate(`/${programme.code}/briefs`);
  };
  const removable = kept.state === 'DRAFT' && kept.viewerCan.includes('BRIEF_EDIT');
  if (projectCode) {
    return (
      <Card title={t('brief.approved')}>
        <Link className={classes.made} to={`/${programme.code}/projects/${encodeURIComponent(projectCode)}`}>
          {t('brief.toProject', { code: projectCode })}
        </Link>
      </Card>
    );
  }
  if (movesOpen.length === 0 && !removable) return null;
  const decides = movesOpen.includes('APPROVE') || movesOpen.includes('RETURN');
  return (
    <Card
      title={t(decides ? 'brief.decide' : 'brief.next')}
      note={t(decides ? 'brief.decideNote' : 'brief.nextNote')}
    >
      <FormErrorsContext value={{ fields: fieldsOf(error), placed }}>
        <div className={classes.decide}>
          {error && <ErrorStrip error={error} />}
          {error && <Lacking error={error} />}
          {decides && (
            <LongTextField
              name="input.comments"
              label={t('brief.comments')}
              note={t('brief.commentsNote')}
              dir="auto"
              maxLength={4000}
              value={comments}
              onChange={setComments}
            />
          )}
          <div className={classes.actions}>
            {movesOpen.includes('SUBMIT') && (
              <Button loading={busy} onClick={() => void move('SUBMIT')}>
                {t('brief.move.SUBMIT')}
              </Button>
            )}
            {movesOpen.includes('APPROVE') && (
              <Button loading={busy} onClick={() => void move('APPROVE')}>
                {t('brief.move.APPROVE')}
              </Button>
            )}
            {movesOpen.includes('RETURN') && (
              <Button variant="default" loading={busy} onClick={() => void move('RETURN')}>
                {t('brief.move.RETURN')}
              </Button>
            )}
            {removable && <RemoveBrief {...{ kept, programme }} />}
          </div>
        </div>
      </FormErrorsContext>
    </Card>
  );
}

/** What a brief still lacks before it can be submitted, field by field. */
function Lacking({ error }: { error: Parameters<typeof fieldsOf>[0] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const fields = fieldsOf(error).filter(({ field }) => field !== 'input.comments');
  if (fields.length === 0) return null;
  return (
    <ul className={classes.steps}>
      {fields.map(({ field, code, params }) => (
        <li key={field}>
          <b>{t(`brief.field.${(field.split('.')[1] ?? 'code') as 'code'}`)}</b>{' '}
          {errorMessage(code, language, params)}
        </li>
      ))}
    </ul>
  );
}

function RemoveBrief({ kept: { id, version, code }, programme }: BriefPart) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { send, busy, error } = useChange(RemoveBriefDocument, BRIEF_ALSO);
  const [asking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    if (await send({ id, version })) await navigate(`/${programme.code}/briefs`);
  };
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('brief.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('brief.removeTitle', { code })}
        confirm={t('brief.remove')}
        {...{ busy, error }}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {t('brief.removeNote')}
      </ConfirmDialog>
    </>
  );
}

/** What was done with a brief, with what was said of it. */
export function BriefSteps({ kept: { steps } }: BriefPart) {
  const { t } = useTranslation();
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <Card title={t('brief.steps')}>
      <ul className={classes.steps}>
        {steps.toReversed().map(({ move, steppedOn, comments }, index) => (
          <li key={index}>
            <b>{t(`brief.step.${move}`)}</b> {format.date(steppedOn)}
            {comments && <blockquote dir="auto">{comments}</blockquote>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
