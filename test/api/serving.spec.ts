import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildSchema } from 'graphql';
import { migrate } from '#persistence/migrate.js';
import { JobRunner } from '#api/job/job-runner.js';
import { startApi, type TestApi } from '../support/api.js';

const folder = mkdtempSync(join(tmpdir(), 'masar-dashboard-'));
let api: TestApi;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Masar</title>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), `console.log('${'masar '.repeat(500)}');`);
  writeFileSync(join(folder, 'assets', 'index-abc.js.map'), '{}');
  writeFileSync(join(folder, 'assets', 'built.js'), `console.log('built');`);
  writeFileSync(
    join(folder, 'assets', 'built.js.br'),
    brotliCompressSync(`console.log('squeezed by the build');`),
  );
  api = await startApi({ DASHBOARD: folder });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}${path}`, { headers });
const page = { accept: 'text/html' };

describe('the dashboard', () => {
  it.each(['/', '/portfolio', '/projects/EGOV/P-01'])('is the page for %s', async (path) => {
    const response = await get(path, page);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Masar</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('may load nothing from elsewhere and stand in no frame', async () => {
    const policy = (await get('/', page)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('keeps its assets for a year, compressed', async () => {
    const response = await get('/assets/index-abc.js', { 'accept-encoding': 'br' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBeNull();
    expect(await response.text()).toContain('masar masar');
  });

  it('sends what the build has squeezed, to who takes it', async () => {
    const squeezed = await get('/assets/built.js', { 'accept-encoding': 'br' });
    expect(await squeezed.text()).toContain('squeezed by the build');
    const plain = await get('/assets/built.js', { 'accept-encoding': 'identity' });
    expect(await plain.text()).toBe(`console.log('built');`);
  });

  it.each([
    '/assets/built.js.br',
    '/assets/index-abc.js.map',
    '/assets/gone.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/export/x',
    '/health/x',
  ])('is not given for %s', async (path) => {
    expect((await get(path, page)).status).toBe(404);
  });

  it('is not posted to', async () => {
    expect((await fetch(`${api.url}/portfolio`, { method: 'POST', headers: page })).status).toBe(404);
  });
});

describe('answers', () => {
  const LONG = '{ programme(code: "EGOV") { projects(first: 89) { nodes { code title } } } }';
  const asked = async (encoding: string, query = LONG): Promise<Response> =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-encoding': encoding,
        cookie: await api.signIn('officer@dpgov.example'),
      },
      body: JSON.stringify({ query }),
    });

  it('travel compressed to whoever takes it, and say the same', async () => {
    const squeezed = await asked('gzip, br');
    expect(squeezed.headers.get('content-encoding')).toBe('gzip');
    expect(squeezed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(squeezed.headers.get('content-type')).toMatch(/json/);
    const plain = await asked('identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await squeezed.text()).toBe(await plain.text());
  });

  it('travel as they are when they fit one packet', async () => {
    const short = await asked('gzip', '{ viewer { id } }');
    expect(short.headers.get('content-encoding')).toBeNull();
  });
});

describe('health', () => {
  it('is alive without asking anything', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ live: true });
  });

  it('is ready when every part is', async () => {
    const before = await get('/health/ready');
    expect(before.status).toBe(503);
    expect(await before.json()).toMatchObject({
      status: 'unavailable',
      parts: { jobs: { ok: false, reason: 'stopped' } },
    });
    await migrate(api.databaseUrl);
    await api.app.get(JobRunner).start();
    const after = await get('/health/ready');
    expect(after.status).toBe(200);
    expect(await after.json()).toEqual({
      status: 'ok',
      demo: true,
      mail: false,
      parts: { database: { ok: true }, migrations: { ok: true }, jobs: { ok: true } },
    });
  });

  it('is not ready while a migration waits', async () => {
    await api.rows(`UPDATE migration SET name = name || '-' WHERE name LIKE 'CreateGround%'`);
    const response = await get('/health/ready');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ parts: { migrations: { ok: false, reason: 'pending' } } });
    await api.rows(`UPDATE migration SET name = rtrim(name, '-')`);
  });
});

describe('the schema', () => {
  it('is given to programs as text that builds', async () => {
    const response = await get('/schema.graphql');
    expect(response.status).toBe(200);
    const schema = buildSchema(await response.text());
    expect(schema.getQueryType()?.getFields()).toHaveProperty('viewer');
  });
});
