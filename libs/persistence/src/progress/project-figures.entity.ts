import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeclaredHealth, Health, HealthReason, PhaseGroup } from '#domain/progress/figures.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { ProjectRow } from '../project/project.entity.js';

/** A project's figures at its programme's status date, with the keys they are grouped by; recomputed, never edited. */
@Entity('project_figures')
@Index('project_figures_programme', ['programmeId', 'healthOrder', 'projectId'])
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'], { onDelete: 'CASCADE' })
export class ProjectFiguresRow {
  @PrimaryColumn({ type: 'uuid' })
  projectId!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'date' })
  statusOn!: LocalDate;

  @Column({ type: 'integer' })
  rulesVersion!: number;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  ministryId!: string;

  @Column({ type: 'uuid' })
  strategyNodeId!: string;

  @Column({ type: 'uuid', nullable: true })
  priorityId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  initiativeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  actionId!: string | null;

  @Column({ type: 'boolean' })
  flagship!: boolean;

  @Column({ type: 'text', nullable: true })
  usersServed!: UsersServed | null;

  @Column({ type: 'text' })
  lifecycle!: Lifecycle;

  @Column({ type: 'text' })
  phase!: PhaseGroup;

  @Column({ type: 'text' })
  health!: Health;

  @Column({ type: 'smallint' })
  healthOrder!: number;

  @Column({ type: 'jsonb' })
  reasons!: readonly HealthReason[];

  @Column({ type: 'boolean' })
  measured!: boolean;

  @Column({ type: 'integer', nullable: true })
  progressBp!: number | null;

  @Column({ type: 'integer', nullable: true })
  plannedProgressBp!: number | null;

  @Column({ type: 'integer' })
  milestoneCount!: number;

  @Column({ type: 'integer' })
  finishedMilestoneCount!: number;

  @Column({ type: 'integer' })
  overdueMilestoneCount!: number;

  @Column({ type: 'integer', nullable: true })
  worstOverdueDays!: number | null;

  @Column({ type: 'integer', nullable: true })
  slippageDays!: number | null;

  @Column({ type: 'integer', nullable: true })
  firstSlippageDays!: number | null;

  @Column({ type: 'date', nullable: true })
  baselineEndOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  expectedEndOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  lastActualOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  earnedScheduleOn!: LocalDate | null;

  @Column({ type: 'integer', nullable: true })
  scheduleVarianceDays!: number | null;

  @Column({ type: 'integer', nullable: true })
  spiTimeEarnedDays!: number | null;

  @Column({ type: 'integer', nullable: true })
  spiTimeElapsedDays!: number | null;

  @Column({ type: 'bigint', nullable: true })
  budgetPlannedCentimes!: number | null;

  @Column({ type: 'bigint', nullable: true })
  budgetCommittedCentimes!: number | null;

  @Column({ type: 'bigint', nullable: true })
  budgetSpentCentimes!: number | null;

  @Column({ type: 'text', nullable: true })
  declaredHealth!: DeclaredHealth | null;

  @Column({ type: 'date', nullable: true })
  declaredOn!: LocalDate | null;

  @Column({ type: 'integer', nullable: true })
  voiceGapSteps!: number | null;

  /** Day of the last update that covers the project. */
  @Column({ type: 'date', nullable: true })
  updatedOn!: LocalDate | null;
}
