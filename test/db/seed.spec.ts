import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@node-rs/argon2';
import type { LocalDate } from '#domain/shared/local-date.js';
import { seedCommand } from '#seeds/command.js';
import { DEMO_ACCOUNTS } from '#seeds/demo-accounts.js';
import { DEMO, loadDemo } from '#seeds/demo.js';
import { openedDatabase, type OpenedDatabase } from '../support/opened.js';

const EDGES = join(import.meta.dirname, '..', 'support', 'edge-cases');

let opened: OpenedDatabase;

beforeEach(async () => {
  opened = await openedDatabase('demo');
});
afterEach(() => opened.close());

/** Rows of a statement, past the door: the tests look at what is there. */
function rows<T>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
  return opened.source.query<T[]>(statement, [...values]);
}

async function one<T>(statement: string, values: readonly unknown[] = []): Promise<T> {
  const [row] = await rows<{ value: T }>(statement, values);
  return row!.value;
}

/** Every row of every table, as one hash; of one programme or of all. */
async function checksum(programme?: string): Promise<string> {
  const tables = await rows<{ name: string; own: boolean }>(`
    SELECT t.table_name AS name, EXISTS (SELECT FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.column_name = 'programme_id') AS own
    FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND t.table_name <> 'migration' ORDER BY 1`);
  const parts = tables
    .filter(({ name, own }) => programme === undefined || own || name === 'programme')
    .map(({ name }) => {
      const place = name === 'programme' ? 'id' : 'programme_id';
      const where = programme === undefined ? '' : `WHERE ${place} = $1`;
      return `SELECT '${name}' AS name, md5(string_agg(r::text, '|' ORDER BY r::text)) AS hash FROM ${name} r ${where}`;
    });
  const statement = `${parts.join(' UNION ALL ')} ORDER BY name`;
  const hashes = await rows(statement, programme === undefined ? [] : [programme]);
  return JSON.stringify(hashes);
}

/** Runs `masar seed` and answers its exit status with what it said. */
async function seed(...args: string[]): Promise<{ status: number; said: string }> {
  const said: string[] = [];
  const status = await seedCommand(opened.url, args, (line) => said.push(line));
  return { status, said: said.join('\n') };
}

/** What a programme's projects look like, but for their ids. */
function appearance(programme: string): Promise<string> {
  return one(
    `SELECT md5(string_agg(concat_ws(' ', p.code, p.title, p.start_on, f.health, f.progress_bp, f.slippage_days), ','
       ORDER BY p.code)) AS value
     FROM project p JOIN project_figures f ON f.project_id = p.id WHERE p.programme_id = $1`,
    [programme],
  );
}

const fromEdges = (code = 'EDGE') => seed('--from', EDGES, '--programme', code, '--status-on', '2013-06-07');
const idOf = (code: string) => one<string>('SELECT id AS value FROM programme WHERE code = $1', [code]);

it('loads the real portfolio whole', async () => {
  const counts = await rows<{ name: string; count: number }>(`
    SELECT 'strategy' AS name, count(*)::int AS count FROM strategy_node
    UNION ALL SELECT 'organisations', count(*)::int FROM organisation
    UNION ALL SELECT 'projects', count(*)::int FROM project
    UNION ALL SELECT 'flagships', count(*)::int FROM project WHERE flagship
    UNION ALL SELECT 'milestones', count(*)::int FROM milestone
    UNION ALL SELECT 'planned', count(*)::int FROM planned_milestone
    UNION ALL SELECT 'dependencies', count(*)::int FROM dependency
    UNION ALL SELECT 'laws', count(*)::int FROM prerequisite
    UNION ALL SELECT 'risks', count(*)::int FROM risk
    UNION ALL SELECT 'deployments', count(*)::int FROM deployment
    UNION ALL SELECT 'sessions', count(*)::int FROM committee_session
    UNION ALL SELECT 'items', (SELECT count(*)::int FROM agenda_item) + (SELECT count(*)::int FROM decision)
    UNION ALL SELECT 'approved', count(*)::int FROM roadmap_version WHERE state = 'APPROVED'
    UNION ALL SELECT 'figures', count(*)::int FROM project_figures`);
  expect(Object.fromEntries(counts.map(({ name, count }) => [name, count]))).toEqual({
    strategy: 78,
    organisations: 57,
    projects: 89,
    flagships: 15,
    milestones: 526,
    planned: 526,
    dependencies: 32,
    laws: 24,
    risks: 35,
    deployments: 27,
    sessions: 15,
    items: 41,
    approved: 71,
    figures: 89,
  });
});

