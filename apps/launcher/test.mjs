// @ts-check
import './node-version.mjs';
import { findChromium } from './chromium.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { testDataFolder } from './paths.mjs';
import { prepareProgram } from './prepare.mjs';
import { quiet } from './progress.mjs';
import { runStages } from './report.mjs';
import { endOnSignals, onShutdown, shutDown } from './shutdown.mjs';
import { generated, jest, reading } from './stages.mjs';

/** The PostgreSQL of the tests: TEST_DATABASE_URL, else the embedded one on a data folder of its own. */
async function testServer() {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const server = await startEmbeddedPostgres({ dataFolder: testDataFolder(), fsync: false });
  onShutdown(server.stop);
  return server.url;
}

/** Builds what changed, so that the tests see what is served. */
const building = {
  name: 'build',
  run: async () => {
    try {
      await prepareProgram(quiet);
      return { ok: true, output: '' };
    } catch (error) {
      return { ok: false, output: error instanceof Error ? error.message : String(error) };
    }
  },
};

/** Runs everything; what it cannot run for want of a browser fails before anything else. */
async function test() {
  await prepareProgram(process.stdout, []);
  const env = { CHROMIUM_PATH: await findChromium(), TEST_DATABASE_URL: await testServer() };
  const domain = (/** @type {string} */ zone) =>
    jest(`unit, ${zone}`, 'unit', { env: { TZ: zone }, only: 'libs/domain', counted: false });
  return runStages([
    reading,
    [building],
    [generated],
    [jest('unit', 'unit')],
    [domain('Africa/Casablanca')],
    [domain('Pacific/Auckland')],
    [jest('db', 'db', { env })],
    [jest('api', 'api', { env })],
    [jest('browser', 'browser', { env })],
  ]);
}

endOnSignals(130);
await test()
  .catch((error) => {
    console.error(error.message);
    console.log('\n0 passed, 1 failed');
    return 1;
  })
  .then(shutDown);
