// @ts-check
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { testDataFolder } from '../../apps/launcher/paths.mjs';
import { isAlive } from '../../apps/launcher/process-lock.mjs';

/** Drops the clones of test runs that were killed; a clone's name holds the id of the process it was made for. */
async function dropLeftovers(/** @type {string} */ url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(
      String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'test\_%'`,
    );
    for (const { datname } of rows) {
      if (!isAlive(datname.split('_')[1])) await client.query(`DROP DATABASE IF EXISTS ${datname}`);
    }
  } finally {
    await client.end();
  }
}

/** Gives the tests a PostgreSQL: TEST_DATABASE_URL, else the embedded one, so that one file can be run by hand. */
export default async function setUp() {
  if (!process.env['TEST_DATABASE_URL']) {
    const server = await startEmbeddedPostgres({ dataFolder: testDataFolder(), fsync: false });
    process.env['TEST_DATABASE_URL'] = server.url;
    Object.assign(globalThis, { stopTestServer: server.stop });
  }
  await dropLeftovers(process.env['TEST_DATABASE_URL'] ?? '');
}
