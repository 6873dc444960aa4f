import { Button } from '@mantine/core';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '#domain/shared/errors.js';
import { saidOfParts } from '../lib/decision-values.js';
import type { Decision } from '../lib/decision.js';
import { useFormat } from '../lib/format.js';
import { DraftRestored } from './draft-status.js';
import classes from './draft.module.css';
import { fieldsOf, FormErrorsContext } from './form-errors.js';
import { Refusal } from './form.js';
import { Icon } from './icon.js';

/** The frame round the fields of a decision: what is refused is said at its field, and the first one gets the focus. */
export function DecisionFrame({
  decision: { error },
  fields: named,
  className,
  onSend,
  children,
}: {
  decision: Decision<string>;
  /** The fields refused under the names that they have on the page; as the API names them unless given. */
  fields?: readonly FieldError[];
  className?: string;
  /** Sends what is typed, at Ctrl + Enter in a field. */
  onSend?: () => void;
  children: React.ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [placed] = useState(() => new Set<string>());
  const fields = named ?? fieldsOf(error);
  const errors = useMemo(() => ({ fields, placed }), [fields, placed]);
  useEffect(() => {
    if (error) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return (
    <FormErrorsContext value={errors}>
      <div
        ref={frame}
        className={className}
        onKeyDown={(event) => {
          if (!onSend || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      >
        {children}
      </div>
    </FormErrorsContext>
  );
}

/**
 * What a decision has come to: why it was refused, what was typed before and is here again, or that somebody else has
 * decided meanwhile, with the own words that were never sent.
 */
export function DecisionNews({
  decision,
  open,
}: {
  decision: Decision<string>;
  /** Whether the object still awaits a decision of the reader. */
  open: boolean;
}) {
  const { t } = useTranslation();
  const errors = useContext(FormErrorsContext);
  const { error, restoredAt, changed, overtaken, state } = decision;
  const discard = (): void => void decision.discard();
  if (!open) {
    return changed && state !== 'SENDING' ? <Unsent decision={decision} onDiscard={discard} /> : null;
  }
  return (
    <>
      {error && <Refusal error={error} {...errors} />}
      {overtaken && changed && (
        <p className={classes.overtaken} role="status">
          <Icon name="warning" /> {t('draft.overtaken')}
        </p>
      )}
      {restoredAt && changed && !overtaken && <DraftRestored at={restoredAt} onDiscard={discard} />}
    </>
  );
}

/** What was typed for a decision that somebody else has taken. */
function Unsent({ decision: { values }, onDiscard }: { decision: Decision<string>; onDiscard: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.both} aria-label={t('draft.decidedMeanwhile')}>
      <h3>{t('draft.decidedMeanwhile')}</h3>
      <p>{t('draft.neverSent')}</p>
      {saidOfParts(values.ofParts).map(([code, words]) => (
        <blockquote key={code} className={classes.unsent}>
          <small>{format.code(code)}</small> <span dir="auto">{words}</span>
        </blockquote>
      ))}
      {values.comments.trim() && (
        <blockquote className={classes.unsent} dir="auto">
          {values.comments}
        </blockquote>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      </div>
    </section>
  );
}