it('gives each word of the folder its meaning', async () => {
  const counts = async (column: string, table: string) =>
    Object.fromEntries(
      (
        await rows<{ word: string; count: number }>(
          `SELECT ${column}::text AS word, count(*)::int AS count FROM ${table} GROUP BY 1 ORDER BY 1`,
        )
      ).map(({ word, count }) => [word, count]),
    );
  expect(await counts('lifecycle', 'project')).toEqual({
    FRAMING: 11,
    IN_PROGRESS: 36,
    OPERATIONAL: 32,
    PLANNED: 8,
    SUSPENDED: 2,
  });
  expect(await counts('status', 'risk')).toEqual({ CLOSED: 2, MITIGATING: 5, OPEN: 28 });
  expect(await counts('occurred', 'risk')).toEqual({ false: 18, true: 17 });
  expect(await counts('category', 'risk')).toEqual({
    CULTURE: 5,
    FUNDING: 1,
    GOVERNANCE: 11,
    INFRASTRUCTURE: 5,
    LEGAL: 9,
    SKILLS: 4,
  });
  expect(await counts('stage', 'prerequisite')).toEqual({
    ANNOUNCED: 2,
    DRAFT: 1,
    IN_FORCE: 20,
    REPLACED: 1,
  });
  expect(await counts('earning_rule', 'planned_milestone')).toEqual({ FIXED_0_100: 526 });
  expect(await counts('kind', 'organisation')).toEqual({
    MINISTRY: 27,
    PUBLIC_BODY: 25,
    TERRITORIAL_AUTHORITY: 5,
  });
});

it('keeps the precision that a source stated, and computes with the right end of the period', async () => {
  const [project] = await rows(
    `SELECT start_on::text, start_precision, opened_on::text, opened_precision FROM project WHERE code = 'EG-002'`,
  );
  expect(project).toEqual({
    start_on: '2011-01-01',
    start_precision: 'YEAR',
    opened_on: '2012-01-31',
    opened_precision: 'MONTH',
  });
});

it('seats the fifteen in CIGOV from its first session, every ministry from its enlargement, and marks what no source confirms', async () => {
  const members = await rows<{ from_on: string; count: number; chair: string | null }>(`
    SELECT m.from_on::text, count(*)::int AS count, min(o.code) FILTER (WHERE m.chairs) AS chair
    FROM committee_membership m JOIN committee c ON c.id = m.committee_id JOIN organisation o ON o.id = m.organisation_id
    WHERE c.steering GROUP BY 1 ORDER BY 1`);
  expect(members).toEqual([
    { from_on: '2010-02-22', count: 15, chair: 'MICNT' },
    { from_on: '2013-06-07', count: 12, chair: null },
  ]);
  const unconfirmed = await rows<{ number: number }>(
    'SELECT number FROM committee_session WHERE NOT confirmed ORDER BY number',
  );
  expect(unconfirmed.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7]);
});

it('makes one demo account per role, each with the published password', async () => {
  const people = await rows<{ email: string; password_hash: string; role: string; body: string | null }>(`
    SELECT p.email, p.password_hash, g.role, coalesce(o.code, c.code) AS body FROM person p
    JOIN access_grant g ON g.person_id = p.id
    LEFT JOIN organisation o ON o.id = g.organisation_id LEFT JOIN committee c ON c.id = g.committee_id
    WHERE p.demo ORDER BY p.email`);
  const expected = DEMO_ACCOUNTS.map(({ email, role, organisation, committee }) => ({
    email,
    role,
    body: organisation ?? committee ?? null,
  }));
  expect(people.map(({ email, role, body }) => ({ email, role, body }))).toEqual(
    expected.sort((a, b) => a.email.localeCompare(b.email)),
  );
  for (const { password_hash } of people) {
    expect(password_hash).toMatch(/^\$argon2id\$/);
    expect(await verify(password_hash, 'masar-demo')).toBe(true);
  }
});

it('changes nothing on a second run, and writes over no edit', async () => {
  await opened.source.query(`UPDATE project SET title = '{"fr": "Corrigé"}' WHERE code = 'EG-001'`);
  await opened.source.query(`DELETE FROM risk WHERE code = 'RK-001'`);
  const before = await checksum();
  expect(await loadDemo(opened.url)).toMatchObject({ alreadyThere: true });
  expect((await seed()).said).toBe('Programme EGOV is already there; nothing was changed.');
  expect(await checksum()).toBe(before);
});

it('leaves the history of one insert per row and no period closed', async () => {
  const [history] = await rows(`
    SELECT count(*) FILTER (WHERE NOT upper_inf(recorded))::int AS closed,
      count(*) FILTER (WHERE table_name = 'milestone')::int AS milestones,
      count(DISTINCT transaction_id)::int AS transactions, min(actor_name) AS actor FROM history`);
  expect(history).toEqual({ closed: 0, milestones: 526, transactions: 1, actor: 'system:seed' });
});

