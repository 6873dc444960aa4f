import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PROJECT_MOVES, type ProjectMove } from '#domain/project/move.js';
import { PROJECT_PEOPLE_ROLES, type ProjectPeopleRole } from '#domain/project/people.js';
import { LIFECYCLES, type Lifecycle } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { Known, RowVersion } from '../columns.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { ProjectRow } from './project.entity.js';

/** Somebody to turn to about a project. */
@Entity('project_person')
@Index('project_person_project', ['projectId'])
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class ProjectPersonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @Known('project_person_role_known', PROJECT_PEOPLE_ROLES)
  role!: ProjectPeopleRole;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;
}

/** A contract of a project; the amount is in centimes of a dirham. */
@Entity('project_contract')
@Index('project_contract_project', ['projectId'])
@Check('project_contract_amount_positive', 'amount_centimes >= 0')
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class ProjectContractRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ type: 'text' })
  holder!: string;

  @Column({ type: 'bigint', nullable: true })
  amountCentimes!: number | null;

  @Column({ type: 'date', nullable: true })
  notifiedOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  provisionallyAcceptedOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  finallyAcceptedOn!: LocalDate | null;

  @RowVersion()
  version!: number;
}

/** A step of a project's life, with its day, its reason and, for the last one, the closing report. */
@Entity('project_move')
@Index('project_move_project', ['projectId'])
@Check('project_move_reasoned', `move NOT IN ('SUSPEND', 'CANCEL') OR reason IS NOT NULL`)
@Check('project_move_reported', `(move = 'CLOSE') = (closing_report IS NOT NULL)`)
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class ProjectMoveRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @Known('project_move_move_known', PROJECT_MOVES)
  move!: ProjectMove;

  @Known('project_move_from_lifecycle_known', LIFECYCLES)
  fromLifecycle!: Lifecycle;

  @Known('project_move_to_lifecycle_known', LIFECYCLES)
  toLifecycle!: Lifecycle;

  @Column({ type: 'date' })
  movedOn!: LocalDate;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', nullable: true })
  closingReport!: string | null;
}

/** A project's passing from one lead to another on a day; what came before stays with the former. */
@Entity('project_transfer')
@Index('project_transfer_project', ['projectId', 'transferredOn'])
@Check('project_transfer_other_body', 'from_organisation_id <> to_organisation_id')
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class ProjectTransferRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  fromOrganisationId!: string;

  @ForeignKey(() => OrganisationRow)
  @Column({ type: 'uuid' })
  toOrganisationId!: string;

  @Column({ type: 'date' })
  transferredOn!: LocalDate;

  @Column({ type: 'text' })
  reason!: string;
}
