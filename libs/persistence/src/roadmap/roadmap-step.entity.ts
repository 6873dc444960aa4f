import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ROADMAP_MOVES, type RoadmapMove } from '#domain/roadmap/roadmap.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { Known } from '../columns.js';
import { CommitteeSessionRow, DecisionRow } from '../committee/committee-session.entity.js';
import { ProjectRow } from '../project/project.entity.js';
import { RoadmapVersionRow } from './roadmap.entity.js';

/** One thing done with a version of a roadmap, and what was said of it. */
@Entity('roadmap_step')
@Index('roadmap_step_roadmap_version', ['roadmapVersionId'])
@Index('roadmap_step_project', ['projectId'])
@Check('roadmap_step_return_commented', `move <> 'RETURN' OR comments IS NOT NULL`)
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class RoadmapStepRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => RoadmapVersionRow)
  @Column({ type: 'uuid' })
  roadmapVersionId!: string;

  @Known('roadmap_step_move_known', ROADMAP_MOVES)
  move!: RoadmapMove;

  @Column({ type: 'date' })
  steppedOn!: LocalDate;

  @Column({ type: 'text', nullable: true })
  comments!: string | null;

  /** The session that decided it; null while approvals are the chair's alone. */
  @ForeignKey(() => CommitteeSessionRow)
  @Column({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  @ForeignKey(() => DecisionRow)
  @Column({ type: 'uuid', nullable: true })
  decisionId!: string | null;
}
