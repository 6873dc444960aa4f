// @ts-check
import { spawn } from 'node:child_process';
import { checkout } from './paths.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * @typedef {{ status: number, output: string }} Outcome what a finished program left behind
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {number} [limit] milliseconds after which it is ended
 * @property {boolean} [follows] a script of Node's that ends when this process is killed, instead of going on unwatched
 */

/** What makes a script of Node's end with its parent; it needs a channel to it. */
export const following = ['--import', new URL('./follow-parent.mjs', import.meta.url).href];

/**
 * Runs a program to its end with its output kept; never throws because of its status.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { limit, follows, ...options } = {}) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', 'pipe', 'pipe', follows ? 'ipc' : 'ignore'];
    const all = follows ? [...following, ...args] : args;
    const child = spawn(command, all, { cwd: checkout, ...options, stdio });
    const late = limit && setTimeout(() => child.kill('SIGKILL'), limit);
    const forget = onShutdown(() => void child.kill());
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (/** @type {number} */ status) => {
      forget();
      clearTimeout(late);
      resolve({ status, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a program that must succeed and answers its output; otherwise fails with the end of it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runOrFail(command, args, options) {
  const { status, output } = await run(command, args, options);
  if (status === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-40).join('\n');
  throw new Error(`${[command, ...args].join(' ')} ended with status ${status}\n${tail}`);
}
