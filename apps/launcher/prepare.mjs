// @ts-check
import { join } from 'node:path';
import { build, dashboard, needsBuild, server } from './build.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { install, needsInstall } from './install.mjs';
import { checkout, dataFolder } from './paths.mjs';
import { withLock } from './process-lock.mjs';
import { step } from './progress.mjs';
import { onShutdown } from './shutdown.mjs';

/** @typedef {import('./progress.mjs').Output} Output */

/**
 * Installs what the lock file names and builds what changed; two starts in one clone take turns.
 * @param {Output} [out]
 * @param {readonly import('./build.mjs').Target[]} [wanted] what must be built; everything by default
 */
export async function prepareProgram(out = process.stdout, wanted = [server, dashboard]) {
  const prepare = async () => {
    if (needsInstall()) await step('Installing packages (a minute or two)', install, out);
    for (const target of wanted.filter(needsBuild)) await step(target.name, () => build(target), out);
  };
  const lock = join(checkout, '.masar', 'prepare.lock');
  await withLock(lock, prepare, () => out.write('  Waiting for another start in this clone …\n'));
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
  const start = () => startEmbeddedPostgres({ dataFolder: dataFolder() });
  const database = await step('Starting the database', start, out);
  onShutdown(database.stop);
  if (!database.keptIn.startsWith(dataFolder())) out.write(`  The database is kept in ${database.keptIn}\n`);
  return { DATABASE_URL: database.url, ...environment };
}
