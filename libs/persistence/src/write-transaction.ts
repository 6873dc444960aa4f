import type { EntityManager, DataSource, QueryRunner } from 'typeorm';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Actor, Subject } from '#domain/access/actor.js';
import type { Action } from '#domain/access/policy.js';
import { makeGrant, type Grant } from './grant.js';
import { APP_ROLE } from './roles.js';
import { Transaction, type ReadTx } from './transaction.js';
import { actorId, actorName } from './session-settings.js';
import { sql, type Sql } from './sql.js';
import { uuidv7 } from './uuid.js';

/** What an audit entry says of an action beside who did it to what. */
export type AuditDetail = Readonly<Record<string, unknown>>;

/** A transaction that may change rows, each change under a grant. */
export interface WriteTx extends ReadTx {
  /** TypeORM's manager on this transaction, for stores only. */
  readonly manager: EntityManager;
  /** The right to do `action` to `subject`, bound to it and noted in the audit trail; throws like `require`. */
  authorize<A extends Action>(action: A, subject: Subject, detail?: AuditDetail): Grant<A>;
}

interface AuditNote {
  readonly action: Action;
  readonly subject: Subject;
  readonly detail: AuditDetail;
}

/** Where a transaction runs, and for whom. */
interface WriteConnection {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  readonly source: DataSource;
  readonly actor: Actor;
}

/** A write transaction on one connection of the pool. */
export class WritingTransaction extends Transaction implements WriteTx {
  private readonly held: EntityManager;
  private readonly notes: AuditNote[] = [];

  constructor(
    { runner, client, source, actor }: WriteConnection,
    /** Said by every audit entry of this transaction. */
    private readonly through: AuditDetail,
  ) {
    super(client, actor);
    // Else TypeORM's `save` would begin a transaction of its own, and its COMMIT would end ours half-way.
    Object.assign(runner, { isTransactionActive: true });
    this.held = source.createEntityManager(runner);
  }

  /** Keeps the role: what follows in a write is the storing of the figures. */
  override queryAllFacts<T extends QueryResultRow>(query: Sql): Promise<T[]> {
    return this.rowsOfAllFacts<T>(query);
  }

  get manager(): EntityManager {
    this.become(APP_ROLE);
    return this.held;
  }

  authorize<A extends Action>(action: A, subject: Subject, detail: AuditDetail = {}): Grant<A> {
    this.require(action, subject);
    this.notes.push({ action, subject, detail: { ...detail, ...this.through } });
    return makeGrant(action, subject);
  }

  /** Writes one audit entry per authorised action, in one statement. */
  async writeAudit(): Promise<void> {
    if (this.notes.length === 0) return;
    const entries = this.notes.map(({ action, subject, detail }) => ({
      id: uuidv7(),
      actor_id: actorId(this.actor),
      actor_name: actorName(this.actor),
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      programme_id: subject.programmeId,
      project_id: subject.projectId ?? null,
      detail,
    }));
    await this.rows(sql`
      INSERT INTO audit_entry (id, actor_id, actor_name, action, subject_kind, subject_id, programme_id, project_id, detail)
      SELECT id, actor_id, actor_name, action, subject_kind, subject_id, programme_id, project_id, detail
      FROM jsonb_populate_recordset(NULL::audit_entry, ${JSON.stringify(entries)}::jsonb)`);
  }
}
