// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isPortFree } from './ports.mjs';
import { program } from './postgres-binaries.mjs';
import { saveConnection, serverEnvironment } from './postgres-cluster.mjs';
import { run, runOrFail } from './run.mjs';

/**
 * @typedef {import('./postgres-cluster.mjs').Connection & {
 *   account: import('./postgres-binaries.mjs').Account,
 *   binaries: import('./postgres-binaries.mjs').Binaries,
 *   fsync: boolean,
 * }} Server
 */

/**
 * Settings for one small machine that also runs the application; loopback only, no socket files.
 * The log holds what happens to the server; what a statement did wrong is the application's to report.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  max_wal_size: '4GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** What the tests' server may do without: nothing in it needs to outlive the machine. */
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '100',
};

/** Runs pg_ctl on a server's data folder. */
function control(/** @type {Server} */ server, /** @type {string[]} */ ...args) {
  const options = { ...server.account, cwd: '/', env: serverEnvironment() };
  return run(program(server.binaries, 'pg_ctl'), ['-D', server.cluster, ...args], options);
}

/** The lines of postmaster.pid (process id first, port fourth), or null when no server left one. */
function readPidFile(/** @type {Server} */ { cluster }) {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null;
}

/** Whether a process is PostgreSQL; where the system does not tell, it is believed. */
function isPostgres(/** @type {string} */ pid) {
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

/** The port of the server that already runs on this data, which a killed start may have left; null when none does. */
async function runningPort(/** @type {Server} */ server) {
  const pidFile = readPidFile(server);
  if (!pidFile) return null;
  if (!isPostgres(pidFile[0] ?? '')) {
    rmSync(join(server.cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  const { status } = await control(server, 'status');
  return status === 0 ? Number(pidFile[3]) : null;
}

/** Waits until a server that is still starting or recovering takes connections. */
async function waitUntilOpen(/** @type {number} */ port) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (!(await isPortFree(port, '127.0.0.1'))) return;
    await sleep(100);
  }
  throw new Error(`The embedded database did not open its port ${port} within a minute.`);
}

/** What pg_ctl passes on to the server. */
function serverOptions(/** @type {Server} */ { fsync }, /** @type {number} */ port) {
  const all = Object.entries({ ...settings, ...(fsync ? {} : forgetful), port: String(port) });
  return all.map(([name, value]) => `-c ${name}=${value}`).join(' ');
}

/**
 * Starts the server on a free port, which it keeps from then on, or joins the one that runs.
 * A server that was killed a moment ago may still hold its memory, and a port may be taken meanwhile: tried again.
 * @returns {Promise<number>} the port
 */
export async function startServer(/** @type {Server} */ server) {
  const running = await runningPort(server);
  if (running) {
    await waitUntilOpen(running);
    return running;
  }
  let outcome = { status: 1, output: '' };
  for (let tries = 0; tries < 8; tries += 1) {
    const kept = server.port && (await isPortFree(server.port, '127.0.0.1')) ? server.port : null;
    const port = kept ?? (await freePort());
    const log = join(server.place, 'server.log');
    outcome = await control(server, '-w', '-t', '120', '-l', log, '-o', serverOptions(server, port), 'start');
    if (outcome.status === 0) {
      if (port !== server.port) saveConnection({ ...server, port });
      return port;
    }
    await sleep(500);
  }
  const log = readFileSync(join(server.place, 'server.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-15)
    .join('\n');
  throw new Error(
    `The embedded database in ${server.cluster} did not start.\n${outcome.output.trim()}\n${log}`,
  );
}

/** Stops the server; connections still open are ended. */
export async function stopServer(/** @type {Server} */ server) {
  if ((await runningPort(server)) === null) return;
  const args = ['-D', server.cluster, '-m', 'fast', '-w', '-t', '60', 'stop'];
  await runOrFail(program(server.binaries, 'pg_ctl'), args, {
    ...server.account,
    cwd: '/',
    env: serverEnvironment(),
  });
}
