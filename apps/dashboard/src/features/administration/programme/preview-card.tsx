import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { FieldError } from '#domain/shared/errors.js';
import { useFormat } from '../../../lib/format.js';
import {
  HealthPreviewDocument,
  type HealthPreviewQuery,
  type HealthRulesInput,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Health } from '../../../ui/health.js';
import { Icon } from '../../../ui/icon.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../../ui/states.js';
import classes from './programme.module.css';
import { TurnRow } from './turn-row.js';

type Preview = NonNullable<NonNullable<HealthPreviewQuery['programme']>['healthPreview']>;

const WAIT_MS = 350;

/** Which projects the rules typed would turn, from which health to which, and why; asked once the typing rests. */
export function PreviewCard({
  programme,
  input,
  faults,
  changed,
}: {
  programme: string;
  input: HealthRulesInput | null;
  faults: readonly FieldError[];
  changed: boolean;
}) {
  const { t } = useTranslation();
  const asked = useRested(input);
  const variables = { programme, input: asked as HealthRulesInput, skip: 0 };
  const pause = asked === null || faults.length > 0;
  const [{ data, error, fetching }, again] = useQuery({
    query: HealthPreviewDocument,
    variables,
    pause,
    // What would turn depends on what is in force, which another save may have changed.
    requestPolicy: 'network-only',
  });
  const preview = data?.programme?.healthPreview;
  const waiting = asked !== input || fetching;
  return (
    <Card title={t('programmeAdmin.preview')} note={t('programmeAdmin.previewNote')}>
      <div aria-busy={waiting} className={classes.preview}>
        {!changed ? (
          <Empty>{t('programmeAdmin.previewEmpty')}</Empty>
        ) : faults.length > 0 ? (
          <Faults faults={faults} />
        ) : error ? (
          <ErrorStrip error={error} onRetry={again} />
        ) : preview && !pause ? (
          <Turned key={JSON.stringify(asked)} {...{ programme, preview, waiting }} input={asked} />
        ) : (
          <PageSkeleton blocks={[120]} />
        )}
      </div>
    </Card>
  );
}

/** A value once it has not changed for a moment. */
function useRested(input: HealthRulesInput | null): HealthRulesInput | null {
  const [rested, setRested] = useState(input);
  const text = JSON.stringify(input);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as HealthRulesInput | null), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.stringify(rested) === text ? input : rested;
}

function Faults({ faults }: { faults: readonly FieldError[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <ul className={classes.faults}>
      {faults.map(({ field, code, params }) => (
        <li key={field}>
          <b>{t(`programmeAdmin.threshold.${field.replace('thresholds.', '') as 'spiRedPercent'}`)}</b>{' '}
          {errorMessage(code, language, params)}
        </li>
      ))}
    </ul>
  );
}

function Turned({
  programme,
  preview,
  input,
  waiting,
}: {
  programme: string;
  preview: Preview;
  input: HealthRulesInput;
  waiting: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { turns, more, busy, error } = useTurns(programme, preview, input);
  const { turnCount, projectCount, flows } = preview;
  return (
    <div data-waiting={waiting || undefined}>
      <p className={classes.turned} role="status">
        {t('programmeAdmin.turned', {
          count: turnCount,
          value: format.number(turnCount),
          of: format.number(projectCount),
        })}
      </p>
      {flows.length > 0 && (
        <ul className={classes.flows}>
          {flows.map(({ from, to, count }) => (
            <li key={`${from}${to}`}>
              <b>{format.number(count)}</b> <Health value={from} form="chip" />
              <Icon name="chevron" size={12} directed /> <Health value={to} form="chip" />
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.turns}>
        {turns.map((turn) => (
          <TurnRow key={turn.code} programme={programme} turn={turn} />
        ))}
      </ul>
      {error && <ErrorStrip error={error} />}
      {turns.length < turnCount && (
        <Button variant="default" loading={busy} onClick={() => void more()}>
          {t('programmeAdmin.moreTurns', {
            count: turnCount - turns.length,
            value: format.number(turnCount - turns.length),
          })}
        </Button>
      )}
    </div>
  );
}

/** The turns read so far, and the way to further ones. */
function useTurns(programme: string, preview: Preview, input: HealthRulesInput) {
  const client = useClient();
  const [added, setAdded] = useState<Preview['turns']>([]);
  const [state, setState] = useState<{
    busy: boolean;
    error: Parameters<typeof ErrorStrip>[0]['error'] | null;
  }>({
    busy: false,
    error: null,
  });
  const turns = [...preview.turns, ...added];
  const more = async (): Promise<void> => {
    setState({ busy: true, error: null });
    const asked = { programme, input, skip: turns.length };
    const { data, error } = await client.query(HealthPreviewDocument, asked).toPromise();
    setAdded([...added, ...(data?.programme?.healthPreview?.turns ?? [])]);
    setState({ busy: false, error: error ?? null });
  };
  return { turns, more, ...state };
}
