import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ORGANISATION_KINDS, type OrganisationKind } from '#domain/organisation/organisation.js';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, RowBasis, RowVersion } from '../columns.js';

/** A ministry, public body or territorial authority, shared by all programmes. */
@Entity('organisation')
@Unique('organisation_code_unique', ['code'])
@Check('organisation_successor_other_body', 'successor_id <> id')
@Check('organisation_successor_dated', 'successor_id IS NULL OR ended_on IS NOT NULL')
export class OrganisationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'text', nullable: true })
  shortName!: string | null;

  @Known('organisation_kind_known', ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Column({ type: 'boolean', default: false })
  spgov!: boolean;

  @Column({ type: 'text', nullable: true })
  spgovBasis!: string | null;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid', nullable: true })
  successorId!: string | null;

  @Column({ type: 'date', nullable: true })
  endedOn!: LocalDate | null;

  @RowBasis('organisation_basis_known')
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;
}

/** The ministry that supervises an organisation (tutelle) from a day until another, both perhaps unknown. */
@Entity('organisation_tutelle')
@Check('organisation_tutelle_other_body', 'organisation_id <> supervisor_id')
@Check('organisation_tutelle_dates', 'until_on IS NULL OR from_on IS NULL OR from_on < until_on')
@Exclusion(
  'organisation_tutelle_one_at_a_time',
  'USING gist (organisation_id WITH =, daterange(from_on, until_on) WITH &&)',
)
export class OrganisationTutelleRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  supervisorId!: string;

  @Column({ type: 'date', nullable: true })
  fromOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  untilOn!: LocalDate | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;
}
