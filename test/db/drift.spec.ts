import type { DataSource } from 'typeorm';
import { asOwner } from '#persistence/migrate.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('empty');
});
afterAll(() => database.drop());

/** The quoted words of an SQL expression, sorted. */
function wordsOf(expression: string): string[] {
  return [...expression.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '').sort();
}

async function columnsOf(source: DataSource, table: string): Promise<string[]> {
  const columns = await source.query<{ name: string; type: string; required: boolean }[]>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type, attnotnull AS required
     FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  return columns.map(({ name, type, required }) => `${name} ${type}${required ? '' : ' null'}`).sort();
}

describe('entities and migrations', () => {
  it('say the same, so that the schema builder finds nothing to do', async () => {
    await asOwner(database.url, async (source) => {
      const found = await source.driver.createSchemaBuilder().log();
      expect(found.upQueries.map(({ query }) => query)).toEqual([]);
    });
  });

  it('have one entity for every table', async () => {
    await asOwner(database.url, async (source) => {
      const tables = await source.query<{ tablename: string }[]>(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
      );
      const entities = source.entityMetadatas.map(({ tableName }) => tableName);
      expect(tables.map(({ tablename }) => tablename).sort()).toEqual(entities.sort());
    });
  });

  it('name the same columns where the schema builder cannot compare', async () => {
    await asOwner(database.url, async (source) => {
      const uncompared = source.entityMetadatas.filter(({ synchronize }) => !synchronize);
      expect(uncompared.map(({ tableName }) => tableName).sort()).toEqual(['history', 'sign_in_session']);
      for (const { tableName, columns } of uncompared) {
        const declared = columns.map((column) => {
          const type = source.driver.normalizeType(column);
          return `${column.databaseName} ${type}${column.isNullable ? ' null' : ''}`;
        });
        expect(await columnsOf(source, tableName)).toEqual(declared.sort());
      }
    });
  });

  it('hold the same values as the domain in every check of known values', async () => {
    await asOwner(database.url, async (source) => {
      const checks = await source.query<{ name: string; expression: string }[]>(
        `SELECT conname AS name, pg_get_constraintdef(oid) AS expression FROM pg_constraint
         WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conname LIKE '%\\_known'`,
      );
      const declared = source.entityMetadatas.flatMap((entity) => entity.checks);
      expect(checks.length).toBeGreaterThan(30);
      for (const { name, expression } of checks) {
        const ours = declared.find((check) => check.name === name);
        expect([name, wordsOf(expression)]).toEqual([name, wordsOf(ours?.expression ?? '')]);
      }
    });
  });
});
