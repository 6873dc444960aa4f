// @ts-check
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureWritable } from './paths.mjs';

/** What the system knows of a process: its name, state letter, parent and start time (Linux), else nothing. */
export function processStat(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return { name, state: fields[0], parent: Number(fields[1]), startedAt: fields[19] ?? '' };
  } catch {
    return { name: '', state: '', parent: 0, startedAt: '' };
  }
}

/** Names a process by id and start time, so that a later process with the same id is not mistaken for it. */
export function processMark(pid = process.pid) {
  return `${pid} ${processStat(pid).startedAt}`;
}

/** Whether the process that a mark names still runs; one that was killed and not yet reaped does not. */
export function isAlive(/** @type {string} */ mark) {
  const [pid, startedAt] = mark.split(' ');
  if (!Number(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const now = processStat(Number(pid));
  return now.state !== 'Z' && (!startedAt || now.startedAt === startedAt);
}

/** Creates a file that must not exist; false when it does. */
function tryCreate(/** @type {string} */ file) {
  try {
    writeFileSync(file, processMark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether a lock's holder is gone; a file still empty is a holder about to write its name. */
function isStale(/** @type {string} */ file) {
  try {
    const mark = readFileSync(file, 'utf8');
    return mark === '' ? Date.now() - statSync(file).mtimeMs > 2000 : !isAlive(mark);
  } catch {
    return false;
  }
}

/** Removes a lock whose holder is gone, one process at a time so that nobody removes its successor. */
function breakStale(/** @type {string} */ file) {
  if (!isStale(file)) return;
  const breaking = `${file}.breaking`;
  if (!tryCreate(breaking)) {
    if (isStale(breaking)) rmSync(breaking, { force: true });
    return;
  }
  if (isStale(file)) rmSync(file, { force: true });
  rmSync(breaking, { force: true });
}

/**
 * Runs work while holding a lock file; a lock left by a killed process is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  ensureWritable(dirname(file));
  for (let waited = false; !tryCreate(file); waited = true) {
    if (!waited) onWait?.();
    breakStale(file);
    await sleep(waited ? 50 : 5);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes a lock file at once and answers how to give it back; null while a living process holds it. */
export function tryLock(/** @type {string} */ file) {
  ensureWritable(dirname(file));
  breakStale(file);
  return tryCreate(file) ? () => rmSync(file, { force: true }) : null;
}
