// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './paths.mjs';
import { following } from './run.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * How Node runs what is built: errors name the lines of the sources, and the young half of the heap stays small, which costs no
 * time and a fifth of the memory of a large export.
 */
export const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=16'];

/** Milliseconds a program may take to finish running calls before it is ended outright. */
const patience = 30_000;

/**
 * Runs one of our built programs in the foreground; it ends before anything that was prepared for it.
 * @param {string} file below dist/apps/api/src
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment added to our own
 * @returns {Promise<number>} its exit status
 */
export async function runProgram(file, args, environment) {
  const main = join(checkout, 'dist/apps/api/src', file);
  const child = spawn(process.execPath, [...nodeOptions, ...following, main, ...args], {
    cwd: checkout,
    env: {
      NODE_COMPILE_CACHE: join(checkout, 'node_modules/.cache/compiled'),
      ...process.env,
      ...environment,
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  onShutdown(async () => {
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(impatient);
  });
  return ended;
}
