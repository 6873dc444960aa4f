import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ExchangeFinding } from '#domain/exchange/finding.js';
import type { Receipt } from '#domain/exchange/receipt.js';
import type { ExchangeContent } from '#domain/exchange/table.js';
import type { UploadedTable } from '#domain/exchange/compare.js';
import { UPLOAD_STATES, type UploadState } from '#domain/exchange/upload.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { PersonRow } from '../access/person.entity.js';
import { Known, RowVersion } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProgressUpdateRow } from '../update/update.entity.js';

/** A workbook that an organisation was given, with all that stood in it. */
@Entity('workbook')
@Index('workbook_made_last', ['programmeId', 'organisationId', 'madeAt'])
export class WorkbookRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Known('workbook_language_known', LANGUAGES)
  language!: Language;

  /** The programme's status date by then. */
  @Column({ type: 'date' })
  statusOn!: LocalDate;

  /** The update that was being written by then. */
  @ForeignKey(() => ProgressUpdateRow)
  @Column({ type: 'uuid', nullable: true })
  progressUpdateId!: string | null;

  @Column({ type: 'jsonb' })
  content!: ExchangeContent;

  /** What the facts in its file are signed with. */
  @Column({ type: 'text' })
  sealKey!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  madeAt!: Date;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  madeById!: string;
}

/** A workbook that came back, and what became of it. */
@Entity('workbook_upload')
@Index('workbook_upload_sent_last', ['programmeId', 'sentAt'])
@Index('workbook_upload_waiting', ['sentAt'], { where: `state = 'RECEIVED'` })
@Index('workbook_upload_applied', ['transactionId'], { where: 'transaction_id IS NOT NULL' })
@Check('workbook_upload_file_hash_form', `file_hash ~ '^[0-9a-f]{64}$'`)
@Check(
  'workbook_upload_read',
  `state NOT IN ('READ', 'APPLIED', 'DISCARDED') OR (workbook_id IS NOT NULL AND tables IS NOT NULL)`,
)
@Check(
  'workbook_upload_decided',
  `(state IN ('APPLIED', 'DISCARDED')) = (decided_at IS NOT NULL AND decided_by_id IS NOT NULL)`,
)
@Check(
  'workbook_upload_receipted',
  `(state = 'APPLIED') = (receipt IS NOT NULL AND transaction_id IS NOT NULL)`,
)
export class WorkbookUploadRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;

  /** The workbook that it is, once that is known. */
  @ForeignKey(() => WorkbookRow)
  @Column({ type: 'uuid', nullable: true })
  workbookId!: string | null;

  @Column({ type: 'text' })
  fileName!: string;

  /** SHA-256 in hexadecimal. */
  @Column({ type: 'text' })
  fileHash!: string;

  @Column({ type: 'integer' })
  fileBytes!: number;

  @Column({ type: 'date' })
  fileKeptUntil!: LocalDate;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  sentAt!: Date;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  sentById!: string;

  @Known('workbook_upload_state_known', UPLOAD_STATES, { default: 'RECEIVED' })
  state!: UploadState;

  /** How often its reading was begun. */
  @Column({ type: 'integer', default: 0 })
  readings!: number;

  /** Until when somebody is reading it; past it, the reader is gone. */
  @Column({ type: 'timestamptz', nullable: true })
  readingUntil!: Date | null;

  /** What was read. */
  @Column({ type: 'jsonb', nullable: true })
  tables!: readonly UploadedTable[] | null;

  @Column({ type: 'jsonb', default: [] })
  findings!: readonly ExchangeFinding[];

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid', nullable: true })
  decidedById!: string | null;

  /** The transaction that applied it: the same as of the history that it made. */
  @Column({ type: 'bigint', nullable: true })
  transactionId!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  receipt!: Receipt | null;

  @RowVersion()
  version!: number;
}

/** The file of a workbook that came back, for as long as it is kept. */
@Entity('workbook_file')
export class WorkbookFileRow {
  @ForeignKey(() => WorkbookUploadRow)
  @PrimaryColumn({ type: 'uuid' })
  workbookUploadId!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'bytea' })
  content!: Buffer;
}
