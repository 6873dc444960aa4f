// @ts-check
import { spawn } from 'node:child_process';
import { checkout } from './paths.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * @typedef {{ status: number, output: string }} Outcome what a finished program left behind
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, limit?: number }} RunOptions `limit` in milliseconds
 */

/**
 * Runs a program to its end with its output kept; never throws because of its status.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { limit, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: checkout, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const late = limit && setTimeout(() => child.kill('SIGKILL'), limit);
    const forget = onShutdown(() => void child.kill());
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8'));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
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
