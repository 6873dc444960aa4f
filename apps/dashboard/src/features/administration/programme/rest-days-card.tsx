import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Weekday } from '#domain/schedule/calendar.js';
import { SetRestDaysDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { TickField } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { ProgrammeMeanwhile } from './programme-meanwhile.js';
import classes from './programme.module.css';

/** The days of the week on which nobody works. */
export function RestDaysCard({
  programme,
  version,
  restDays,
  onStale,
}: {
  programme: string;
  version: number;
  restDays: readonly Weekday[];
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy, error, made } = useKeep(SetRestDaysDocument, onStale);
  const [chosen, setChosen] = useState(restDays);
  const toggle = (weekday: Weekday, rests: boolean): void =>
    setChosen(WEEKDAYS.filter((each) => (each === weekday ? rests : chosen.includes(each))));
  return (
    <Card title={t('programmeAdmin.restDays')} note={t('programmeAdmin.restDaysNote')}>
      <Form
        {...{ error, busy }}
        label={t('programmeAdmin.restDays')}
        submit={t('programmeAdmin.save')}
        done={made && t('programmeAdmin.saved')}
        onSubmit={() => void send({ input: { programme, version, restDays: [...chosen] } })}
      >
        <ProgrammeMeanwhile error={error} typed={{ restDays: chosen }} />
        <div className={classes.weekdays}>
          {WEEKDAYS.map((weekday) => (
            <TickField
              key={weekday}
              name={`input.restDays.${weekday}`}
              label={t(`programmeAdmin.weekday.d${weekday}`)}
              value={chosen.includes(weekday)}
              onChange={(rests) => toggle(weekday, rests)}
            />
          ))}
        </div>
      </Form>
    </Card>
  );
}
