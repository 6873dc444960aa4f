import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { BRIEF_MOVES, BRIEF_STATES, type BriefMove, type BriefState } from '#domain/brief/brief.js';
import { USERS_SERVED, type UsersServed } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, RowVersion } from '../columns.js';
import { CommitteeSessionRow, DecisionRow } from '../committee/committee-session.entity.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProjectRow } from '../project/project.entity.js';
import { StrategyNodeRow } from '../strategy/strategy-node.entity.js';

/** A project brief; the budget is in centimes of a dirham. */
@Entity('brief')
@Unique('brief_code_unique', ['programmeId', 'code'])
@Index('brief_lead_organisation', ['leadOrganisationId'])
@Check('brief_budget_positive', 'budget_planned_centimes >= 0')
@Check('brief_approved_made_project', `(state = 'APPROVED') = (made_project_id IS NOT NULL)`)
export class BriefRow {
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
  @Column({ type: 'uuid', nullable: true })
  strategyNodeId!: string | null;

  @Known('brief_users_served_known', USERS_SERVED, { nullable: true })
  usersServed!: UsersServed | null;

  @Column({ type: 'date', nullable: true })
  startOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  plannedEndOn!: LocalDate | null;

  @Column({ type: 'bigint', nullable: true })
  budgetPlannedCentimes!: number | null;

  @Known('brief_state_known', BRIEF_STATES, { default: 'DRAFT' })
  state!: BriefState;

  /** The project that its approval made. */
  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid', nullable: true })
  madeProjectId!: string | null;

  @RowVersion()
  version!: number;
}

/** An organisation that is to help the lead of the project. */
@Entity('brief_partner')
@Unique('brief_partner_unique', ['briefId', 'organisationId'])
export class BriefPartnerRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => BriefRow)
  @Column({ type: 'uuid' })
  briefId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;
}

/** One thing done with a brief, and what was said of it. */
@Entity('brief_step')
@Index('brief_step_brief', ['briefId'])
@Check('brief_step_return_commented', `move <> 'RETURN' OR comments IS NOT NULL`)
export class BriefStepRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => BriefRow)
  @Column({ type: 'uuid' })
  briefId!: string;

  @Known('brief_step_move_known', BRIEF_MOVES)
  move!: BriefMove;

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
