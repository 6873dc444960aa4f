import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PROPOSAL_STATES, type FieldValues, type ProposalState } from '#domain/project/proposal.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { PersonRow } from '../access/person.entity.js';
import { Known, RowVersion } from '../columns.js';
import { ProjectRow } from './project.entity.js';

/** A change that somebody of the lead proposes for a project's record, and the answer to it. */
@Entity('project_proposal')
@Index('project_proposal_project', ['projectId'])
@Index('project_proposal_one_open', ['projectId', 'proposedById'], {
  unique: true,
  where: `state = 'PROPOSED'`,
})
@Check('project_proposal_refusal_reasoned', `state <> 'REFUSED' OR answer IS NOT NULL`)
@Check(
  'project_proposal_answered',
  `(state = 'PROPOSED') = (answered_on IS NULL) AND (state = 'PROPOSED') = (answered_by_id IS NULL)`,
)
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class ProjectProposalRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid' })
  proposedById!: string;

  @Column({ type: 'date' })
  proposedOn!: LocalDate;

  @Column({ type: 'text' })
  reason!: string;

  /** The version of the project that it was made from. */
  @Column({ type: 'integer' })
  baseVersion!: number;

  /** The fields that it touches, as they stood by then. */
  @Column({ type: 'jsonb' })
  fieldBefore!: FieldValues;

  /** The same fields as they should stand. */
  @Column({ type: 'jsonb' })
  fieldValues!: FieldValues;

  @Known('project_proposal_state_known', PROPOSAL_STATES, { default: 'PROPOSED' })
  state!: ProposalState;

  /** Who answered or withdrew it. */
  @ForeignKey(() => PersonRow)
  @Column({ type: 'uuid', nullable: true })
  answeredById!: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @RowVersion()
  version!: number;
}
