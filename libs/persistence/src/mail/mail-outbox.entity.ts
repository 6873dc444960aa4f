import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { LINK_PURPOSES, type LinkPurpose } from '#domain/access/one-time-link.js';
import { PersonRow } from '../access/person.entity.js';
import { Known } from '../columns.js';
import { NoticeRow } from '../notice/notice.entity.js';

/** A mail that is to be sent, or has been: it brings a one-time link, or a notice. */
@Entity('mail_outbox')
@Index('mail_outbox_due', ['nextTryAt'], { where: 'sent_at IS NULL AND given_up_at IS NULL' })
@Unique('mail_outbox_notice_unique', ['noticeId'])
@Check('mail_outbox_link_or_notice', '(purpose IS NULL) <> (notice_id IS NULL)')
export class MailOutboxRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  personId!: string;

  /** What the link in the mail is for. */
  @Known('mail_outbox_purpose_known', LINK_PURPOSES, { nullable: true })
  purpose!: LinkPurpose | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  queuedAt!: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  nextTryAt!: Date;

  @Column({ type: 'integer', default: 0 })
  tries!: number;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** When no further try was worth making. */
  @Column({ type: 'timestamptz', nullable: true })
  givenUpAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  @ForeignKey(() => NoticeRow, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', nullable: true })
  noticeId!: string | null;
}
