import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import { Precision, RowVersion } from '../columns.js';
import { ProjectRow } from '../project/project.entity.js';

/** A milestone's lasting identity in its project, with what happens to it. */
@Entity('milestone')
@Unique('milestone_sequence_unique', ['projectId', 'sequence'])
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class MilestoneRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'date', nullable: true })
  forecastEndOn!: LocalDate | null;

  @Precision('milestone_forecast_end_precision_known')
  forecastEndPrecision!: DatePrecision | null;

  @Column({ type: 'date', nullable: true })
  actualEndOn!: LocalDate | null;

  @Precision('milestone_actual_end_precision_known')
  actualEndPrecision!: DatePrecision | null;

  @Column({ type: 'text', default: 'SOURCED' })
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

/** A percent complete with the day it was stated; null: the source gives none. */
@Entity('milestone_percent')
@Unique('milestone_percent_day_unique', ['milestoneId', 'statedOn'])
@Index('milestone_percent_project', ['projectId'])
@Check('milestone_percent_range', 'percent BETWEEN 0 AND 100')
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class MilestonePercentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => MilestoneRow)
  @Column({ type: 'uuid' })
  milestoneId!: string;

  @Column({ type: 'integer' })
  percent!: number;

  @Column({ type: 'date', nullable: true })
  statedOn!: LocalDate | null;
}
