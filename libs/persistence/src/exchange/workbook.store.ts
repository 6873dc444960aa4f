import type { ExchangeContent } from '#domain/exchange/table.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { instant } from '../instant.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import type { WriteTx } from '../write-transaction.js';

/** An organisation in a programme: whose workbook it is. */
export interface WorkbookPlace {
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly programmeName: LocalizedText;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly organisationName: LocalizedText;
  /** The programme's status date. */
  readonly statusOn: LocalDate;
}

/** A workbook as it went out. */
export interface SentWorkbook {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly language: Language;
  readonly statusOn: LocalDate;
  readonly progressUpdateId: string | null;
  readonly content: ExchangeContent;
  /** What the facts in its file are signed with. */
  readonly sealKey: string;
  /** Instant, ISO 8601 in UTC. */
  readonly madeAt: string;
}

const OWN = { programmeId: 'w.programme_id', organisationId: 'w.organisation_id' };
const SENT = sql`w.id, w.programme_id AS "programmeId", w.organisation_id AS "organisationId", w.language,
  w.status_on AS "statusOn", w.progress_update_id AS "progressUpdateId", w.content, w.seal_key AS "sealKey",
  ${instant(sql`w.made_at`)} AS "madeAt"`;

/** The place that two codes name; null when either names none. */
export function workbookPlace(
  tx: ReadTx,
  programme: string,
  organisation: string,
): Promise<WorkbookPlace | null> {
  return tx.row<WorkbookPlace & Record<string, unknown>>(sql`
    SELECT g.id AS "programmeId", g.code AS "programmeCode", g.name AS "programmeName", o.id AS "organisationId",
      o.code AS "organisationCode", o.name AS "organisationName", g.status_on AS "statusOn"
    FROM programme g, organisation o WHERE g.code = ${programme} AND o.code = ${organisation}`);
}

/** The workbook of an id; null when there is none that the reader may see. */
export function sentWorkbook(
  tx: ReadTx,
  visible: Visible<'workbook.read'>,
  id: string,
): Promise<SentWorkbook | null> {
  return tx.row<SentWorkbook & Record<string, unknown>>(
    sql`SELECT ${SENT} FROM workbook w WHERE w.id = ${id}::uuid AND ${whereVisible(visible, OWN)}`,
  );
}

/** The workbook made last for an organisation; null before the first. */
export function lastWorkbook(
  tx: ReadTx,
  visible: Visible<'workbook.read'>,
  { programmeId, organisationId }: Pick<WorkbookPlace, 'programmeId' | 'organisationId'>,
): Promise<SentWorkbook | null> {
  return tx.row<SentWorkbook & Record<string, unknown>>(sql`
    SELECT ${SENT} FROM workbook w WHERE w.programme_id = ${programmeId}::uuid
      AND w.organisation_id = ${organisationId}::uuid AND ${whereVisible(visible, OWN)}
    ORDER BY w.made_at DESC LIMIT 1`);
}

/** Keeps what stands in a workbook about to go out; answers the instant at which it was made. */
export async function keepWorkbook(
  tx: WriteTx,
  grant: Grant<'workbook.make'>,
  made: Omit<SentWorkbook, 'madeAt'> & { readonly madeById: string },
): Promise<void> {
  demandWithin(grant, made);
  await tx.rows(sql`
    INSERT INTO workbook (id, programme_id, organisation_id, language, status_on, progress_update_id, content, seal_key,
      made_by_id)
    VALUES (${made.id}::uuid, ${made.programmeId}::uuid, ${made.organisationId}::uuid, ${made.language}::text,
      ${made.statusOn}::date, ${made.progressUpdateId}::uuid, ${JSON.stringify(made.content)}::jsonb, ${made.sealKey}::text,
      ${made.madeById}::uuid)`);
}
