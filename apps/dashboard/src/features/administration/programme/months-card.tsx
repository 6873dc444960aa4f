import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/schedule/calendar.js';
import { workingDaysByMonth } from '#domain/schedule/working-days.js';
import { useFormat } from '../../../lib/format.js';
import { Card } from '../../../ui/card.js';
import { Icon } from '../../../ui/icon.js';
import classes from './programme.module.css';

const MOST_DAYS = 23;
const MONTHS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;

/** How many working days each month of a year has. */
export function MonthsCard({
  calendar,
  year,
  onYear,
}: {
  calendar: WorkingCalendar;
  year: number;
  onYear: (year: number) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = workingDaysByMonth(calendar, year);
  const total = days.reduce((sum, count) => sum + count, 0);
  return (
    <Card
      title={t('programmeAdmin.workingDays', { year: format.code(String(year)) })}
      count={t('programmeAdmin.inYear', { count: total, value: format.number(total) })}
      aside={<YearStepper year={year} onYear={onYear} />}
    >
      <div className={classes.monthsBox}>
        <ol className={classes.months}>
          {MONTHS.map((month, index) => {
            const count = days[index] ?? 0;
            return (
              <li key={month}>
                <b>{format.number(count)}</b>
                <span className={classes.monthBar} style={{ blockSize: `${(count / MOST_DAYS) * 72}px` }} />
                <span>{t(`date.months.${month}`)}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </Card>
  );
}

function YearStepper({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.years}>
      <Button
        variant="default"
        px={8}
        aria-label={t('programmeAdmin.yearBefore')}
        onClick={() => onYear(year - 1)}
      >
        <span className={classes.back}>
          <Icon name="chevron" directed />
        </span>
      </Button>
      <b>{year}</b>
      <Button
        variant="default"
        px={8}
        aria-label={t('programmeAdmin.yearAfter')}
        onClick={() => onYear(year + 1)}
      >
        <Icon name="chevron" directed />
      </Button>
    </div>
  );
}
