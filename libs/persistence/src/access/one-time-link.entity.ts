import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { LINK_PURPOSES, type LinkPurpose } from '#domain/access/one-time-link.js';
import { Known } from '../columns.js';
import { PersonRow } from './person.entity.js';

/** A link by which a person chooses a password once; of its token only the SHA-256 is kept. */
@Entity('one_time_link')
@Unique('one_time_link_token_unique', ['tokenHash'])
@Index('one_time_link_person', ['personId'])
export class OneTimeLinkRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  personId!: string;

  @Known('one_time_link_purpose_known', LINK_PURPOSES)
  purpose!: LinkPurpose;

  /** SHA-256 of the token, in hexadecimal digits. */
  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
