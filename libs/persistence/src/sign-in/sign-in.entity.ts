import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. PostgreSQL generates `personId` from the session, which TypeORM's comparison cannot read. */
@Entity('sign_in_session', { synchronize: false })
@Index('sign_in_session_person', ['personId'])
@Index('sign_in_session_expire', ['expire'])
export class SignInSessionRow {
  @PrimaryColumn({ type: 'text' })
  sid!: string;

  @Column({ type: 'jsonb' })
  sess!: Readonly<Record<string, unknown>>;

  @Column({ type: 'timestamptz' })
  expire!: Date;

  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  personId!: string | null;
}

/** Failed sign-ins of an account or an address, by which further ones are slowed. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'integer' })
  failures!: number;

  @Column({ type: 'timestamptz' })
  lastAt!: Date;
}
