import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DECLARED_HEALTHS, type DeclaredHealth } from '#domain/progress/figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import {
  CONFIRMATIONS,
  UPDATE_MOVES,
  UPDATE_STATES,
  type Confirmation,
  type UpdateMove,
  type UpdateState,
} from '#domain/update/update.js';
import { Known, RowVersion } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProjectRow } from '../project/project.entity.js';

/** A month of reporting; at most one is open in a programme. */
@Entity('update_period')
@Unique('update_period_month_unique', ['programmeId', 'monthOn'])
@Index('update_period_open', ['programmeId'], { unique: true, where: 'closed_on IS NULL' })
@Check('update_period_month_begins', 'extract(day FROM month_on) = 1')
@Check('update_period_dates', 'opened_on >= month_on AND due_on >= opened_on AND closed_on >= opened_on')
export class UpdatePeriodRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  /** The first day of the month. */
  @Column({ type: 'date' })
  monthOn!: LocalDate;

  @Column({ type: 'date' })
  openedOn!: LocalDate;

  @Column({ type: 'date' })
  dueOn!: LocalDate;

  @Column({ type: 'date', nullable: true })
  closedOn!: LocalDate | null;
}

/** The update of one lead organisation for one period. */
@Entity('progress_update')
@Unique('progress_update_unique', ['updatePeriodId', 'organisationId'])
@Index('progress_update_organisation', ['organisationId', 'updatePeriodId'])
export class ProgressUpdateRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => UpdatePeriodRow)
  @Column({ type: 'uuid' })
  updatePeriodId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Known('progress_update_state_known', UPDATE_STATES, { default: 'OPEN' })
  state!: UpdateState;

  @RowVersion()
  version!: number;
}

/** What an update says of one project, while it is being written and after. */
@Entity('project_update')
@Unique('project_update_unique', ['progressUpdateId', 'aboutProjectId'])
@Check('project_update_sentence_in_a_language', '(sentence IS NULL) = (sentence_lang IS NULL)')
export class ProjectUpdateRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => ProgressUpdateRow)
  @Column({ type: 'uuid' })
  progressUpdateId!: string;

  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid' })
  aboutProjectId!: string;

  @Known('project_update_confirmation_known', CONFIRMATIONS, { nullable: true })
  confirmation!: Confirmation | null;

  @Known('project_update_declared_health_known', DECLARED_HEALTHS, { nullable: true })
  declaredHealth!: DeclaredHealth | null;

  @Column({ type: 'text', nullable: true })
  sentence!: string | null;

  @Known('project_update_sentence_lang_known', LANGUAGES, { nullable: true })
  sentenceLang!: Language | null;

  @Column({ type: 'text', array: true, default: [] })
  evidenceUrls!: string[];

  @RowVersion()
  version!: number;
}

/** One thing done with an update, and what was said of the whole. */
@Entity('progress_update_step')
@Index('progress_update_step_update', ['progressUpdateId'])
export class ProgressUpdateStepRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => ProgressUpdateRow)
  @Column({ type: 'uuid' })
  progressUpdateId!: string;

  @Known('progress_update_step_move_known', UPDATE_MOVES)
  move!: UpdateMove;

  @Column({ type: 'date' })
  steppedOn!: LocalDate;

  @Column({ type: 'text', nullable: true })
  comments!: string | null;
}

/** What was said of one project with a step. */
@Entity('project_update_comment')
@Unique('project_update_comment_unique', ['progressUpdateStepId', 'aboutProjectId'])
export class ProjectUpdateCommentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => ProgressUpdateStepRow)
  @Column({ type: 'uuid' })
  progressUpdateStepId!: string;

  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid' })
  aboutProjectId!: string;

  @Column({ type: 'text' })
  comments!: string;
}

/** The health of a project as its lead organisation declared it when it submitted an update. */
@Entity('health_declaration')
@Unique('health_declaration_unique', ['projectId', 'progressUpdateId', 'declaredOn'])
export class HealthDeclarationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => ProgressUpdateRow)
  @Column({ type: 'uuid' })
  progressUpdateId!: string;

  /** First day of the month that the update is of. */
  @Column({ type: 'date' })
  monthOn!: LocalDate;

  @Column({ type: 'date' })
  declaredOn!: LocalDate;

  @Known('health_declaration_health_known', DECLARED_HEALTHS)
  health!: DeclaredHealth;

  @Column({ type: 'text' })
  sentence!: string;

  @Known('health_declaration_sentence_lang_known', LANGUAGES)
  sentenceLang!: Language;
}
