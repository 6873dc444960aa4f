import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DEPENDENCY_STATES, type DependencyState } from '#domain/dependency/dependency.js';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, RowVersion } from '../columns.js';
import { MilestoneRow } from '../milestone/milestone.entity.js';
import { ProjectRow } from '../project/project.entity.js';

/** Finish-to-start, milestone to milestone; it hangs on the project that waits. */
@Entity('dependency')
@Unique('dependency_pair_unique', ['predecessorMilestoneId', 'successorMilestoneId'])
@Index('dependency_project', ['projectId'])
@Index('dependency_predecessor_project', ['predecessorProjectId'])
@Index('dependency_successor_milestone', ['successorMilestoneId'])
@Check('dependency_not_on_itself', 'predecessor_milestone_id <> successor_milestone_id')
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class DependencyRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid' })
  predecessorProjectId!: string;

  @ForeignKey(() => MilestoneRow)
  @Column({ type: 'uuid' })
  predecessorMilestoneId!: string;

  @ForeignKey(() => MilestoneRow)
  @Column({ type: 'uuid' })
  successorMilestoneId!: string;

  @Column({ type: 'integer', default: 0 })
  lagWorkingDays!: number;

  @Known('dependency_state_known', DEPENDENCY_STATES)
  state!: DependencyState;

  @Column({ type: 'jsonb', default: {} })
  reason!: LocalizedText;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;
}
