import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/form-fields.js';
import { Segments } from '../../../ui/segments.js';
import classes from './programme.module.css';

/** A status date: null while it moves after each midnight, else the day it is pinned to. */
export function StatusDateFields({
  value,
  onChange,
  today,
  startOn,
  note,
}: {
  value: string | null;
  onChange: (statusOn: string | null) => void;
  today: string;
  startOn?: string | null | undefined;
  note: string;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <Segments
        label={t('programmeAdmin.statusDate')}
        value={value === null ? 'live' : 'pinned'}
        options={(['pinned', 'live'] as const).map((way) => ({
          value: way,
          label: t(`programmeAdmin.way.${way}`),
        }))}
        onChange={(way) => onChange(way === 'live' ? null : today)}
      />
      {value === null ? (
        <p className={classes.note}>{t('programmeAdmin.liveNote')}</p>
      ) : (
        <DayField
          name="input.statusOn"
          label={t('programmeAdmin.pinnedOn')}
          note={note}
          max={today}
          {...(startOn ? { min: startOn } : {})}
          required
          value={value}
          onChange={(day) => onChange(day ?? '')}
        />
      )}
    </div>
  );
}
