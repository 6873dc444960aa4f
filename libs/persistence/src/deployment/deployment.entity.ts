import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Precision, RowVersion } from '../columns.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProjectRow } from '../project/project.entity.js';
import { StrategyNodeRow } from '../strategy/strategy-node.entity.js';

/** A count towards a target at a date, of a project or of a strategy node. */
@Entity('deployment')
@Index('deployment_project', ['projectId'])
@Index('deployment_strategy_node', ['strategyNodeId'])
@Check('deployment_of_one_thing', '(project_id IS NULL) <> (strategy_node_id IS NULL)')
@Check('deployment_not_negative', 'deployed >= 0 AND target >= 0')
export class DeploymentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @ForeignKey(() => StrategyNodeRow)
  @Column({ type: 'uuid', nullable: true })
  strategyNodeId!: string | null;

  @Column({ type: 'jsonb' })
  unit!: LocalizedText;

  @Column({ type: 'date', nullable: true })
  countedOn!: LocalDate | null;

  @Precision('deployment_counted_precision_known')
  countedPrecision!: DatePrecision | null;

  @Column({ type: 'bigint', nullable: true })
  deployed!: number | null;

  @Column({ type: 'bigint', nullable: true })
  target!: number | null;

  @Column({ type: 'date', nullable: true })
  targetOn!: LocalDate | null;

  @Precision('deployment_target_precision_known')
  targetPrecision!: DatePrecision | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;
}
