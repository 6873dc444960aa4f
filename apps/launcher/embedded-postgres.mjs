// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureWritable } from './paths.mjs';
import { withLock } from './process-lock.mjs';
import { countUsers, enter } from './server-users.mjs';
import { findBinaries, serverAccount } from './postgres-binaries.mjs';
import { makeCluster, openConnection } from './postgres-cluster.mjs';
import { startServer, stopServer } from './postgres-server.mjs';

/** The role that the URL signs in as: it owns the database, may create roles and databases, and is no superuser. */
export const loginRole = 'masar';

/**
 * Connects, waiting while a server that was killed still replays its log (SQLSTATE 57P03).
 * @template {{ connect: () => Promise<unknown>, end: () => Promise<void> }} C
 * @param {() => C} make
 * @returns {Promise<C>}
 */
async function connect(make) {
  for (let tries = 0; ; tries += 1) {
    const client = make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code !== '57P03' || tries > 600) throw error;
      await sleep(100);
    }
  }
}

/** Makes the login role and its database where they are missing; a start that was killed half-way is completed. */
async function ensureDatabase(
  /** @type {number} */ port,
  /** @type {import('./postgres-cluster.mjs').Connection} */ secret,
) {
  const { default: pg } = await import('pg');
  const admin = {
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secret.adminPassword,
    database: 'postgres',
  };
  const client = await connect(() => new pg.Client(admin));
  try {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [loginRole]);
    if (role.rowCount === 0) {
      await client.query(`CREATE ROLE ${loginRole} LOGIN CREATEROLE CREATEDB PASSWORD '${secret.password}'`);
    }
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [loginRole]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${loginRole} OWNER ${loginRole}`);
  } finally {
    await client.end();
  }
}

/** Says in one sentence why an existing cluster cannot be used; null when it can. */
function whyUnusable(/** @type {string} */ cluster, /** @type {number} */ major) {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return null;
  const made = Number(readFileSync(file, 'utf8'));
  if (made === major) return null;
  return `The database in ${cluster} was made by PostgreSQL ${made} and this is ${major}: restore a backup into a new MASAR_DATA folder.`;
}

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that already serves it.
 * Processes share the server; the last one to call `stop` ends it, and what was killed no longer counts.
 * @param {{ dataFolder: string, fsync?: boolean }} options `fsync: false` only where losing the data does not matter
 * @returns {Promise<{ url: string, keptIn: string, stop: () => Promise<void> }>} the URL signs in as the role `masar`
 */
export async function startEmbeddedPostgres({ dataFolder, fsync = true }) {
  const home = join(dataFolder, 'postgres');
  const users = join(home, 'users');
  ensureWritable(users);
  return withLock(join(home, 'lock'), async () => {
    const connection = openConnection(home);
    const account = serverAccount(connection.cluster);
    const binaries = findBinaries(account, home);
    const refusal = whyUnusable(connection.cluster, binaries.major);
    if (refusal) throw new Error(refusal);
    const server = { ...connection, account, binaries, fsync };
    await makeCluster(server);
    const port = await startServer(server);
    const user = enter(users);
    await ensureDatabase(port, connection);
    const stop = () =>
      withLock(join(home, 'lock'), async () => {
        user.leave();
        if (countUsers(users) === 0) await stopServer(server);
      });
    const url = `postgres://${loginRole}:${connection.password}@127.0.0.1:${port}/${loginRole}`;
    return { url, keptIn: connection.place, stop };
  });
}