describe('another programme', () => {
  it('is loaded beside the demo and changes nothing in it', async () => {
    const egov = await idOf('EGOV');
    const before = await checksum(egov);
    const { status, said } = await fromEdges();
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining('Programme EDGE is loaded'),
    });
    expect(await one('SELECT status_on::text AS value FROM programme WHERE code = $1', ['EDGE'])).toBe(
      '2013-06-07',
    );
    expect(await checksum(egov)).toBe(before);
  });

  it('shares organisations as they stand', async () => {
    const before = await rows('SELECT * FROM organisation ORDER BY id');
    const { said } = await seed('--from', DEMO.folder, '--programme', 'AGAIN', '--status-on', '2012-12-17');
    expect(said).toContain('57 organisations were there already and are used as they stand');
    expect(await rows('SELECT * FROM organisation ORDER BY id')).toEqual(before);
  });

  it('is left as it stands by a second run', async () => {
    await fromEdges();
    const before = await checksum();
    expect(await fromEdges()).toEqual({
      status: 0,
      said: 'Programme EDGE is already there; nothing was changed.',
    });
    expect(await checksum()).toBe(before);
  });

  it('is not loaded at all when one row does not resolve, which is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-seed-'));
    try {
      cpSync(DEMO.folder, folder, { recursive: true });
      const path = join(folder, 'risks.csv');
      writeFileSync(path, readFileSync(path, 'utf8').replace('RK-002,EG-002', 'RK-002,EG-999'));
      const before = await checksum();
      const { status, said } = await seed(
        '--from',
        folder,
        '--programme',
        'BAD',
        '--status-on',
        '2013-06-07',
      );
      expect(status).toBe(1);
      expect(said).toContain('risks.csv, line 3, column project_code: "EG-999" is unknown');
      expect(await checksum()).toBe(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['half of what it needs', ['--from', EDGES]],
    ['an unknown option', ['--form', EDGES]],
    ['a number that is none', ['--synthetic', 'many']],
  ])('is not begun on %s', async (_what, args) => {
    const before = await checksum();
    expect((await seed(...args)).status).toBe(2);
    expect(await checksum()).toBe(before);
  });

  it('is not begun on a day or a code that cannot be', async () => {
    expect(await seed('--from', EDGES, '--programme', 'EDGE', '--status-on', '2013-02-29')).toMatchObject({
      status: 1,
    });
    expect(await seed('--from', EDGES, '--programme', 'a b', '--status-on', '2013-02-28')).toMatchObject({
      status: 1,
    });
  });
});

describe('a synthetic programme', () => {
  it('has as many projects as asked for, each with its figures, and is the same wherever it is made', async () => {
    await seed('--synthetic', '120');
    const id = await idOf('SYN-120');
    expect(
      await one('SELECT count(*)::int AS value FROM project_figures WHERE programme_id = $1', [id]),
    ).toBe(120);
    const first = await appearance(id);
    await seed('--drop', 'SYN-120');
    await seed('--synthetic', '120');
    const again = await idOf('SYN-120');
    expect(again).not.toBe(id);
    expect(await appearance(again)).toBe(first);
  });

  it('says that it is there already', async () => {
    await seed('--synthetic', '3');
    expect((await seed('--synthetic', '3')).said).toBe(
      'Programme SYN-3 is already there; nothing was changed.',
    );
  });
});

describe('a programme that is dropped', () => {
  it('leaves nothing in any table but the audit trail, and the others as they were', async () => {
    await fromEdges();
    const edge = await idOf('EDGE');
    const egov = await idOf('EGOV');
    const before = await checksum(egov);
    await opened.source.query(
      `INSERT INTO risk_mitigation (id, programme_id, project_id, risk_id, text)
       SELECT gen_random_uuid(), programme_id, project_id, id, '{"fr": "Agir"}' FROM risk WHERE programme_id = $1`,
      [edge],
    );
    await opened.source.query(
      `INSERT INTO access_grant (id, person_id, role, programme_id) SELECT gen_random_uuid(), id, 'auditor', $1 FROM person`,
      [edge],
    );
    const { status, said } = await seed('--drop', 'EDGE');
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining('Programme EDGE is removed'),
    });
    expect(await tablesNaming(edge)).toEqual(['audit_entry']);
    expect(await checksum(egov)).toBe(before);
  });

  it('may be the demo, which then can be loaded again with its accounts as they were', async () => {
    const people = await rows('SELECT * FROM person ORDER BY id');
    await seed('--drop', 'EGOV');
    expect((await seed()).status).toBe(0);
    expect(await rows('SELECT * FROM person ORDER BY id')).toEqual(people);
    expect(await one('SELECT count(*)::int AS value FROM access_grant')).toBe(DEMO_ACCOUNTS.length);
  });

  it('has to be there', async () => {
    expect(await seed('--drop', 'NOTHING')).toEqual({
      status: 1,
      said: 'There is no programme NOTHING; nothing was removed.',
    });
  });
});

/** The tables of which some row holds an id anywhere. */
async function tablesNaming(id: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const parts = tables.map(
    ({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name} r WHERE r::text LIKE $1)`,
  );
  return (await rows<{ name: string }>(parts.join(' UNION ALL '), [`%${id}%`])).map(({ name }) => name);
}

it('pins the demo to the day of CIGOV 11 and calls it a demo', async () => {
  const [programme] = await rows(`SELECT code, status_on::text, status_pinned, demo FROM programme`);
  const statusOn: LocalDate = DEMO.statusOn;
  expect(programme).toEqual({ code: 'EGOV', status_on: statusOn, status_pinned: true, demo: true });
});
