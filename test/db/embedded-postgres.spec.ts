import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#launcher/embedded-postgres.mjs';

let dataFolder: string;
const start = () => startEmbeddedPostgres({ dataFolder });

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'masar-embedded-'));
  chmodSync(dataFolder, 0o755);
});
afterAll(() => rmSync(dataFolder, { recursive: true }));

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('is shared by two starts and stopped by the last user alone', async () => {
    const first = await start();
    const second = await start();
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(ask(second.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('keeps its port, password and rows from one start to the next, even when the server is killed', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const server = Number(
      readFileSync(join(first.keptIn, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    process.kill(server, 'SIGKILL');
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await second.stop();
    await first.stop();
  });

  it('signs in as an owner who is no superuser, with extensions and the collations of the three languages', async () => {
    const server = await start();
    const extensions = ['pg_trgm', 'unaccent', 'pgcrypto', 'btree_gist', 'citext'];
    for (const name of extensions) await ask(server.url, `CREATE EXTENSION ${name}`);
    const role = 'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user';
    expect(await ask(server.url, role)).toEqual([
      { rolsuper: false, rolcreaterole: true, rolcreatedb: true },
    ]);
    const order = `SELECT 'É' < 'F' COLLATE "fr-x-icu" AS fr, 'ا' < 'ب' COLLATE "ar-x-icu" AS ar`;
    expect(await ask(server.url, order)).toEqual([{ fr: true, ar: true }]);
    await server.stop();
  });

  it('keeps its secrets from other users and takes no other password', async () => {
    const server = await start();
    expect(statSync(join(dataFolder, 'postgres', 'connection.json')).mode & 0o077).toBe(0);
    const wrong = new URL(server.url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });
});
