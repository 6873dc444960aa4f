import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '#migrations/index.js';
import { connectionOptions, MAINTENANCE } from './connection.js';
import { ensureRoles, OWNER_ROLE } from './roles.js';

const ONE_AT_A_TIME = 7_305_001;

/** Runs `work` while no other process migrates or seeds this database; waits for its turn. */
export async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Brings the database at `url` to the newest schema, making the cluster's roles first; safe to run again. */
export async function migrate(url: string): Promise<void> {
  await alone(url, async (client) => {
    await ensureRoles(client);
    await asOwner(url, (source) => source.runMigrations({ transaction: 'each' }));
  });
}

/** Takes every migration back, newest first. */
export async function revertAll(url: string): Promise<void> {
  await asOwner(url, async (source) => {
    const count = await source.query<{ count: number }[]>('SELECT count(*)::int AS count FROM migration');
    for (let left = count[0]?.count ?? 0; left > 0; left -= 1)
      await source.undoLastMigration({ transaction: 'each' });
  });
}

/** How many of the migrations this program knows have not been run on a database. */
export async function missingMigrations(source: DataSource): Promise<number> {
  const run = await source.query<{ name: string }[]>('SELECT name FROM migration');
  const names = new Set(run.map(({ name }) => name));
  return MIGRATIONS.filter(({ name }) => !names.has(name)).length;
}

/** A DataSource acting as the owner of the tables, for migrations and their tests only. */
export async function asOwner<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(
    connectionOptions(url, { ...MAINTENANCE, role: OWNER_ROLE }),
  ).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
