import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from '#migrations/index.js';
import { ENTITIES } from './entities.js';
import { readTypesPlainly } from './plain-types.js';
import { SnakeNaming } from './snake-naming.js';

export interface ConnectionLimits {
  /** Connections in the pool. */
  readonly poolSize: number;
  /** Milliseconds one statement may take; 0: no limit. */
  readonly statementTimeoutMs: number;
  /** Role that every statement runs as until a transaction sets its own. */
  readonly role?: string;
}

/** What a second process costs here, beside reading a page: a rollup of tens of thousands of projects is worth one. */
const WORKERS = '-c parallel_setup_cost=600 -c parallel_tuple_cost=0.02';

/** What the server serves people with. */
export const SERVING: ConnectionLimits = { poolSize: 16, statementTimeoutMs: 15_000 };

/** What migrations, seeds and maintenance run with: long statements, few connections. */
export const MAINTENANCE: ConnectionLimits = { poolSize: 2, statementTimeoutMs: 0 };

/** Options of a DataSource on the database at `url`; nothing is ever synchronised from the entities. */
export function connectionOptions(
  url: string,
  limits: ConnectionLimits,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  readTypesPlainly();
  const role = limits.role ? ` -c role=${limits.role}` : '';
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'migration',
    migrations: [...MIGRATIONS],
    entities: [...ENTITIES],
    namingStrategy: new SnakeNaming(),
    applicationName: 'masar',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      max: limits.poolSize,
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: limits.statementTimeoutMs,
      idle_in_transaction_session_timeout: limits.statementTimeoutMs && 30_000,
      options: `-c timezone=UTC -c jit=off ${WORKERS}${role}`,
    },
  };
}
