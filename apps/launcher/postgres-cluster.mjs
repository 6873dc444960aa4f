// @ts-check
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canEnter, program, serverAccount, stagingFolder } from './postgres-binaries.mjs';
import { runOrFail } from './run.mjs';

/**
 * @typedef {object} Connection how to reach a database and where it is kept
 * @property {string} file the file that holds the secrets, readable by its owner alone
 * @property {string} place the folder of the cluster and of its log
 * @property {string} cluster PostgreSQL's own data folder
 * @property {number} port the last port used; 0 before the first start
 * @property {string} adminPassword
 * @property {string} password
 */

/** Stores what must survive a restart, all or nothing. */
export function saveConnection(/** @type {Connection} */ { file, place, port, adminPassword, password }) {
  const making = `${file}.new`;
  const home = join(file, '..');
  const kept = { port, adminPassword, password, ...(place === home ? {} : { place }) };
  writeFileSync(making, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(making, statSync(home).uid, statSync(home).gid);
  renameSync(making, file);
}

/** Chooses where a new cluster lives: beside its secrets, or staged where the server's account can enter. */
function choosePlace(/** @type {string} */ home) {
  const account = serverAccount(join(home, 'cluster'));
  if (canEnter(account, home)) return home;
  return join(stagingFolder(), `data-${randomBytes(6).toString('hex')}`);
}

/** Reads a folder's connection, or makes a new one with random passwords. */
export function openConnection(/** @type {string} */ home) {
  const file = join(home, 'connection.json');
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    const place = kept.place ?? home;
    return /** @type {Connection} */ ({ ...kept, file, place, cluster: join(place, 'cluster') });
  }
  const place = choosePlace(home);
  const secret = () => randomBytes(24).toString('hex');
  const connection = {
    file,
    place,
    cluster: join(place, 'cluster'),
    port: 0,
    adminPassword: secret(),
    password: secret(),
  };
  saveConnection(connection);
  return connection;
}

/** Gives a file or folder to the server's account, for nobody else to read. */
function handOver(
  /** @type {import('./postgres-binaries.mjs').Account} */ { uid, gid },
  /** @type {string} */ path,
  /** @type {number} */ mode,
) {
  chmodSync(path, mode);
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/**
 * Makes the cluster unless it exists; a half-made one is begun again.
 * @param {import('./postgres-server.mjs').Server} server
 */
export async function makeCluster({ cluster, place, account, binaries, adminPassword, fsync }) {
  if (existsSync(cluster)) return;
  const making = `${cluster}.new`;
  const passwordFile = join(place, 'password.new');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  handOver(account, making, 0o700);
  writeFileSync(passwordFile, adminPassword);
  handOver(account, passwordFile, 0o600);
  const options = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const access = [
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--no-instructions',
  ];
  const sync = fsync ? [] : ['--no-sync'];
  try {
    const args = [`--pgdata=${making}`, ...options, ...access, ...sync];
    await runOrFail(program(binaries, 'initdb'), args, { ...account, cwd: '/', env: serverEnvironment() });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(join(place, 'server.log'), '');
  handOver(account, join(place, 'server.log'), 0o600);
  renameSync(making, cluster);
}

/** The environment of PostgreSQL's programs: the caller's own PG settings and language must not reach them. */
export function serverEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
