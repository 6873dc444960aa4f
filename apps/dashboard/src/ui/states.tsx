import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { errorMessage } from '#domain/shared/error-messages.js';
import { errorOf } from '../lib/errors.js';
import { useFormat } from '../lib/format.js';
import { Icon } from './icon.js';
import classes from './states.module.css';

/** Sunk blocks at the final sizes, shown when an answer takes longer than 200 ms; at once where they follow those of the document. */
export function PageSkeleton({ blocks }: { blocks: readonly number[] }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(() => !document.querySelector('main'));
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.skeleton} role="status" aria-label={t('state.loading')}>
      {late && blocks.map((height, index) => <Skeleton key={index} height={height} radius="lg" />)}
    </div>
  );
}

/** One sentence and at most one action, in the place of what is missing. */
export function Empty({ children, action }: { children: React.ReactNode; action?: React.ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What happened, in the reader's words, with the log's reference when there is one and a way to try again. */
export function ErrorStrip({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { code, params, reference } = errorOf(error);
  return (
    <div className={classes.error} role="alert">
      <Icon name="warning" />
      <div>
        <p>{errorMessage(code, language, params)}</p>
        {reference && <p className={classes.reference}>{t('state.reference', { reference })}</p>}
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      )}
    </div>
  );
}
