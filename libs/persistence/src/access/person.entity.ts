import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ROLES, type Role } from '#domain/access/actor.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { CommitteeRow } from '../committee/committee.entity.js';
import { Known, RowVersion } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';

/** The colours a person reads in; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A person who signs in; never deleted, only disabled. */
@Entity('person')
@Unique('person_email_unique', ['email'])
@Check('person_email_folded', 'email = lower(email)')
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Null: no local account. History never keeps it. */
  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Known('person_language_known', LANGUAGES, { default: 'fr' })
  language!: Language;

  @Known('person_theme_known', THEMES, { default: 'system' })
  theme!: Theme;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @RowVersion()
  version!: number;
}

/** A role given to a person for its body, perhaps in one programme only, from a day until another. */
@Entity('access_grant')
@Index('access_grant_person', ['personId'])
@Check(
  'access_grant_names_its_body',
  `(role IN ('spgov_lead', 'spgov_contributor')) = (organisation_id IS NOT NULL)
    AND (role IN ('committee_chair', 'committee_member')) = (committee_id IS NOT NULL)`,
)
@Check('access_grant_dates', 'until_on IS NULL OR from_on IS NULL OR from_on <= until_on')
export class AccessGrantRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  personId!: string;

  @Known('access_grant_role_known', ROLES)
  role!: Role;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @ForeignKey(() => CommitteeRow)
  @Column({ type: 'uuid', nullable: true })
  committeeId!: string | null;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'date', nullable: true })
  fromOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  untilOn!: LocalDate | null;

  @RowVersion()
  version!: number;
}
