import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DEFAULT_REST_DAYS, type Holiday, type Weekday } from '#domain/schedule/calendar.js';
import type { FieldError } from '#domain/shared/errors.js';
import { demandWithin, type Grant } from '../grant.js';
import { HeldTables } from '../held.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { jsonValue } from '../json-value.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { uuidv7 } from '../uuid.js';
import { whereVisible, type Visible } from '../visible.js';
import type { WriteTx } from '../write-transaction.js';

/** A holiday as it is kept. */
export interface KeptHoliday extends Holiday {
  readonly id: string;
  readonly version: number;
}

/** A holiday as locked for a change. */
export interface LockedHoliday extends KeptHoliday {
  readonly programmeId: string;
  readonly programmeCode: string;
}

/** A programme's working calendar as it is kept. */
export interface KeptCalendar {
  readonly restDays: readonly Weekday[];
  readonly holidays: readonly KeptHoliday[];
}

/** The working calendar of a programme, as held at the moment of the reading. */
export async function calendarOf(
  tx: ReadTx,
  visible: Visible<'programme.read'>,
  { id, asOf }: ProgrammeReading,
): Promise<KeptCalendar> {
  const held = new HeldTables(asOf.at, { programmeId: id });
  const found = await jsonValue<{ restDays: Weekday[] | null; holidays: KeptHoliday[] }>(
    tx,
    held.value(sql`SELECT json_build_object('restDays', g.rest_days, 'holidays',
        (SELECT coalesce(json_agg(json_build_object('id', y.id, 'version', y.version, 'name', y.name, 'kind', y.kind,
          'firstOn', y.first_on, 'days', y.days, 'lastYear', y.last_year)
          ORDER BY to_char(y.first_on, 'MM-DD'), y.first_on, y.id), '[]')
          FROM ${held.from('holiday')} y WHERE y.programme_id = g.id))
      FROM ${held.from('programme')} g
      WHERE g.id = ${id}::uuid AND ${whereVisible(visible, { programmeId: 'g.id' })}`),
  );
  return { restDays: found.restDays ?? DEFAULT_REST_DAYS, holidays: found.holidays };
}

/** Holidays being added, changed and removed. */
export function holidayStore(tx: WriteTx) {
  return {
    /** Locks a holiday; null when there is none. */
    lock: (id: string): Promise<LockedHoliday | null> =>
      tx.row<LockedHoliday & Record<string, unknown>>(sql`
        SELECT y.id, y.programme_id AS "programmeId", g.code AS "programmeCode", y.version, y.name, y.kind, y.first_on AS "firstOn", y.days,
          y.last_year AS "lastYear"
        FROM holiday y JOIN programme g ON g.id = y.programme_id WHERE y.id = ${id}::uuid FOR UPDATE OF y`),

    /** What was changed in a locked holiday since the version a change was made from. */
    async changedSince(locked: LockedHoliday, version: number): Promise<readonly FieldError[]> {
      const kept = await heldVersion(tx, 'holiday', locked.id, version);
      if (kept === null) return [];
      const { name, kind, first_on: firstOn, days, last_year: lastYear } = kept.row;
      return changedFields(told({ name, kind, firstOn, days, lastYear } as Holiday), told(locked));
    },

    /** Adds holidays to a programme's calendar and answers their ids. */
    async insert(
      grant: Grant<'programme.manage'>,
      programmeId: string,
      holidays: readonly Holiday[],
    ): Promise<string[]> {
      demandWithin(grant, { id: programmeId, programmeId });
      const rows = holidays.map(({ name, kind, firstOn, days, lastYear }) => {
        const dated = { first_on: firstOn, days, last_year: lastYear };
        return { id: uuidv7(), programme_id: programmeId, name, kind, ...dated, version: 1 };
      });
      await tx.rows(sql`
        INSERT INTO holiday SELECT * FROM jsonb_populate_recordset(NULL::holiday, ${JSON.stringify(rows)}::jsonb)`);
      return rows.map(({ id }) => id);
    },

    /** The first days of the fixed holidays that a programme has. */
    async fixedDays(programmeId: string): Promise<Set<string>> {
      const rows = await tx.rows<{ day: string }>(sql`
        SELECT to_char(y.first_on, 'MM-DD') AS day FROM holiday y
        WHERE y.programme_id = ${programmeId}::uuid AND y.kind = 'FIXED'`);
      return new Set(rows.map(({ day }) => day));
    },

    /** Changes a holiday and counts its version up. */
    async update(grant: Grant<'programme.manage'>, locked: LockedHoliday, holiday: Holiday): Promise<void> {
      demandWithin(grant, locked);
      const { name, kind, firstOn, days, lastYear } = holiday;
      await tx.rows(sql`
        UPDATE holiday SET version = version + 1, name = ${JSON.stringify(name)}::jsonb, kind = ${kind},
          first_on = ${firstOn}::date, days = ${days}::int, last_year = ${lastYear}::int
        WHERE id = ${locked.id}::uuid`);
    },

    /** Removes a holiday. */
    async remove(grant: Grant<'programme.manage'>, locked: LockedHoliday): Promise<void> {
      demandWithin(grant, locked);
      await tx.rows(sql`DELETE FROM holiday WHERE id = ${locked.id}::uuid`);
    },
  };
}

/** What a change is compared in, by the names of the input. */
function told({ name, kind, firstOn, days, lastYear }: Holiday): Record<string, Told> {
  const names = Object.entries(name).map(([language, text]) => [`name.${language}`, text] as const);
  return { ...Object.fromEntries(names), kind, firstOn, days, lastYear };
}
