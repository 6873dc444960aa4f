import { migrate } from '#persistence/migrate.js';
import type { Command } from './command.js';

/** Brings the database to the newest schema. */
export const MIGRATE: Command = {
  name: 'migrate',
  summary: 'brings the database to the newest schema and makes its roles; safe to run again',
  usage: ['migrate'],
  async run(_args, url) {
    await migrate(url);
    console.log('The database is up to date.');
    return 0;
  },
};
