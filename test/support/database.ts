import { resolve } from 'node:path';
import pg from 'pg';
import { hashOfSources } from '#launcher/source-hash.mjs';

/** A database made for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}

/** What a clone starts from: all migrations run, or the demo programme on top of them. */
export type Template = 'empty' | 'demo';

const root = resolve(import.meta.dirname, '..', '..');
const sources: Record<Template, readonly string[]> = {
  empty: ['migrations', 'libs/persistence'],
  demo: ['migrations', 'libs/persistence', 'libs/domain', 'seeds'],
};
let clones = 0;

function serverUrl(database?: string): string {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given)
    throw new Error('TEST_DATABASE_URL is not set: run this file in the jest project db, api or browser.');
  const url = new URL(given);
  if (database) url.pathname = `/${database}`;
  return url.href;
}

async function withServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Fills a database by the application's own code. */
async function fill(template: Template, url: string): Promise<void> {
  if (template === 'empty') {
    const { migrate } = await import('#persistence/migrate.js');
    await migrate(url);
  } else {
    const { loadDemo } = await import('#seeds/demo.js');
    await loadDemo(url);
  }
}

/** Removes what earlier sources or a killed run left of a template. */
async function dropOthers(client: pg.Client, template: Template, kept: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE datname LIKE $1 AND datname <> $2',
    [`template\\_${template}\\_%`, kept],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

/** Makes a template unless its sources are unchanged; it bears its name only once it is whole. */
async function ensureTemplate(client: pg.Client, template: Template): Promise<string> {
  const isSource = (file: string): boolean => !file.endsWith('.spec.ts');
  const name = `template_${template}_${hashOfSources(root, sources[template], isSource).slice(0, 16)}`;
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount) return name;
  await dropOthers(client, template, name);
  const base = template === 'demo' ? await ensureTemplate(client, 'empty') : 'template1';
  const making = `template_${template}_making`;
  await client.query(`CREATE DATABASE ${making} TEMPLATE ${base}`);
  await fill(template, serverUrl(making));
  await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
  return name;
}

/** Clones a template for one test file; the templates are made once per state of migrations and seeds. */
export async function testDatabase(template: Template): Promise<TestDatabase> {
  clones += 1;
  const name = `test_${process.pid}_${clones}_${Date.now().toString(36)}`;
  await withServer(async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('masar test templates'))");
    const base = await ensureTemplate(client, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${base} STRATEGY file_copy`);
  });
  return {
    url: serverUrl(name),
    drop: () => withServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
