import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { RowVersion } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';

/** A committee on the programme's ladder; at most one is the steering committee. */
@Entity('committee')
@Unique('committee_code_unique', ['programmeId', 'code'])
@Index('committee_one_steering', ['programmeId'], { unique: true, where: 'steering' })
export class CommitteeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'boolean', default: false })
  steering!: boolean;

  @Column({ type: 'integer' })
  rank!: number;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @RowVersion()
  version!: number;
}

/** An organisation's seat on a committee, from a day until another. */
@Entity('committee_membership')
@Check('committee_membership_dates', 'until_on IS NULL OR from_on IS NULL OR from_on < until_on')
@Exclusion(
  'committee_membership_one_at_a_time',
  'USING gist (committee_id WITH =, organisation_id WITH =, daterange(from_on, until_on) WITH &&)',
)
@Exclusion(
  'committee_membership_one_chair',
  'USING gist (committee_id WITH =, daterange(from_on, until_on) WITH &&) WHERE (chairs)',
)
export class CommitteeMembershipRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => CommitteeRow)
  @Column({ type: 'uuid' })
  committeeId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'boolean', default: false })
  chairs!: boolean;

  @Column({ type: 'date', nullable: true })
  fromOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  untilOn!: LocalDate | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;
}
