// @ts-check
import { join } from 'node:path';
import { build, needsBuild, targets } from './build.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { install, needsInstall } from './install.mjs';
import { checkout, dataFolder } from './paths.mjs';
import { withLock } from './process-lock.mjs';
import { step } from './progress.mjs';
import { onShutdown } from './shutdown.mjs';

/** @typedef {import('./progress.mjs').Output} Output */

/** Installs and builds what is missing or out of date; two starts in one clone take turns. */
export async function prepareProgram(/** @type {Output} */ out = process.stdout, wanted = targets) {
  const lock = join(checkout, '.masar', 'prepare.lock');
  const prepare = async () => {
    await installMissing(out);
    for (const target of wanted.filter(needsBuild)) await step(target.name, () => build(target), out);
  };
  await withLock(lock, prepare, () => out.write('  Waiting for another start in this clone …\n'));
}

/** Installs what the lock file names and node_modules lacks. */
export async function installMissing(/** @type {Output} */ out = process.stdout) {
  if (needsInstall()) await step('Installing packages (a minute or two)', install, out);
}

/**
 * The database to use and whether the demo programme is loaded: DATABASE_URL's, without the demo, or the embedded one.
 * @param {Output} [out]
 * @returns {Promise<{ DATABASE_URL: string, MASAR_DEMO: string, MASAR_DATA: string }>} the program's environment
 */
export async function prepareDatabase(out = process.stdout) {
  const given = process.env['DATABASE_URL'];
  const demo = given || process.env['NODE_ENV'] === 'production' ? '0' : '1';
  const environment = { MASAR_DEMO: process.env['MASAR_DEMO'] || demo, MASAR_DATA: dataFolder() };
  if (given) return { DATABASE_URL: given, ...environment };
  const server = await step(
    'Starting the database',
    () => startEmbeddedPostgres({ dataFolder: dataFolder() }),
    out,
  );
  onShutdown(server.stop);
  if (!server.keptIn.startsWith(dataFolder())) out.write(`  The database is kept in ${server.keptIn}\n`);
  return { DATABASE_URL: server.url, ...environment };
}
