import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useChange } from '../../lib/change.js';
import { useFormat } from '../../lib/format.js';
import { MoveBriefDocument, RemoveBriefDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { fieldsOf } from '../../ui/form-errors.js';
import { ErrorStrip } from '../../ui/states.js';
import { errorMessage } from '#domain/shared/error-messages.js';
import { BriefDecision, isDecidable } from './brief-decision.js';
import { BRIEF_ALSO, type BriefPart } from './brief-part.js';
import classes from './brief.module.css';

/** What can be done with a brief from where it is: submitted by its lead, decided by the chair, removed while a draft. */
export function BriefMoves({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(MoveBriefDocument, BRIEF_ALSO);
  const { id, version, movesOpen, projectCode } = kept;
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
  if (isDecidable(kept)) return <BriefDecision {...{ kept, programme }} />;
  if (movesOpen.length === 0 && !removable) return null;
  return (
    <Card title={t('brief.next')} note={t('brief.nextNote')}>
      <div className={classes.decide}>
        {error && <ErrorStrip error={error} />}
        {error && <Lacking error={error} />}
        <div className={classes.actions}>
          {movesOpen.includes('SUBMIT') && (
            <Button loading={busy} onClick={() => void send({ input: { id, version, move: 'SUBMIT' } })}>
              {t('brief.move.SUBMIT')}
            </Button>
          )}
          {removable && <RemoveBrief {...{ kept, programme }} />}
        </div>
      </div>
    </Card>
  );
}

/** What a brief still lacks before it can be submitted, field by field. */
function Lacking({ error }: { error: Parameters<typeof fieldsOf>[0] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const fields = fieldsOf(error);
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
