import { asOwner, migrate, revertAll } from '#persistence/migrate.js';
import { MIGRATIONS } from '#migrations/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('empty');
});
afterAll(() => database.drop());

/** All that our migrations made: tables, functions, policies, triggers and rights, as text. */
function schema(): Promise<string[]> {
  return asOwner(database.url, async (source) => {
    const rows = await source.query<{ thing: string }[]>(`
      SELECT 'relation ' || relname || ' ' || coalesce(relacl::text, '') AS thing FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'migration%'
      UNION ALL SELECT 'function ' || proname || ' ' || pg_get_functiondef(p.oid) || coalesce(proacl::text, '')
        FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND probin IS NULL
      UNION ALL SELECT 'policy ' || policyname || qual FROM pg_policies
      UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'constraint ' || conname || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE '%migration%'
      ORDER BY 1`);
    return rows.map(({ thing }) => thing);
  });
}

it('go up, all down and up again, and leave the same schema', async () => {
  const before = await schema();
  expect(before.length).toBeGreaterThan(100);

  await revertAll(database.url);
  expect(await schema()).toEqual([]);

  await migrate(database.url);
  expect(await schema()).toEqual(before);
});

it('are done once, whoever else migrates at the same moment', async () => {
  await revertAll(database.url);
  await Promise.all([migrate(database.url), migrate(database.url)]);
  await asOwner(database.url, async (source) => {
    const done = await source.query<unknown[]>('SELECT FROM migration');
    expect(done).toHaveLength(MIGRATIONS.length);
  });
});

it('leave every table to the owner, and nothing to the role that serves people', async () => {
  await asOwner(database.url, async (source) => {
    const owners = await source.query<{ owner: string }[]>(
      `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(owners).toEqual([{ owner: 'masar_owner' }]);
  });
});
