import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, localDate, type LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../lib/format.js';
import { monthWeeks, movedBy, movedByMonths } from './calendar-month.js';
import classes from './calendar.module.css';
import { Icon } from './icon.js';

/** Where a calendar opens that was given no day. */
const ANY_DAY = localDate('2013-01-01');

/** A month of days to choose one from, in the words of the reader's language; arrows, Page and Home keys walk it. */
export function Calendar({
  value,
  min,
  max,
  onChoose,
}: {
  value: string | null;
  min?: string;
  max?: string;
  onChoose: (day: LocalDate) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [at, setAt] = useState<LocalDate>(() => startOf(value, max));
  const grid = useRef<HTMLTableElement>(null);
  const [walked, setWalked] = useState(false);
  useEffect(() => {
    if (walked) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at, walked]);
  const turn = (months: number): void => {
    setWalked(false);
    setAt(movedByMonths(at, months));
  };
  return (
    <div className={classes.calendar}>
      <header>
        <Turn label={t('day.previousMonth')} back onTurn={() => turn(-1)} />
        <b aria-live="polite">{format.date(at, 'MONTH')}</b>
        <Turn label={t('day.nextMonth')} onTurn={() => turn(1)} />
      </header>
      <table
        ref={grid}
        role="grid"
        aria-label={format.date(at, 'MONTH')}
        onKeyDown={(event) => {
          const to = stepOf(event.key, at, format.rtl);
          if (!to) return;
          event.preventDefault();
          setWalked(true);
          setAt(to);
        }}
      >
        <WeekDays />
        <tbody>
          {monthWeeks(at).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday} aria-selected={day !== null && day === value}>
                  {day && (
                    <UnstyledButton
                      className={classes.day}
                      aria-label={format.date(day)}
                      aria-current={day === value ? 'date' : undefined}
                      tabIndex={day === at ? 0 : -1}
                      disabled={Boolean((min && day < min) || (max && day > max))}
                      onClick={() => onChoose(day)}
                    >
                      {format.number(Number(day.slice(8)))}
                    </UnstyledButton>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Turn({ label, back = false, onTurn }: { label: string; back?: boolean; onTurn: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.turn}
      data-back={back || undefined}
      aria-label={label}
      onClick={onTurn}
    >
      <Icon name="chevron" directed />
    </ActionIcon>
  );
}

/** Monday to Sunday, as the language shortens them. */
function WeekDays() {
  const { language } = useFormat();
  const name = (weekday: number, form: 'short' | 'long'): string =>
    new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, 1 + weekday)),
    );
  return (
    <thead>
      <tr>
        {Array.from({ length: 7 }, (_, weekday) => (
          <th key={weekday} scope="col" abbr={name(weekday, 'long')}>
            {language === 'ar' ? name(weekday, 'long') : name(weekday, 'short')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function startOf(value: string | null, max: string | undefined): LocalDate {
  if (isLocalDate(value)) return value;
  return isLocalDate(max) ? max : ANY_DAY;
}

/** The day that a key leads to; null for any other key. */
function stepOf(key: string, at: LocalDate, rtl: boolean): LocalDate | null {
  const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const weekday = monthWeeks(at)
    .map((week) => week.indexOf(at))
    .find((found) => found >= 0);
  const steps: Readonly<Record<string, () => LocalDate>> = {
    [onward]: () => movedBy(at, 1),
    [back]: () => movedBy(at, -1),
    ArrowDown: () => movedBy(at, 7),
    ArrowUp: () => movedBy(at, -7),
    Home: () => movedBy(at, -(weekday ?? 0)),
    End: () => movedBy(at, 6 - (weekday ?? 6)),
    PageDown: () => movedByMonths(at, 1),
    PageUp: () => movedByMonths(at, -1),
  };
  return steps[key]?.() ?? null;
}
