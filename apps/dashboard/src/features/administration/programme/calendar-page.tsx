import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { yearOf, type Weekday, type WorkingCalendar } from '#domain/schedule/calendar.js';
import { localDate } from '#domain/shared/local-date.js';
import {
  WorkingCalendarDocument,
  type HolidayFieldsFragment,
  type WorkingCalendarFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Answer } from '../../../ui/programme-page.js';
import { ClockCard } from './clock-card.js';
import { HolidayCard } from './holiday-card.js';
import { HolidaysCard } from './holidays-card.js';
import { MonthsCard } from './months-card.js';
import classes from './programme.module.css';
import { RestDaysCard } from './rest-days-card.js';

/** The days on which a programme's people work: rest days, holidays of a year, and what they leave. */
export function CalendarPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: WorkingCalendarDocument,
    variables: { programme },
  });
  const known = data?.programme;
  return (
    <Answer subject={known} blocks={[160, 420]} onRetry={again} {...{ error, fetching }}>
      {({ statusOn, settings, calendar }) => (
        <Calendar
          {...{ programme, statusOn, calendar, version: settings.version }}
          onStale={() => again({ requestPolicy: 'network-only' })}
        />
      )}
    </Answer>
  );
}

function Calendar({
  programme,
  version,
  statusOn,
  calendar,
  onStale,
}: {
  programme: string;
  version: number;
  statusOn: string;
  calendar: WorkingCalendarFieldsFragment;
  onStale: () => void;
}) {
  const [year, setYear] = useState(yearOf(localDate(statusOn)));
  const [editedId, setEditedId] = useState<string | null>(null);
  const working = workingCalendar(calendar);
  const edited = calendar.holidays.find(({ id }) => id === editedId) ?? null;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <MonthsCard calendar={working} year={year} onYear={setYear} />
        <HolidaysCard
          {...{ programme, year, onStale }}
          holidays={calendar.holidays}
          editedId={editedId}
          onEdit={setEditedId}
        />
      </div>
      <div className={classes.column}>
        <HolidayCard
          key={edited?.id ?? 'new'}
          {...{ programme, edited, onStale }}
          onClose={() => setEditedId(null)}
        />
        <RestDaysCard {...{ programme, version, onStale }} restDays={working.restDays} />
        <ClockCard calendar={working} from={statusOn} />
      </div>
    </div>
  );
}

function workingCalendar({ restDays, holidays }: WorkingCalendarFieldsFragment): WorkingCalendar {
  return { restDays: restDays as Weekday[], holidays: holidays.map(holidayDays) };
}

function holidayDays({
  kind,
  firstOn,
  days,
  lastYear,
}: HolidayFieldsFragment): WorkingCalendar['holidays'][number] {
  return { kind, firstOn: localDate(firstOn), days, lastYear: lastYear ?? null };
}
