import type { ProgrammeIdentity, StatusDateBounds } from '#domain/programme/edit.js';
import type { ProgrammeWeighting } from '#domain/programme/programme.js';
import type { Thresholds } from '#domain/progress/facts.js';
import { DEFAULT_REST_DAYS, type Weekday } from '#domain/schedule/calendar.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { join, sql, type Sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';
import { ProgrammeRow } from './programme.entity.js';

/** What can be changed of a programme. */
export interface ProgrammeSet extends ProgrammeIdentity {
  readonly statusOn: LocalDate;
  readonly statusPinned: boolean;
  readonly thresholds: Thresholds;
  readonly weighting: ProgrammeWeighting;
  readonly firstReportingOn: LocalDate | null;
  readonly restDays: readonly Weekday[];
}

/** A programme as locked for a change. */
export interface LockedProgramme extends ProgrammeSet, StatusDateBounds {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

/** Programmes being made and changed. */
export function programmeEditStore(tx: WriteTx) {
  return {
    /** The id of a programme, so that a right can be asked for before anything is locked; null when there is none. */
    async find(code: string): Promise<string | null> {
      const row = await tx.row<{ id: string }>(sql`SELECT g.id FROM programme g WHERE g.code = ${code}`);
      return row?.id ?? null;
    },

    /** Locks a programme. */
    async lock(id: string): Promise<LockedProgramme> {
      const row = await tx.row<LockedProgramme & Record<string, unknown>>(sql`
        SELECT g.id, g.code, g.version, g.name, g.time_zone AS "timeZone", g.status_on AS "statusOn",
          g.status_pinned AS "statusPinned", g.thresholds, g.weighting, g.first_reporting_on AS "firstReportingOn",
          g.rest_days AS "restDays", (now() AT TIME ZONE g.time_zone)::date AS today,
          (SELECT min(p.start_on) FROM project p WHERE p.programme_id = g.id) AS "startOn"
        FROM programme g WHERE g.id = ${id}::uuid FOR NO KEY UPDATE OF g`);
      if (row === null) throw new Error('a programme vanished, and none is ever deleted while serving');
      return row;
    },

    /** Today in a time zone. */
    async today(timeZone: string): Promise<LocalDate> {
      const row = await tx.row<{ today: LocalDate }>(
        sql`SELECT (now() AT TIME ZONE ${timeZone}::text)::date AS today`,
      );
      if (row === null) throw new Error('the database did not tell the day');
      return row.today;
    },

    /** What was changed in a locked programme since the version a change was made from. */
    async changedSince(locked: LockedProgramme, version: number): Promise<readonly FieldError[]> {
      const kept = await heldVersion(tx, 'programme', locked.id, version);
      return kept ? changedFields(told(asSet(kept.row)), told(locked)) : [];
    },

    /** Makes a programme. */
    async insert(
      grant: Grant<'programme.manage'>,
      made: ProgrammeSet & { readonly id: string; readonly code: string },
    ): Promise<void> {
      demandWithin(grant, made);
      await tx.manager.insert(ProgrammeRow, { ...made, restDays: [...made.restDays] });
    },

    /** Changes what is given of a programme and counts its version up. */
    async update(
      grant: Grant<'programme.manage'>,
      { id }: LockedProgramme,
      set: Partial<ProgrammeSet>,
    ): Promise<void> {
      demandWithin(grant, { id, programmeId: id });
      const columns = [sql`version = version + 1`, ...assignments(set)];
      await tx.rows(sql`UPDATE programme SET ${join(columns)} WHERE id = ${id}::uuid`);
    },
  };
}

function assignments(set: Partial<ProgrammeSet>): Sql[] {
  const { name, timeZone, statusOn, statusPinned, thresholds, weighting, firstReportingOn, restDays } = set;
  return [
    name && sql`name = ${JSON.stringify(name)}::jsonb`,
    timeZone && sql`time_zone = ${timeZone}`,
    statusOn && sql`status_on = ${statusOn}::date`,
    statusPinned !== undefined && sql`status_pinned = ${statusPinned}::boolean`,
    thresholds && sql`thresholds = ${JSON.stringify(thresholds)}::jsonb`,
    weighting && sql`weighting = ${weighting}`,
    firstReportingOn !== undefined && sql`first_reporting_on = ${firstReportingOn}::date`,
    restDays && sql`rest_days = ${[...restDays]}::integer[]`,
  ].filter((assignment) => assignment instanceof Object);
}

/** What a change is compared in, by the names of the input. */
function told(set: ProgrammeSet): Record<string, Told> {
  const { name, timeZone, statusOn, statusPinned, thresholds, weighting, firstReportingOn, restDays } = set;
  const inside = (field: string, values: object): [string, Told][] =>
    Object.entries(values).map(([part, value]) => [`${field}.${part}`, value as Told]);
  return {
    ...Object.fromEntries([...inside('name', name), ...inside('thresholds', thresholds)]),
    ...{ timeZone, weighting, firstReportingOn },
    statusOn: statusPinned ? statusOn : null,
    restDays: restDays.join(', '),
  };
}

/** A programme's row as history keeps it. */
function asSet(row: Readonly<Record<string, unknown>>): ProgrammeSet {
  return {
    name: row['name'],
    timeZone: row['time_zone'],
    statusOn: row['status_on'],
    statusPinned: row['status_pinned'],
    thresholds: row['thresholds'],
    weighting: row['weighting'],
    firstReportingOn: row['first_reporting_on'],
    restDays: row['rest_days'] ?? DEFAULT_REST_DAYS,
  } as ProgrammeSet;
}
