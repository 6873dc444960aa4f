// @ts-check
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processMark } from './process-lock.mjs';

let entered = 0;

/** Registers this process as a user of the server; call `leave` when done. */
export function enter(/** @type {string} */ folder, mark = processMark()) {
  mkdirSync(folder, { recursive: true });
  entered += 1;
  const file = join(folder, `${mark.split(' ')[0]}-${process.pid}-${entered}`);
  writeFileSync(file, mark);
  return { leave: () => rmSync(file, { force: true }) };
}

/** How many users of the server still run; the marks of those that were killed are removed. */
export function countUsers(/** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).filter((name) => {
    const file = join(folder, name);
    const alive = isAlive(readFileSync(file, 'utf8'));
    if (!alive) rmSync(file, { force: true });
    return alive;
  }).length;
}
