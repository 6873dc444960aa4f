// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from './paths.mjs';
import { runOrFail } from './run.mjs';
import { hashOfSources } from './source-hash.mjs';

/**
 * @typedef {object} Target something that is built from sources
 * @property {string} name
 * @property {string[]} sources
 * @property {(file: string) => boolean} counts which of their files matter to the build
 * @property {string} output what must exist once it is built
 * @property {string} stamp the file that keeps the hash of the sources it was built from
 * @property {string[]} clears what is removed before it is built
 * @property {() => Promise<unknown>} build
 */

const bin = (/** @type {string} */ path) => join(checkout, 'node_modules', path);

const script = (/** @type {string[]} */ ...args) => runOrFail(process.execPath, args, { follows: true });

const isTest = (/** @type {string} */ file) => /\.spec\.tsx?$/.test(file);

/** @type {Target} */
export const server = {
  name: 'Building the server',
  sources: [
    'apps/api',
    'libs',
    'migrations',
    'seeds',
    'nest-cli.json',
    '.swcrc',
    'tsconfig.json',
    'package-lock.json',
  ],
  counts: (file) => /\.(ts|json|swcrc)$/.test(file) && !isTest(file),
  output: 'dist/apps/api/src/main.js',
  stamp: 'dist/server.sha256',
  clears: ['dist/apps/api', 'dist/libs', 'dist/migrations', 'dist/seeds'],
  build: () => script(bin('@nestjs/cli/bin/nest.js'), 'build'),
};

/** @type {Target} */
export const dashboard = {
  name: 'Building the dashboard',
  sources: ['apps/dashboard', 'docs/guide', 'libs/domain', 'tsconfig.json', 'package-lock.json'],
  counts: (file) => !isTest(file),
  output: 'dist/dashboard/index.html',
  stamp: 'dist/dashboard.sha256',
  clears: [],
  build: () => script(bin('vite/bin/vite.js'), 'build', 'apps/dashboard', '--logLevel', 'error'),
};

/** Whether a target's sources differ from those it was last built from. */
export function needsBuild(/** @type {Target} */ { sources, counts, output, stamp }) {
  if (!existsSync(join(checkout, output)) || !existsSync(join(checkout, stamp))) return true;
  return readFileSync(join(checkout, stamp), 'utf8') !== hashOfSources(checkout, sources, counts);
}

/** Builds a target; the hash is taken first, so that an edit during the build is built again next time. */
export async function build(
  /** @type {Target} */ { name, sources, counts, output, stamp, clears, build: make },
) {
  const hash = hashOfSources(checkout, sources, counts);
  for (const path of [stamp, ...clears]) rmSync(join(checkout, path), { recursive: true, force: true });
  await make();
  if (!existsSync(join(checkout, output))) throw new Error(`${name} did not make ${output}.`);
  mkdirSync(dirname(join(checkout, stamp)), { recursive: true });
  writeFileSync(join(checkout, stamp), hash);
}
