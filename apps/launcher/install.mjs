// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './paths.mjs';
import { runOrFail } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether npm's own record of an install holds every package of the lock file in the locked version.
 * Optional packages may be absent: they are those of other platforms.
 */
export function isInstalled(/** @type {Lock} */ wanted, /** @type {Lock} */ installed) {
  return Object.entries(wanted.packages).every(([path, locked]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    if (!found) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/** @returns {Lock | null} */
function readLock(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(join(checkout, file), 'utf8'));
  } catch {
    return null;
  }
}

/** Whether node_modules lacks something; npm writes its record last, so an install cut short counts as missing. */
export function needsInstall() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  return !wanted || !installed || !isInstalled(wanted, installed);
}

/** Installs exactly what the lock file names, with what builds and tests need. */
export async function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return runOrFail(process.execPath, [npm, ...args], { follows: true });
  return runOrFail(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}
