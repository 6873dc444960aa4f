import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SESSION_STATES, type SessionState } from '#domain/committee/session.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, Precision, RowVersion } from '../columns.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProjectRow } from '../project/project.entity.js';
import { CommitteeRow } from './committee.entity.js';

/** A session of a committee. */
@Entity('committee_session')
@Unique('committee_session_code_unique', ['programmeId', 'code'])
@Unique('committee_session_number_unique', ['committeeId', 'number'])
export class CommitteeSessionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => CommitteeRow)
  @Column({ type: 'uuid' })
  committeeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @Column({ type: 'date', nullable: true })
  heldOn!: LocalDate | null;

  @Precision('committee_session_held_precision_known')
  heldPrecision!: DatePrecision | null;

  @Known('committee_session_state_known', SESSION_STATES)
  state!: SessionState;

  @Column({ type: 'boolean', default: true })
  confirmed!: boolean;

  @Column({ type: 'text', nullable: true })
  chair!: string | null;

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

/** A point on a session's agenda. */
@Entity('agenda_item')
@Unique('agenda_item_position_unique', ['sessionId', 'position'])
export class AgendaItemRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => CommitteeSessionRow)
  @Column({ type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'jsonb' })
  text!: LocalizedText;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;
}

/** A decision taken in a session, perhaps on a project. */
@Entity('decision')
@Unique('decision_position_unique', ['sessionId', 'position'])
@Index('decision_project', ['projectId'])
export class DecisionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => CommitteeSessionRow)
  @Column({ type: 'uuid' })
  sessionId!: string;

  @ForeignKey(() => ProjectRow)
  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'jsonb' })
  text!: LocalizedText;

  @Column({ type: 'date', nullable: true })
  decidedOn!: LocalDate | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;
}
