import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holidayDaysIn } from '#domain/schedule/calendar.js';
import { localDate, type LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../../lib/format.js';
import {
  AddNationalHolidaysDocument,
  EditHolidayDocument,
  RemoveHolidayDocument,
  type HolidayFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Chip } from '../../../ui/chip.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Empty, ErrorStrip } from '../../../ui/states.js';
import tableClasses from '../../../ui/table.module.css';
import { useKeep } from '../keeping/keep.js';
import { nameIn } from '../keeping/localized-name.js';
import { holidayInput } from './holiday-input.js';
import classes from './programme.module.css';

/** A holiday with the days of a year on which it falls. */
interface Kept {
  readonly holiday: HolidayFieldsFragment;
  readonly days: readonly LocalDate[];
}

const TONES = { FIXED: 'neutral', ESTIMATED: 'warning', CONFIRMED: 'accent' } as const;

/** The holidays of a year in their order, each to be changed, confirmed or removed. */
export function HolidaysCard({
  programme,
  year,
  holidays,
  editedId,
  onEdit,
  onStale,
}: {
  programme: string;
  year: number;
  holidays: readonly HolidayFieldsFragment[];
  editedId: string | null;
  onEdit: (id: string | null) => void;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [removed, setRemoved] = useState<HolidayFieldsFragment | null>(null);
  const national = useKeep(AddNationalHolidaysDocument);
  const kept = keptIn(holidays, year);
  return (
    <Card
      title={t('programmeAdmin.holidays', { year: format.code(String(year)) })}
      count={format.number(kept.length)}
      aside={
        <Button variant="default" loading={national.busy} onClick={() => void national.send({ programme })}>
          {t('programmeAdmin.addNational')}
        </Button>
      }
    >
      {national.error && <ErrorStrip error={national.error} />}
      {kept.length === 0 ? (
        <Empty>{t('programmeAdmin.noHoliday', { year })}</Empty>
      ) : (
        <table className={tableClasses['table']} data-blocks>
          <thead>
            <tr>
              <th scope="col">{t('programmeAdmin.holiday')}</th>
              <th scope="col">{t('programmeAdmin.day')}</th>
              <th scope="col">{t('programmeAdmin.certainty')}</th>
              <th scope="col">{t('programmeAdmin.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => (
              <HolidayRow
                key={one.holiday.id}
                {...one}
                edited={one.holiday.id === editedId}
                onEdit={() => onEdit(one.holiday.id)}
                onRemove={() => setRemoved(one.holiday)}
                onStale={onStale}
              />
            ))}
          </tbody>
        </table>
      )}
      {removed && <Removal holiday={removed} onStale={onStale} onClose={() => setRemoved(null)} />}
    </Card>
  );
}

function HolidayRow({
  holiday,
  days,
  edited,
  onEdit,
  onRemove,
  onStale,
}: Kept & { edited: boolean; onEdit: () => void; onRemove: () => void; onStale: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error } = useKeep(EditHolidayDocument, onStale);
  const name = nameIn(holiday.name, format.language).text;
  const dates = [days[0], days.at(-1)].filter((day, place, ends) => day && ends.indexOf(day) === place);
  const confirm = (): void =>
    void send({
      input: { id: holiday.id, version: holiday.version, ...holidayInput(holiday), kind: 'CONFIRMED' },
    });
  return (
    <tr data-edited={edited || undefined}>
      <th scope="row">{name}</th>
      <td>{dates.map((day) => format.dayMonth(day ?? '')).join(' – ')}</td>
      <td>
        <Chip tone={TONES[holiday.kind]}>{t(`programmeAdmin.kind.${holiday.kind}`)}</Chip>
      </td>
      <td>
        <div className={classes.rowActions}>
          {holiday.kind === 'ESTIMATED' && (
            <Button size="compact-sm" loading={busy} onClick={confirm}>
              {t('programmeAdmin.confirm')}
              <span className={classes.heard}> {name}</span>
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('programmeAdmin.edit')}
            <span className={classes.heard}> {name}</span>
          </Button>
          <Button size="compact-sm" variant="default" onClick={onRemove}>
            {t('programmeAdmin.remove')}
            <span className={classes.heard}> {name}</span>
          </Button>
        </div>
        {error && <ErrorStrip error={error} />}
      </td>
    </tr>
  );
}

function Removal({
  holiday,
  onStale,
  onClose,
}: {
  holiday: HolidayFieldsFragment;
  onStale: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { send, busy, error } = useKeep(RemoveHolidayDocument, onStale);
  const remove = async (): Promise<void> => {
    if (await send({ id: holiday.id, version: holiday.version })) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('programmeAdmin.removeTitle', { name: nameIn(holiday.name, language).text })}
      confirm={t('programmeAdmin.remove')}
      {...{ error, busy }}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {t(holiday.kind === 'FIXED' ? 'programmeAdmin.removeFixed' : 'programmeAdmin.removeOnce')}
    </ConfirmDialog>
  );
}

function keptIn(holidays: readonly HolidayFieldsFragment[], year: number): Kept[] {
  return holidays
    .map((holiday) => {
      const { kind, firstOn, days, lastYear = null } = holiday;
      return { holiday, days: holidayDaysIn({ kind, firstOn: localDate(firstOn), days, lastYear }, year) };
    })
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
}
