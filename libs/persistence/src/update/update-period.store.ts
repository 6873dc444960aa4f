import type { WorkingCalendar } from '#domain/schedule/calendar.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { audienceOf } from '#domain/notice/notice.js';
import type { PeriodDates, Reminder } from '#domain/update/period.js';
import { demandWithin, type Grant } from '../grant.js';
import { isAddressed } from '../notice/notice-outbox.store.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';

/** A programme as locked while its period is opened. */
export interface ReportingProgramme {
  readonly id: string;
  readonly code: string;
  readonly statusOn: LocalDate;
  readonly firstReportingOn: LocalDate | null;
  readonly calendar: WorkingCalendar;
  /** The period opened last; null before the first. */
  readonly last: (PeriodDates & { readonly id: string; readonly closedOn: LocalDate | null }) | null;
}

/** The programmes whose SPGOVs report: those in which reporting has begun. */
export async function reportingProgrammes(tx: ReadTx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`SELECT g.id FROM programme g WHERE g.first_reporting_on <= g.status_on ORDER BY g.code`,
  );
  return rows.map(({ id }) => id);
}

/** Locks a programme against another opening of its period; null when there is none. */
export async function lockReporting(tx: WriteTx, id: string): Promise<ReportingProgramme | null> {
  await tx.rows(sql`SELECT FROM programme WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
  return tx.row<ReportingProgramme & Record<string, unknown>>(sql`
    SELECT g.id, g.code, g.status_on AS "statusOn", g.first_reporting_on AS "firstReportingOn",
      json_build_object('restDays', g.rest_days, 'holidays', (
        SELECT coalesce(json_agg(json_build_object('kind', y.kind, 'firstOn', y.first_on, 'days', y.days,
          'lastYear', y.last_year)), '[]') FROM holiday y WHERE y.programme_id = g.id)) AS calendar,
      (SELECT json_build_object('id', d.id, 'monthOn', d.month_on, 'openedOn', d.opened_on, 'dueOn', d.due_on,
        'closedOn', d.closed_on) FROM update_period d WHERE d.programme_id = g.id ORDER BY d.month_on DESC LIMIT 1) AS last
    FROM programme g WHERE g.id = ${id}::uuid`);
}

/** Closes the period that is open and opens another; answers its id. */
export async function openPeriod(
  tx: WriteTx,
  grant: Grant<'update.open'>,
  { id: programmeId }: ReportingProgramme,
  { monthOn, openedOn, dueOn }: PeriodDates,
): Promise<string> {
  demandWithin(grant, { programmeId });
  await tx.rows(sql`UPDATE update_period SET closed_on = ${openedOn}::date
    WHERE programme_id = ${programmeId}::uuid AND closed_on IS NULL`);
  const id = uuidv7();
  await tx.rows(sql`
    INSERT INTO update_period (id, programme_id, month_on, opened_on, due_on)
    VALUES (${id}::uuid, ${programmeId}::uuid, ${monthOn}::date, ${openedOn}::date, ${dueOn}::date)`);
  return id;
}

/** An update that was begun, with whom it asks. */
export interface BegunUpdate {
  readonly id: string;
  readonly organisationId: string;
}

/** The organisations that lead a project which is not over and have no update in a period yet. */
export function unasked(tx: WriteTx, programmeId: string, periodId: string): Promise<BegunUpdate[]> {
  return tx.rows<BegunUpdate & Record<string, unknown>>(sql`
    SELECT gen_random_uuid() AS id, p.lead_organisation_id AS "organisationId" FROM project p
    WHERE p.programme_id = ${programmeId}::uuid AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED') AND NOT EXISTS (
      SELECT FROM progress_update u WHERE u.update_period_id = ${periodId}::uuid
        AND u.organisation_id = p.lead_organisation_id)
    GROUP BY p.lead_organisation_id ORDER BY p.lead_organisation_id`);
}

/** The updates of a period still to be submitted of which somebody is not reminded so yet. */
export function unreminded(tx: WriteTx, periodId: string, reminder: Reminder): Promise<BegunUpdate[]> {
  return tx.rows<BegunUpdate & Record<string, unknown>>(sql`
    SELECT u.id, u.organisation_id AS "organisationId" FROM progress_update u
    WHERE u.update_period_id = ${periodId}::uuid AND u.state IN ('OPEN', 'RETURNED') AND EXISTS (
      SELECT FROM person p,
        LATERAL (SELECT u.programme_id, u.organisation_id, ${audienceOf(reminder)}::text AS audience,
          NULL::uuid AS person_id) n
      WHERE p.disabled_at IS NULL AND ${isAddressed('n', 'p.id')} AND NOT EXISTS (
        SELECT FROM notice told
        WHERE told.person_id = p.id AND told.progress_update_id = u.id AND told.kind = ${reminder}))
    ORDER BY u.organisation_id`);
}

/** Begins the updates of organisations for a period. */
export async function beginUpdates(
  tx: WriteTx,
  grant: Grant<'update.open'>,
  place: { readonly programmeId: string; readonly periodId: string },
  begun: readonly BegunUpdate[],
): Promise<void> {
  demandWithin(grant, place);
  const rows = begun.map(({ id, organisationId }) => ({
    ...{ id, programme_id: place.programmeId, update_period_id: place.periodId },
    ...{ organisation_id: organisationId, state: 'OPEN', version: 1 },
  }));
  await tx.rows(sql`
    INSERT INTO progress_update
    SELECT * FROM jsonb_populate_recordset(NULL::progress_update, ${JSON.stringify(rows)}::jsonb)`);
}
