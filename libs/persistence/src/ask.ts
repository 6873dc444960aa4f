import type { Duplex } from 'node:stream';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

const gathering = new WeakSet<Duplex>();

/**
 * Sends a statement. Statements of one turn of the event loop leave in one write: each write is a system call, which
 * costs as much as a small statement does.
 */
export function ask<T extends QueryResultRow>(
  client: PoolClient,
  statement: string | QueryConfig,
): Promise<QueryResult<T>> {
  gather((client as unknown as { connection: { stream: Duplex } }).connection.stream);
  return client.query<T>(statement);
}

function gather(stream: Duplex): void {
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
