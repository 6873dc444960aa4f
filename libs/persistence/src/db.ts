import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Actor } from '#domain/access/actor.js';
import { ask } from './ask.js';
import { translateDatabaseError, unavailable, worthAnotherTry } from './pg-errors.js';
import { settingsOf } from './session-settings.js';
import { Snapshot } from './snapshot.js';
import type { ReadTx } from './transaction.js';
import { WritingTransaction, type AuditDetail, type WriteTx } from './write-transaction.js';

const TRIES = 6;
const FIRST_WAIT_MS = 8;

/** How a transaction was asked for. */
export interface WriteOptions {
  /** What every audit entry of the transaction says beside its own: through which file it was made. */
  readonly through?: AuditDetail;
}

/** The only door to the database. */
export class Db {
  private readonly snapshots = new WeakMap<Actor, Snapshot>();

  constructor(private readonly source: DataSource) {}

  /**
   * From here to `endRequest`, every read of this actor (one object per request) shares one snapshot and one
   * connection, opened at the first read.
   */
  beginRequest(actor: Actor): void {
    this.snapshots.set(actor, new Snapshot(this.source, actor));
  }

  /** Closes the request's snapshot, if one was opened; does not wait for it. */
  endRequest(actor: Actor): void {
    this.snapshots.get(actor)?.close();
    this.snapshots.delete(actor);
  }

  /** Reads in one REPEATABLE READ, READ ONLY transaction: the request's own, else one of its own. */
  async read<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const shared = this.snapshots.get(actor);
    if (shared) return work(await shared.open());
    const own = new Snapshot(this.source, actor);
    try {
      return await work(await own.open());
    } finally {
      own.close();
    }
  }

  /**
   * Changes rows in one transaction: all of it with its history and audit, or nothing. Run again when another
   * transaction was in the way, so `work` does nothing outside the database. Reads that follow see the change.
   */
  async write<T>(
    actor: Actor,
    work: (tx: WriteTx) => Promise<T>,
    { through = {} }: WriteOptions = {},
  ): Promise<T> {
    this.snapshots.get(actor)?.close();
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.attempt(actor, work, through);
      } catch (error) {
        if (tried >= TRIES || !worthAnotherTry(error)) throw error;
        await pause(FIRST_WAIT_MS * 2 ** tried * (0.5 + Math.random()));
      }
    }
  }

  private async attempt<T>(
    actor: Actor,
    work: (tx: WriteTx) => Promise<T>,
    through: AuditDetail,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect().catch(unavailable)) as PoolClient;
    const tx = new WritingTransaction({ runner, client, source: this.source, actor }, through);
    try {
      // Not awaited: should it fail, the transaction is aborted and every statement in it fails.
      const begun = ask(client, `BEGIN; SELECT ${settingsOf(actor)}`);
      begun.catch(() => undefined);
      const done = await work(tx);
      const [, , commit] = await Promise.all([begun, tx.writeAudit(), ask(client, 'COMMIT')]);
      if (commit.command !== 'COMMIT') throw new Error('the transaction did not commit');
      return done;
    } catch (error) {
      await rollBack(runner, client);
      throw translateDatabaseError(error);
    } finally {
      tx.end();
      await runner.release();
    }
  }
}

async function rollBack(runner: QueryRunner, client: PoolClient): Promise<void> {
  try {
    await ask(client, 'ROLLBACK');
  } catch {
    // the connection is gone, and the transaction with it
    await runner.release();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
