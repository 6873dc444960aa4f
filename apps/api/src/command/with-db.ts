import { DataSource } from 'typeorm';
import { connectionOptions, MAINTENANCE } from '#persistence/connection.js';
import { Db } from '#persistence/db.js';

/** Runs `work` through the door to the database at `url`, with the patience of maintenance. */
export async function withDb<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const source = await new DataSource(connectionOptions(url, MAINTENANCE)).initialize();
  try {
    return await work(new Db(source));
  } finally {
    await source.destroy();
  }
}
