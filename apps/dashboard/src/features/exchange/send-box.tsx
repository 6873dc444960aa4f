import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '#domain/shared/error-messages.js';
import { useFormat } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import classes from './exchange.module.css';
import { MOST_MEGABYTES, sendingOf } from './send-file.js';
import { useSending, type SendingState } from './use-sending.js';

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The place where a filled-in workbook is dropped or chosen, and how far it is sent. */
export function SendBox({
  programme,
  organisation,
  onArrived,
}: {
  programme: string;
  organisation: string;
  onArrived: (id: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, send, stop } = useSending(onArrived);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (file) send(sendingOf(file, programme, organisation));
  };
  const busy = state !== null && state.failed === null;
  return (
    <div
      className={classes.box}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) take(event.dataTransfer.files[0]);
      }}
    >
      {busy ? (
        <OnItsWay state={state} onStop={stop} />
      ) : (
        <>
          {state && <Lost state={state} onAgain={() => send(state.sending)} />}
          <p className={classes.bring}>
            <span>{t('workbook.bring')}</span>
            <FileButton accept={XLSX} onChange={take}>
              {(props) => (
                <Button {...props} variant="default">
                  {t('workbook.choose')}
                </Button>
              )}
            </FileButton>
          </p>
          <p className={classes.aside}>
            {t('workbook.chooseNote', {
              size: t('workbook.size.mb', { value: format.number(MOST_MEGABYTES) }),
            })}
          </p>
        </>
      )}
    </div>
  );
}

function OnItsWay({ state: { sending, share }, onStop }: { state: SendingState; onStop: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t('workbook.sending', { name: sending.file.name });
  return (
    <>
      <p>
        <bdi>{name}</bdi>
      </p>
      <progress className={classes.sent} value={share} aria-label={name} />
      <p className={classes.bring}>
        <span>{t('workbook.sentSoFar', { percent: format.percent(Math.floor(share * 100) * 100) })}</span>
        <Button variant="default" onClick={onStop}>
          {t('workbook.stop')}
        </Button>
      </p>
    </>
  );
}

function Lost({ state: { sending, failed }, onAgain }: { state: SendingState; onAgain: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <div className={classes.lost} role="alert">
      <Icon name="warning" />
      <p>
        <bdi>{t('workbook.notSent', { name: sending.file.name })}</bdi>{' '}
        {failed && errorMessage(failed.code, language, failed.params)}
      </p>
      {failed?.code === 'UNAVAILABLE' && (
        <Button variant="default" onClick={onAgain}>
          {t('workbook.sendAgain')}
        </Button>
      )}
    </div>
  );
}
