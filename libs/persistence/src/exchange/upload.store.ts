import type { UploadedTable } from '#domain/exchange/compare.js';
import type { ExchangeFinding } from '#domain/exchange/finding.js';
import type { Receipt } from '#domain/exchange/receipt.js';
import type { ExchangeContent } from '#domain/exchange/table.js';
import type { UploadState } from '#domain/exchange/upload.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { instant } from '../instant.js';
import { leadOf } from '../project/lead-of.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import type { WriteTx } from '../write-transaction.js';

/** A workbook that came back, as it is kept now. */
export interface KeptUpload {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly organisationName: LocalizedText;
  readonly workbookId: string | null;
  readonly state: UploadState;
  /** Whether somebody is reading it at this moment. */
  readonly reading: boolean;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly fileKeptUntil: LocalDate;
  readonly fileKept: boolean;
  readonly sentAt: string;
  readonly sentBy: string;
  readonly findings: readonly ExchangeFinding[];
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly receipt: Receipt | null;
  /** When the workbook that it is was made, by whom, in which language and as of which status date. */
  readonly madeAt: string | null;
  readonly madeBy: string | null;
  readonly language: Language | null;
  readonly statusOn: LocalDate | null;
  readonly programmeStatusOn: LocalDate;
  /** What it is compared from, while it is to be decided; null when it was not asked for. */
  readonly compared: {
    readonly language: Language;
    readonly content: ExchangeContent;
    /** The update that was being written when the workbook went out. */
    readonly progressUpdateId: string | null;
    readonly tables: readonly UploadedTable[];
  } | null;
}

/** Which uploads are asked for. */
export type UploadsNamed =
  | { readonly id: string }
  | {
      readonly programmeId: string;
      /** Code of the organisation. */
      readonly organisation: string | null;
      /** Code of a project: of the organisation that leads it. */
      readonly project: string | null;
      readonly first: number;
    };

const OWN = { programmeId: 'u.programme_id', organisationId: 'u.organisation_id' };
const NAME = (column: Sql): Sql => sql`(SELECT n.name FROM person n WHERE n.id = ${column})`;
const KEPT = sql`u.id, u.version, u.programme_id AS "programmeId", g.code AS "programmeCode",
  u.organisation_id AS "organisationId", o.code AS "organisationCode", o.name AS "organisationName", u.workbook_id AS "workbookId", u.state,
  coalesce(u.reading_until > clock_timestamp(), FALSE) AS reading, u.file_name AS "fileName", u.file_hash AS "fileHash",
  u.file_bytes AS "fileBytes", u.file_kept_until AS "fileKeptUntil",
  EXISTS (SELECT FROM workbook_file f WHERE f.workbook_upload_id = u.id) AS "fileKept",
  ${instant(sql`u.sent_at`)} AS "sentAt", ${NAME(sql`u.sent_by_id`)} AS "sentBy", u.findings,
  ${instant(sql`u.decided_at`)} AS "decidedAt", ${NAME(sql`u.decided_by_id`)} AS "decidedBy", u.receipt,
  ${instant(sql`w.made_at`)} AS "madeAt", ${NAME(sql`w.made_by_id`)} AS "madeBy", w.language, w.status_on AS "statusOn",
  g.status_on AS "programmeStatusOn"`;
const COMPARED = sql`CASE WHEN u.state = 'READ' THEN json_build_object('language', w.language, 'content', w.content,
  'progressUpdateId', w.progress_update_id, 'tables', u.tables) END AS compared`;
const FROM = sql`FROM workbook_upload u JOIN programme g ON g.id = u.programme_id
  JOIN organisation o ON o.id = u.organisation_id LEFT JOIN workbook w ON w.id = u.workbook_id`;

/** The uploads that the reader may see, the newest first; with what they are compared from, or without. */
export function keptUploads(
  tx: ReadTx,
  visible: Visible<'workbook.read'>,
  named: UploadsNamed,
  compared: boolean,
): Promise<KeptUpload[]> {
  return tx.rows<KeptUpload & Record<string, unknown>>(sql`
    SELECT ${KEPT}, ${compared ? COMPARED : sql`NULL AS compared`} ${FROM} WHERE ${whereVisible(visible, OWN)} AND ${which(named)}
    ORDER BY u.sent_at DESC LIMIT ${'id' in named ? 1 : named.first}`);
}

function which(named: UploadsNamed): Sql {
  if ('id' in named) return sql`u.id = ${named.id}::uuid`;
  const { programmeId, organisation, project } = named;
  return sql`u.programme_id = ${programmeId}::uuid
    ${organisation === null ? sql`` : sql`AND o.code = ${organisation}`}
    ${project === null ? sql`` : sql`AND o.id = ${leadOf(programmeId, project)}`}`;
}

/** The file of an upload with its name; null when it is kept no more, or is not the reader's to see. */
export function uploadedFile(
  tx: ReadTx,
  visible: Visible<'workbook.read'>,
  id: string,
): Promise<{ fileName: string; content: Buffer } | null> {
  return tx.row(sql`
    SELECT u.file_name AS "fileName", f.content FROM workbook_upload u
    JOIN workbook_file f ON f.workbook_upload_id = u.id
    WHERE u.id = ${id}::uuid AND ${whereVisible(visible, OWN)}`);
}

/** A workbook as it comes in. */
export interface Received {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly content: Buffer;
  readonly sentById: string;
  /** Days for which the file is kept. */
  readonly keptDays: number;
}

