import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One authorised change: who did what to what, and its place in the hash chain once it is linked. Only ever added. */
@Entity('audit_entry')
@Check('audit_entry_linked_whole', '(sequence IS NULL) = (hash IS NULL)')
@Unique('audit_entry_sequence_unique', ['sequence'])
@Index('audit_entry_unlinked', ['at', 'id'], { where: 'sequence IS NULL' })
@Index('audit_entry_project', ['projectId', 'at'], { where: 'project_id IS NOT NULL' })
export class AuditEntryRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'text' })
  actorName!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subjectKind!: string;

  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'bigint', default: () => 'this_transaction()' })
  transactionId!: number;

  @Column({ type: 'jsonb', default: {} })
  detail!: Readonly<Record<string, unknown>>;

  @Column({ type: 'bigint', nullable: true })
  sequence!: number | null;

  @Column({ type: 'text', nullable: true })
  hash!: string | null;
}
