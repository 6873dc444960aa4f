import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { holidayErrors, type Holiday } from '#domain/schedule/calendar.js';
import { NATIONAL_HOLIDAYS } from '#domain/schedule/national-holidays.js';
import { tidyText } from '#domain/shared/naming.js';
import { calendarOf, holidayStore } from '#persistence/calendar/holiday.store.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import { programmeEditStore } from '#persistence/programme/programme-edit.store.js';
import { noProgramme, programmeStore } from '#persistence/programme/programme.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import type {
  AddHolidayInput,
  EditHolidayInput,
  HolidayFieldsInput,
  WorkingCalendar,
} from './calendar.types.js';

/** Working calendars, as they are read and changed. */
@Injectable()
export class CalendarService {
  constructor(private readonly db: Db) {}

  /** The working calendar of a programme, with what the caller may change of it. */
  calendar(actor: Actor, reading: ProgrammeReading): Promise<WorkingCalendar> {
    return this.db.read(actor, async (tx) => {
      const calendar = await calendarOf(tx, tx.visible('programme.read'), reading);
      return { ...calendar, viewerCan: allowed(actor, ['programme.manage'], subjectOf(reading.id)) };
    });
  }

  /** Adds a holiday. INVALID_INPUT naming the fields refused. */
  add(actor: Actor, { programme, ...fields }: AddHolidayInput): Promise<WorkingCalendar> {
    return this.change(actor, async (tx) => {
      const id = await found(tx, programme);
      const holiday = holidayIn(fields);
      const grant = tx.authorize('programme.manage', subjectOf(id), { added: holiday });
      refuseInput(holidayErrors(holiday));
      await holidayStore(tx).insert(grant, id, [holiday]);
      return programme;
    });
  }

  /** Adds the national holidays of fixed date that the calendar lacks. */
  addNational(actor: Actor, programme: string): Promise<WorkingCalendar> {
    return this.change(actor, async (tx) => {
      const id = await found(tx, programme);
      const grant = tx.authorize('programme.manage', subjectOf(id), { added: 'national holidays' });
      const store = holidayStore(tx);
      const there = await store.fixedDays(id);
      const missing = NATIONAL_HOLIDAYS.filter(({ firstOn }) => !there.has(firstOn.slice(5)));
      await store.insert(grant, id, missing);
      return programme;
    });
  }

  /** Changes a holiday; STALE_VERSION naming what changed meanwhile. */
  edit(actor: Actor, { id, version, ...fields }: EditHolidayInput): Promise<WorkingCalendar> {
    return this.change(actor, async (tx) => {
      const store = holidayStore(tx);
      const locked = await lockedById(actor, id, store.lock);
      const holiday = holidayIn(fields);
      const grant = tx.authorize('programme.manage', subjectOf(locked.programmeId), {
        before: locked,
        after: holiday,
      });
      await refuseStale(locked, version, () => store.changedSince(locked, version));
      refuseInput(holidayErrors(holiday));
      await store.update(grant, locked, holiday);
      return locked.programmeCode;
    });
  }

  /** Removes a holiday; STALE_VERSION when it was changed meanwhile. */
  remove(actor: Actor, id: string, version: number): Promise<WorkingCalendar> {
    return this.change(actor, async (tx) => {
      const store = holidayStore(tx);
      const locked = await lockedById(actor, id, store.lock);
      const grant = tx.authorize('programme.manage', subjectOf(locked.programmeId), { removed: locked });
      await refuseStale(locked, version, () => store.changedSince(locked, version));
      await store.remove(grant, locked);
      return locked.programmeCode;
    });
  }

  /** Carries a change out and answers the calendar of the programme whose code it gives, as it then stands. */
  private async change(actor: Actor, work: (tx: WriteTx) => Promise<string>): Promise<WorkingCalendar> {
    const code = await this.db.write(actor, work);
    return this.db.read(actor, async (tx) => {
      const opened = await programmeStore(tx).open(tx.visible('programme.read'), sessionSight(tx), code, {});
      if (opened === null) throw noProgramme(tx);
      return this.calendar(actor, opened.reading);
    });
  }
}

function subjectOf(id: string): Subject {
  return { kind: 'programme', id, programmeId: id };
}

async function found(tx: WriteTx, programme: string): Promise<string> {
  const id = await programmeEditStore(tx).find(programme);
  if (id === null) throw noProgramme(tx);
  return id;
}

function holidayIn({ name, kind, firstOn, days, lastYear = null }: HolidayFieldsInput): Holiday {
  return { name: tidyText(name), kind, firstOn, days, lastYear };
}