/** Workbooks that came back, being received, read and decided. */
export function uploadStore(tx: WriteTx) {
  return {
    /** Locks an upload; null when there is none. */
    async lock(id: string): Promise<KeptUpload | null> {
      await tx.rows(sql`SELECT FROM workbook_upload WHERE id = ${id}::uuid FOR UPDATE`);
      return tx.row<KeptUpload & Record<string, unknown>>(
        sql`SELECT ${KEPT}, ${COMPARED} ${FROM} WHERE u.id = ${id}::uuid`,
      );
    },

    /** Registers a file that came in; the same sent again is registered once. Whether it was new. */
    async receive(grant: Grant<'workbook.send'>, received: Received): Promise<boolean> {
      demandWithin(grant, received);
      const { id, programmeId, organisationId, fileName, fileHash, content, sentById, keptDays } = received;
      const made = await tx.rows(sql`
        INSERT INTO workbook_upload (id, programme_id, organisation_id, file_name, file_hash, file_bytes, file_kept_until,
          sent_by_id)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${organisationId}::uuid, ${fileName}::text, ${fileHash}::text,
          ${content.length}::int, current_date + ${keptDays}::int, ${sentById}::uuid)
        ON CONFLICT (id) DO NOTHING RETURNING id`);
      if (made.length === 0) return false;
      await tx.rows(sql`INSERT INTO workbook_file (workbook_upload_id, programme_id, content)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${content}::bytea)`);
      return true;
    },

    /** Writes down what applying an upload did. */
    async apply(
      grant: Grant<'workbook.apply'>,
      kept: KeptUpload,
      receipt: Receipt,
      personId: string,
    ): Promise<void> {
      demandWithin(grant, kept);
      await tx.rows(sql`UPDATE workbook_upload SET version = version + 1, state = 'APPLIED',
        decided_at = clock_timestamp(), decided_by_id = ${personId}::uuid, transaction_id = this_transaction(),
        receipt = ${JSON.stringify(receipt)}::jsonb WHERE id = ${kept.id}::uuid`);
    },

    async discard(grant: Grant<'workbook.apply'>, kept: KeptUpload, personId: string): Promise<void> {
      demandWithin(grant, kept);
      await tx.rows(sql`UPDATE workbook_upload SET version = version + 1, state = 'DISCARDED',
        decided_at = clock_timestamp(), decided_by_id = ${personId}::uuid WHERE id = ${kept.id}::uuid`);
    },
  };
}

/** An upload taken up to be read, with its file. */
export interface ClaimedUpload {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly readings: number;
  readonly content: Buffer;
}

/** Reading what came in, without a person. */
export function uploadReadingStore(tx: WriteTx) {
  return {
    /**
     * Takes up the upload that waits longest, for some seconds: a reader that is gone by then is followed by another. Of
     * one organisation one file is read at a time, so that nobody's files hold up another's. null when none waits.
     */
    async claim(seconds: number): Promise<ClaimedUpload | null> {
      const row = await tx.row<{ id: string }>(sql`
        SELECT u.id FROM workbook_upload u
        WHERE u.state = 'RECEIVED' AND coalesce(u.reading_until < clock_timestamp(), TRUE) AND NOT EXISTS (
          SELECT FROM workbook_upload other WHERE other.organisation_id = u.organisation_id AND other.state = 'RECEIVED'
            AND other.reading_until >= clock_timestamp())
        ORDER BY u.sent_at LIMIT 1 FOR UPDATE SKIP LOCKED`);
      if (row === null) return null;
      return tx.row<ClaimedUpload & Record<string, unknown>>(sql`
        UPDATE workbook_upload u SET readings = u.readings + 1,
          reading_until = clock_timestamp() + make_interval(secs => ${seconds})
        FROM workbook_file f, programme g, organisation o
        WHERE u.id = ${row.id}::uuid AND f.workbook_upload_id = u.id AND g.id = u.programme_id AND o.id = u.organisation_id
        RETURNING u.id, u.programme_id AS "programmeId", g.code AS "programmeCode", u.organisation_id AS "organisationId",
          o.code AS "organisationCode", u.readings, f.content`);
    },

    /** Keeps what was read of an upload, or why it is refused; nothing when it was settled by somebody else meanwhile. */
    async settle(
      grant: Grant<'workbook.take-in'>,
      claimed: ClaimedUpload,
      read: {
        readonly state: 'READ' | 'REFUSED';
        readonly workbookId: string | null;
        readonly tables: readonly UploadedTable[] | null;
        readonly findings: readonly ExchangeFinding[];
      },
    ): Promise<void> {
      demandWithin(grant, claimed);
      await tx.rows(sql`UPDATE workbook_upload SET version = version + 1, state = ${read.state}::text,
        workbook_id = ${read.workbookId}::uuid, tables = ${read.tables && JSON.stringify(read.tables)}::jsonb,
        findings = ${JSON.stringify(read.findings)}::jsonb, reading_until = NULL
        WHERE id = ${claimed.id}::uuid AND state = 'RECEIVED'`);
    },

    /** Whether the retention of a file has ended. */
    async hasFilesToForget(): Promise<boolean> {
      return (await tx.rows(sql`SELECT ${OVERKEPT} LIMIT 1`)).length > 0;
    },

    /** Removes the files whose retention has ended; how many. */
    async forgetFiles(grant: Grant<'workbook.take-in'>): Promise<number> {
      demandWithin(grant, {});
      const gone =
        await tx.rows(sql`DELETE FROM workbook_file f WHERE f.workbook_upload_id IN (SELECT u.id ${OVERKEPT})
        RETURNING f.workbook_upload_id`);
      return gone.length;
    },
  };
}

/** Uploads whose file is there longer than it is to be kept. */
const OVERKEPT = sql`FROM workbook_upload u JOIN workbook_file kept ON kept.workbook_upload_id = u.id
  WHERE u.file_kept_until < current_date AND u.state <> 'RECEIVED'`;
