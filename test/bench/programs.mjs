// @ts-check
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { checkout } from '../../apps/launcher/paths.mjs';
import { nodeOptions } from '../../apps/launcher/program.mjs';
import { signIn } from './load.mjs';

/** @typedef {{ port: number, stop: () => Promise<void> }} Program */
/** @typedef {Program & { cookie: string, peakMemory: () => number }} Masar */

/** @param {string} url @param {string} programme @returns {Promise<Program>} */
export async function startFloor(url, programme) {
  const child = fork(join(import.meta.dirname, 'floor.mjs'), [url, programme]);
  const [message] = await once(child, 'message');
  return { port: message.port, stop: () => stop(child) };
}

/** @param {string} url @returns {Promise<Masar>} */
export async function startMasar(url) {
  const child = spawn(
    process.execPath,
    [...nodeOptions, join(checkout, 'dist', 'apps', 'api', 'src', 'main.js')],
    {
      cwd: checkout,
      env: { ...process.env, DATABASE_URL: url, PORT: '0', MASAR_DEMO: '1', NODE_ENV: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const port = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/[^\s:]+:(\d+)/.exec(said);
      if (address) resolve(Number(address[1]));
    });
    child.on('exit', () => reject(new Error(`Masar ended before it served:\n${said}`)));
  });
  const cookie = await signIn(port, 'officer@dpgov.example');
  return { port, cookie, stop: () => stop(child), peakMemory: () => peakMemory(child.pid ?? 0) };
}

/** Loads the synthetic programmes that are missing. @param {string} url @param {number[]} sizes */
export async function seedSynthetic(url, sizes) {
  await masarCommand(url, ['migrate']);
  await masarCommand(url, ['seed']);
  for (const size of sizes) {
    const start = performance.now();
    await masarCommand(url, ['seed', '--synthetic', String(size)]);
    console.log(
      `SYN-${size} loaded or there already in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
  await masarCommand(url, ['figures', 'verify']);
  console.log('figures verify: no difference\n');
}

/** Runs `masar` on a database; throws when it does not end with 0. @param {string} url @param {string[]} args */
export async function masarCommand(url, args) {
  const child = spawn(process.execPath, [join(checkout, 'dist', 'apps', 'api', 'src', 'cli.js'), ...args], {
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: url, MASAR_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`masar ${args.join(' ')} ended with ${code}\n${said}`);
}

/** The most memory a process has held, in MB (Linux); NaN elsewhere. @param {number} pid */
export function peakMemory(pid) {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(line?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
