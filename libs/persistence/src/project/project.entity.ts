import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { LIFECYCLES, USERS_SERVED, type Lifecycle, type UsersServed } from '#domain/project/project.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, Precision, RowBasis, RowVersion } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { StrategyNodeRow } from '../strategy/strategy-node.entity.js';

/** A project of the portfolio; budgets are in centimes of a dirham. */
@Entity('project')
@Unique('project_code_unique', ['programmeId', 'code'])
@Unique('project_programme_unique', ['id', 'programmeId'])
@Index('project_lead_organisation', ['leadOrganisationId'])
@Index('project_strategy_node', ['strategyNodeId'])
@Check(
  'project_budget_positive',
  'budget_planned_centimes >= 0 AND budget_committed_centimes >= 0 AND budget_spent_centimes >= 0',
)
export class ProjectRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'jsonb', default: {} })
  summary!: LocalizedText;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  leadOrganisationId!: string;

  @ForeignKey(() => StrategyNodeRow)
  @Column({ type: 'uuid' })
  strategyNodeId!: string;

  @Column({ type: 'boolean', default: false })
  flagship!: boolean;

  @Known('project_users_served_known', USERS_SERVED, { nullable: true })
  usersServed!: UsersServed | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Known('project_lifecycle_known', LIFECYCLES)
  lifecycle!: Lifecycle;

  @Column({ type: 'date', nullable: true })
  startOn!: LocalDate | null;

  @Precision('project_start_precision_known')
  startPrecision!: DatePrecision | null;

  @Column({ type: 'date', nullable: true })
  plannedEndOn!: LocalDate | null;

  @Precision('project_planned_end_precision_known')
  plannedEndPrecision!: DatePrecision | null;

  @Column({ type: 'date', nullable: true })
  openedOn!: LocalDate | null;

  @Precision('project_opened_precision_known')
  openedPrecision!: DatePrecision | null;

  @Column({ type: 'bigint', nullable: true })
  budgetPlannedCentimes!: number | null;

  @Column({ type: 'bigint', nullable: true })
  budgetCommittedCentimes!: number | null;

  @Column({ type: 'bigint', nullable: true })
  budgetSpentCentimes!: number | null;

  @Column({ type: 'text', nullable: true })
  roadmapWave!: string | null;

  @Column({ type: 'text', nullable: true })
  flagshipBasis!: string | null;

  @Column({ type: 'text', nullable: true })
  roadmapBasis!: string | null;

  @Column({ type: 'text', nullable: true })
  membershipBasis!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  reconstructedFields!: string[];

  @RowBasis('project_basis_known')
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}

/** An organisation that helps the lead of a project. */
@Entity('project_partner')
@Unique('project_partner_unique', ['projectId', 'organisationId'])
@Index('project_partner_organisation', ['organisationId'])
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class ProjectPartnerRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;
}
