import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/schedule/calendar.js';
import { addWorkingDays } from '#domain/schedule/working-days.js';
import { isLocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../../lib/format.js';
import { Card } from '../../../ui/card.js';
import { Fact, Facts } from '../../../ui/facts.js';
import { DayField } from '../../../ui/form-fields.js';
import classes from './programme.module.css';

/** The clocks that run in working days: triage, validation, the handling of an alert. */
const CLOCKS = [
  { name: 'triage', days: 3 },
  { name: 'validation', days: 10 },
  { name: 'handling', days: 15 },
] as const;

/** When the clocks of the workflow run out that start on a day. */
export function ClockCard({ calendar, from }: { calendar: WorkingCalendar; from: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [startOn, setStartOn] = useState<string | null>(from);
  return (
    <Card title={t('programmeAdmin.clocks')} note={t('programmeAdmin.clocksNote')}>
      <div className={classes.choice}>
        <DayField name="startOn" label={t('programmeAdmin.startOn')} value={startOn} onChange={setStartOn} />
        <Facts>
          {CLOCKS.map(({ name, days }) => (
            <Fact
              key={name}
              name={t(`programmeAdmin.clock.${name}`, { count: days, value: format.number(days) })}
            >
              {isLocalDate(startOn) ? format.date(addWorkingDays(calendar, startOn, days)) : '—'}
            </Fact>
          ))}
        </Facts>
      </div>
    </Card>
  );
}
