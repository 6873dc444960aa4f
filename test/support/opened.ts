import { DataSource } from 'typeorm';
import type { Actor } from '#domain/access/actor.js';
import { connectionOptions, SERVING, type ConnectionLimits } from '#persistence/connection.js';
import { Db } from '#persistence/db.js';
import { testDatabase, type Template } from './database.js';

/** May write every table and see every row. */
export const SEEDING: Actor = { kind: 'system', name: 'seed' };

/** A database of one test file with its door open. */
export interface OpenedDatabase {
  readonly url: string;
  readonly source: DataSource;
  readonly db: Db;
  /** Closes the door and removes the database. */
  close(): Promise<void>;
}

/** Clones a template and opens it as the server does. */
export async function openedDatabase(
  template: Template = 'empty',
  limits: Partial<ConnectionLimits> = {},
): Promise<OpenedDatabase> {
  const database = await testDatabase(template);
  const source = new DataSource(connectionOptions(database.url, { ...SERVING, poolSize: 4, ...limits }));
  await source.initialize();
  return {
    url: database.url,
    source,
    db: new Db(source),
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}
