import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EARNING_RULES, PHASES, type EarningRule, type Phase } from '#domain/milestone/milestone.js';
import { ROADMAP_STATES, type RoadmapState } from '#domain/roadmap/roadmap.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, Precision, RowVersion } from '../columns.js';
import { MilestoneRow } from '../milestone/milestone.entity.js';
import { ProjectRow } from '../project/project.entity.js';

/** One version of a project's roadmap; the approved one is the baseline. */
@Entity('roadmap_version')
@Unique('roadmap_version_number_unique', ['projectId', 'number'])
@Index('roadmap_version_one_draft', ['projectId'], { unique: true, where: `state = 'DRAFT'` })
@Index('roadmap_version_one_approved', ['projectId'], { unique: true, where: `state = 'APPROVED'` })
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class RoadmapVersionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Known('roadmap_version_state_known', ROADMAP_STATES)
  state!: RoadmapState;

  @Column({ type: 'date', nullable: true })
  presentedOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  approvedOn!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @RowVersion()
  version!: number;
}

/** What one roadmap version promised of a milestone. */
@Entity('planned_milestone')
@Unique('planned_milestone_position_unique', ['roadmapVersionId', 'position'], {
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('planned_milestone_once', ['roadmapVersionId', 'milestoneId'])
@Index('planned_milestone_project', ['projectId'])
@Index('planned_milestone_milestone', ['milestoneId'])
@Check('planned_milestone_weight_range', 'weight BETWEEN 0 AND 1000000')
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class PlannedMilestoneRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => RoadmapVersionRow)
  @Column({ type: 'uuid' })
  roadmapVersionId!: string;

  @ForeignKey(() => MilestoneRow)
  @Column({ type: 'uuid' })
  milestoneId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Known('planned_milestone_phase_known', PHASES)
  phase!: Phase;

  @Column({ type: 'integer' })
  weight!: number;

  @Known('planned_milestone_earning_rule_known', EARNING_RULES, { default: 'PERCENT' })
  earningRule!: EarningRule;

  @Column({ type: 'date', nullable: true })
  baselineStartOn!: LocalDate | null;

  @Precision('planned_milestone_baseline_start_precision_known')
  baselineStartPrecision!: DatePrecision | null;

  @Column({ type: 'date', nullable: true })
  baselineEndOn!: LocalDate | null;

  @Precision('planned_milestone_baseline_end_precision_known')
  baselineEndPrecision!: DatePrecision | null;
}
