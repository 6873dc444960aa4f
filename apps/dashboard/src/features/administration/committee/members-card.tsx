import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, type LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../../lib/format.js';
import type { CommitteeRecordFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { DayField } from '../../../ui/form-fields.js';
import { Empty } from '../../../ui/states.js';
import { holds } from '../keeping/holds.js';
import { nameIn } from '../keeping/localized-name.js';
import classes from './committee-records.module.css';
import { EditSeat } from './edit-seat.js';
import { SeatRow } from './seat-row.js';
import { seatScale } from './seat-scale.js';

/** Who sat on a committee and when, as bars on one line of time, and who did on a day. */
export function MembersCard({
  committee,
  statusOn,
  onStale,
}: {
  committee: CommitteeRecordFieldsFragment;
  statusOn: LocalDate;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState<LocalDate>(statusOn);
  const [dated, setDated] = useState<string | null>(null);
  const { seats } = committee;
  const sitting = seats.filter((seat) => holds(seat, day));
  const scale = seatScale(seats, day);
  const name = nameIn(committee.name, format.language);
  const edited = seats.find(({ id }) => id === dated);
  return (
    <Card
      title={<span lang={name.lang}>{name.text}</span>}
      note={t('keeping.seat.sitting', {
        count: sitting.length,
        value: format.number(sitting.length),
        date: format.date(day),
      })}
      aside={
        <DayField
          name="day"
          label={t('keeping.seat.on')}
          value={day}
          onChange={(chosen) => isLocalDate(chosen) && setDay(chosen)}
        />
      }
    >
      {edited && (
        <EditSeat
          key={edited.id}
          seat={edited}
          version={committee.version}
          onStale={onStale}
          onClose={() => setDated(null)}
        />
      )}
      {seats.length === 0 ? (
        <Empty>{t('keeping.seat.none')}</Empty>
      ) : (
        <table className={classes.seats}>
          <thead>
            <tr>
              <th scope="col">{t('keeping.organisation.one')}</th>
              <th scope="col">
                <span className={classes.heard}>{t('keeping.seat.period')}</span>
                <span className={classes.axis} aria-hidden="true">
                  {scale.years.map(({ year, percent }) => (
                    <span key={year} style={{ insetInlineStart: `${percent}%` }}>
                      {year}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col">
                <span className={classes.heard}>{t('keeping.seat.dates')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <SeatRow
                key={seat.id}
                seat={seat}
                scale={scale}
                sits={holds(seat, day)}
                onEdit={() => setDated(seat.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
