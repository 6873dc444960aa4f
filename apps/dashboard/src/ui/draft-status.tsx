import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftState } from '../lib/draft-keeper.js';
import { dayOfInstant, timeOfInstant } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import classes from './draft.module.css';
import { Icon, type IconName } from './icon.js';

const ICONS: Readonly<Record<DraftState, IconName | null>> = {
  UNTOUCHED: null,
  TYPED: 'device',
  KEPT: 'device',
  NOT_KEPT: 'warning',
  SENDING: 'clock',
  WAITING: 'offline',
  SAVED: 'check',
};

/** Says where what is typed lies: on this device, on its way, saved. */
export function DraftStatus({ state }: { state: DraftState }) {
  const { t } = useTranslation();
  const icon = ICONS[state];
  return (
    <p className={classes.status} role="status" data-state={state}>
      {icon && <Icon name={icon} />}
      {state !== 'UNTOUCHED' && t(`draft.state.${state}`)}
    </p>
  );
}

/** Says that what is shown was typed on an earlier visit, with the way to throw it away. */
export function DraftRestored({ at, onDiscard }: { at: string; onDiscard: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.restored} role="status">
      <Icon name="device" />
      <p>{t('draft.restored', { date: format.date(dayOfInstant(at)), time: timeOfInstant(at) })}</p>
      <Button variant="default" size="xs" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  );
}
