import { DataSource } from 'typeorm';
import { connectionOptions, MAINTENANCE } from '#persistence/connection.js';
import { Db } from '#persistence/db.js';
import { alone, asOwner } from '#persistence/migrate.js';
import { SEEDED_TABLES } from './insert-rows.js';

/** Runs `work` through the door to the database at `url`, while no other process migrates or seeds it. */
export function seeding<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  return alone(url, async () => {
    const source = await new DataSource(connectionOptions(url, MAINTENANCE)).initialize();
    try {
      return await work(new Db(source));
    } finally {
      await source.destroy();
    }
  });
}

/** Lets the planner know what a large change left in the tables, so that the first reader is served well. */
export function settle(url: string, how: 'ANALYZE' | 'VACUUM (ANALYZE)'): Promise<void> {
  return asOwner(url, async (source) => {
    await source.query(`${how} ${[...SEEDED_TABLES, 'project_figures', 'history'].join(', ')}`);
  });
}
