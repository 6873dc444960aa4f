import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AUDIENCES, NOTICE_KINDS, type Audience, type NoticeKind } from '#domain/notice/notice.js';
import { PersonRow } from '../access/person.entity.js';
import { BriefRow } from '../brief/brief.entity.js';
import { Known } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProjectRow } from '../project/project.entity.js';
import { ProgressUpdateRow } from '../update/update.entity.js';

/** Something that one person is told; of one occasion they are told once. */
@Entity('notice')
@Unique('notice_once', ['personId', 'occasion'])
@Index('notice_person', ['personId', 'noticedAt'])
@Check('notice_of_one_thing', 'num_nonnulls(progress_update_id, brief_id, about_project_id) = 1')
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  personId!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Known('notice_kind_known', NOTICE_KINDS)
  kind!: NoticeKind;

  /** As what the person is told; who is that no more is told no more. */
  @Known('notice_audience_known', AUDIENCES)
  audience!: Audience;

  /** What it tells of, so that it is told once. */
  @Column({ type: 'text' })
  occasion!: string;

  /** The organisation whose update, brief or project it is about. */
  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;

  @ForeignKey(() => ProgressUpdateRow)
  @Column({ type: 'uuid', nullable: true })
  progressUpdateId!: string | null;

  @ForeignKey(() => BriefRow, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', nullable: true })
  briefId!: string | null;

  /** The project whose roadmap, or change proposed, it is about. */
  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid', nullable: true })
  aboutProjectId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  noticedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}
