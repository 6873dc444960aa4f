// @ts-check
import { join, resolve } from 'node:path';

/** The folder of this checkout. */
export const checkout = resolve(import.meta.dirname, '..', '..');

/** The folder of the embedded database and of files: MASAR_DATA, else `.masar` in the checkout. */
export function dataFolder() {
  return resolve(checkout, process.env['MASAR_DATA'] || '.masar');
}

/** The folder of the database that tests use; the only one whose server may skip fsync. */
export function testDataFolder() {
  return join(dataFolder(), 'test');
}
