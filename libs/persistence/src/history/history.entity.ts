import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One row of a business table as it stood for a period, written by a trigger alone. It has no key, so it is left out of
 * TypeORM's comparison; table and row together name the periods of one row.
 */
@Entity('history', { synchronize: false })
@Index('history_current', ['tableName', 'rowId'], { unique: true, where: 'upper_inf(recorded)' })
@Index('history_past', { synchronize: false })
@Index('history_project', ['projectId', 'tableName'], { where: 'project_id IS NOT NULL' })
@Index('history_programme', ['programmeId', 'tableName'])
@Check('history_period_not_empty', 'NOT isempty(recorded)')
export class HistoryRow {
  @PrimaryColumn({ type: 'text' })
  tableName!: string;

  @PrimaryColumn({ type: 'uuid' })
  rowId!: string;

  @Column({ type: 'jsonb' })
  row!: Readonly<Record<string, unknown>>;

  /** From the instant the change was made until the next one, or without end. */
  @Column({ type: 'tstzrange' })
  recorded!: string;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'text', nullable: true })
  actorName!: string | null;

  /** Who deleted the row, when its last period ended with that. */
  @Column({ type: 'uuid', nullable: true })
  deletedById!: string | null;

  @Column({ type: 'text', nullable: true })
  deletedByName!: string | null;

  @Column({ type: 'bigint' })
  transactionId!: number;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;
}
