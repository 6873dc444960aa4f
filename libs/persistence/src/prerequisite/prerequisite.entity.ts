import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  PREREQUISITE_KINDS,
  PREREQUISITE_STAGES,
  type PrerequisiteKind,
  type PrerequisiteStage,
} from '#domain/prerequisite/prerequisite.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, Precision, RowVersion } from '../columns.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProjectRow } from '../project/project.entity.js';
import { StrategyNodeRow } from '../strategy/strategy-node.entity.js';

/** A legal text, infrastructure or budget that projects wait for. */
@Entity('prerequisite')
@Unique('prerequisite_code_unique', ['programmeId', 'code'])
export class PrerequisiteRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Known('prerequisite_kind_known', PREREQUISITE_KINDS)
  kind!: PrerequisiteKind;

  @Column({ type: 'text', nullable: true })
  form!: string | null;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Known('prerequisite_stage_known', PREREQUISITE_STAGES)
  stage!: PrerequisiteStage;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  reconstructedFields!: string[];

  @RowVersion()
  version!: number;
}

/** The day a prerequisite reached a stage. */
@Entity('prerequisite_stage')
@Unique('prerequisite_stage_once', ['prerequisiteId', 'stage'])
export class PrerequisiteStageRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => PrerequisiteRow)
  @Column({ type: 'uuid' })
  prerequisiteId!: string;

  @Known('prerequisite_stage_stage_known', PREREQUISITE_STAGES)
  stage!: PrerequisiteStage;

  @Column({ type: 'date', nullable: true })
  reachedOn!: LocalDate | null;

  @Precision('prerequisite_stage_reached_precision_known')
  reachedPrecision!: DatePrecision | null;
}

/** A project that waits for a prerequisite. */
@Entity('prerequisite_project')
@Unique('prerequisite_project_unique', ['prerequisiteId', 'projectId'])
@Index('prerequisite_project_project', ['projectId'])
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class PrerequisiteProjectRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => PrerequisiteRow)
  @Column({ type: 'uuid' })
  prerequisiteId!: string;
}

/** A strategy node whose projects all wait for a prerequisite. */
@Entity('prerequisite_node')
@Unique('prerequisite_node_unique', ['prerequisiteId', 'strategyNodeId'])
export class PrerequisiteNodeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => StrategyNodeRow)
  @Column({ type: 'uuid' })
  strategyNodeId!: string;

  @ForeignKey(() => PrerequisiteRow)
  @Column({ type: 'uuid' })
  prerequisiteId!: string;
}
