import type { IndicatorReading, IndicatorValueRecord } from '#domain/indicator/edit.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { creation, type Creation } from '../history/creation.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { raw, sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';

/** What is recorded of an indicator by year. */
export type IndicatorTable = 'indicator_value' | 'indicator_target';

/** An indicator with the row of one year, locked when there is one. */
export interface LockedReading {
  readonly indicatorId: string;
  readonly programmeId: string;
  /** The programme's status date. */
  readonly statusOn: LocalDate;
  /** The row of the year; null when there is none. */
  readonly row: LockedRow | null;
}

/** The row of one year as it stands. */
export interface LockedRow {
  readonly id: string;
  readonly version: number;
  readonly content: Readonly<Record<string, Told>>;
}

type Editing = Grant<'indicator.edit'>;
type Reading = IndicatorReading & Partial<IndicatorValueRecord>;

/** What is read of a row, by the name the API gives it; null where a table lacks the column. */
function contentOf(row: Readonly<Record<string, Told>>): Record<string, Told> {
  const { value, rank, countries = null, data_collected: dataCollected = null } = row;
  return { value: value ?? null, rank: rank ?? null, countries, dataCollected };
}

function columns(table: IndicatorTable, record: Reading): Record<string, Told> {
  const { year, value, rank, countries = null, dataCollected = null } = record;
  const own = { year, value, rank };
  return table === 'indicator_value' ? { ...own, countries, data_collected: dataCollected } : own;
}

/** Values and targets of indicators being recorded, in one table or the other. */
export function indicatorEditStore(tx: WriteTx, table: IndicatorTable) {
  return {
    /** An indicator by its code, with the row of a year locked; null when there is no such indicator. */
    async lock(programme: string, code: string, year: number): Promise<LockedReading | null> {
      const found = await tx.row<Omit<LockedReading, 'row'> & Record<string, unknown>>(sql`
        SELECT i.id AS "indicatorId", i.programme_id AS "programmeId", g.status_on AS "statusOn"
        FROM indicator i JOIN programme g ON g.id = i.programme_id WHERE g.code = ${programme} AND i.code = ${code}`);
      if (found === null) return null;
      const row = await tx.row<Omit<LockedRow, 'content'> & { kept: Record<string, Told> }>(sql`
        SELECT t.id, t.version, to_jsonb(t) AS kept FROM ${raw(table)} t
        WHERE t.indicator_id = ${found.indicatorId}::uuid AND t.year = ${year}::int FOR UPDATE`);
      return { ...found, row: row && { id: row.id, version: row.version, content: contentOf(row.kept) } };
    },

    /** The fields that were changed since the version an edit was made from. */
    async changedSince({ id, content }: LockedRow, version: number): Promise<readonly FieldError[]> {
      const held = await heldVersion(tx, table, id, version);
      return held === null ? [] : changedFields(contentOf(held.row as Record<string, Told>), content);
    },

    /** The id of a year to be recorded, and whether it was recorded before. */
    creation: (
      given: string | null | undefined,
      { indicatorId }: LockedReading,
      record: Reading,
    ): Promise<Creation> =>
      creation(tx, table, given, { indicator_id: indicatorId, ...columns(table, record) }),

    async insert(
      grant: Editing,
      { indicatorId, programmeId }: LockedReading,
      id: string,
      record: Reading,
    ): Promise<void> {
      demandWithin(grant, { programmeId });
      const own = { id, programme_id: programmeId, indicator_id: indicatorId, version: 1 };
      const sourced = table === 'indicator_value' ? { basis: 'SOURCED' } : {};
      const row = { ...own, ...columns(table, record), ...sourced };
      await tx.rows(sql`
        INSERT INTO ${raw(table)} SELECT * FROM jsonb_populate_record(NULL::${raw(table)}, ${JSON.stringify(row)}::jsonb)`);
    },

    /** Changes the row of a year and counts its version up. */
    async update(grant: Editing, { programmeId, row }: LockedReading, record: Reading): Promise<void> {
      demandWithin(grant, { programmeId });
      const { value, rank, countries = null, dataCollected = null } = record;
      const more =
        table === 'indicator_value'
          ? sql`, countries = ${countries}::int, data_collected = ${dataCollected}::text`
          : sql``;
      await tx.rows(sql`UPDATE ${raw(table)} SET version = version + 1, value = ${value}::numeric, rank = ${rank}::int ${more}
        WHERE id = ${row?.id ?? null}::uuid`);
    },
  };
}
