import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor } from '#domain/access/actor.js';
import { ask } from './ask.js';
import { unavailable } from './pg-errors.js';
import { settingsOf } from './session-settings.js';
import { Transaction, type ReadTx } from './transaction.js';

/** One read transaction, opened when first asked for; BEGIN and COMMIT ride along with the statements between them. */
export class Snapshot {
  private opening: Promise<{ client: PoolClient; tx: Transaction }> | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly actor: Actor,
  ) {}

  async open(): Promise<ReadTx> {
    this.opening ??= this.begin();
    return (await this.opening).tx;
  }

  /** Ends the transaction without waiting for it; the connection goes back to the pool when it has ended. */
  close(): void {
    const opening = this.opening;
    this.opening = null;
    void opening?.then(
      ({ client, tx }) => {
        tx.end();
        return ask(client, 'COMMIT').then(
          () => client.release(),
          (error: Error) => client.release(error),
        );
      },
      () => undefined,
    );
  }

  private async begin(): Promise<{ client: PoolClient; tx: Transaction }> {
    const client = await poolOf(this.source).connect().catch(unavailable);
    // Not awaited: should it fail, the transaction is aborted and the first statement in it fails.
    ask(client, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT ${settingsOf(this.actor)}`).catch(
      () => undefined,
    );
    return { client, tx: new Transaction(client, this.actor) };
  }
}

/** The pg pool that TypeORM's driver holds. */
function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}
