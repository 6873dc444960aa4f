import { UpdatePeriodService } from '#api/job/update-period.service.js';
import { DEMO_ACCOUNTS } from '#seeds/demo-accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

/** A word that stands nowhere but in what an update says before it is submitted again, and in DPGOV's comments on it. */
const WORD = 'Zanzibar';
const ABSENT = '01980000-0000-7000-8000-000000000000';

const MOVE =
  'mutation ($input: MoveProgressUpdateInput!) { moveProgressUpdate(input: $input) { id version } }';
const EDIT = 'mutation ($input: EditProjectUpdateInput!) { editProjectUpdate(input: $input) { id } }';
const MARK = 'mutation ($input: [ID!]) { markNoticesRead(ids: $input) { unreadCount } }';

/** MI's was returned and is being corrected, MJL's awaits validation, CNSS has not submitted its own; CNSS's partner is MI, MI's is MJL. */
const BODIES = ['MI', 'MJL', 'CNSS'] as const;
type Body = (typeof BODIES)[number];

interface KeptUpdate {
  readonly id: string;
  readonly version: number;
  /** The first of its projects, with the version of what is said of it. */
  readonly code: string;
  readonly said: number;
}

let api: TestApi;
let cookies: ReadonlyMap<string, string>;
let updates: Readonly<Record<Body, KeptUpdate>>;
beforeAll(async () => {
  api = await startApi();
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  cookies = new Map(
    await Promise.all(emails.map(async (email) => [email, await api.signIn(email)] as const)),
  );
  await api.rows(`UPDATE programme SET first_reporting_on = '2013-06-01' WHERE code = 'EGOV'`);
  await api.app.get(UpdatePeriodService).turn();
  await api.rows(`INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
    SELECT gen_random_uuid(), p.programme_id, p.id, o.id FROM project p
    JOIN organisation l ON l.id = p.lead_organisation_id, organisation o
    WHERE (l.code, o.code) IN (('MI', 'MJL'), ('CNSS', 'MI')) ON CONFLICT DO NOTHING`);
  await api.rows(`INSERT INTO project_update (id, programme_id, progress_update_id, about_project_id, confirmation,
      declared_health, sentence, sentence_lang)
    SELECT gen_random_uuid(), u.programme_id, u.id, p.id, 'UNCHANGED', 'GREEN',
      CASE o.code WHEN 'CNSS' THEN 'Vers ${WORD}.' ELSE 'Chiffres confirmés.' END, 'fr'
    FROM progress_update u JOIN organisation o ON o.id = u.organisation_id JOIN project p
      ON p.lead_organisation_id = o.id WHERE o.code IN ('MI', 'MJL', 'CNSS') AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED')`);
  await move('lead.mjl@spgov.example', 'MJL', { move: 'SUBMIT' });
  await move('lead.mi@spgov.example', 'MI', { move: 'SUBMIT' });
  const { code: projectCode, id } = await kept('MI');
  const projectComments = [{ projectCode, comments: `Et ${WORD} ?` }];
  await move('officer@dpgov.example', 'MI', { move: 'RETURN', comments: `Revoir ${WORD}.`, projectComments });
  const input = { id, projectCode, version: 1, sentence: `Vers ${WORD}.` };
  await answered(api, cookieOf('contributor.mi@spgov.example'), EDIT, { input });
  updates = { MI: await kept('MI'), MJL: await kept('MJL'), CNSS: await kept('CNSS') };
}, 60_000);
afterAll(() => api.close());

function cookieOf(email: string): string {
  const cookie = cookies.get(email);
  if (cookie === undefined) throw new Error(`${email} is no account of the demo`);
  return cookie;
}

async function kept(body: Body): Promise<KeptUpdate> {
  const [row] = await api.rows<KeptUpdate & Record<string, unknown>>(
    `SELECT u.id, u.version, p.code, s.version AS said FROM progress_update u
     JOIN organisation o ON o.id = u.organisation_id JOIN project_update s ON s.progress_update_id = u.id
     JOIN project p ON p.id = s.about_project_id WHERE o.code = $1 ORDER BY p.code LIMIT 1`,
    [body],
  );
  if (!row) throw new Error(`no update of ${body}`);
  return row;
}

async function move(email: string, body: Body, more: object): Promise<void> {
  const { id, version } = await kept(body);
  await answered(api, cookieOf(email), MOVE, { input: { id, version, ...more } });
}

/** Whose updates each account sees. */
const SEES: Readonly<Record<string, readonly Body[]>> = {
  'admin@dpgov.example': BODIES,
  'officer@dpgov.example': BODIES,
  'auditor@cdc.example': BODIES,
  'lead.mi@spgov.example': ['MI'],
  'contributor.mi@spgov.example': ['MI'],
  'lead.mjl@spgov.example': ['MJL'],
  'chair@cigov.example': [],
  'member@cigov.example': [],
};
const ACCOUNTS = Object.keys(SEES);
const DPGOV = ['admin@dpgov.example', 'officer@dpgov.example'];
const hidden = (email: string): readonly Body[] => BODIES.filter((body) => !SEES[email]?.includes(body));

const LISTS = `query ($other: String!, $project: String!) { programme(code: "EGOV") {
  updates { id organisation { code } projects { projectCode sentence comments } steps { comments } }
  byBody: updates(filter: { organisation: $other }) { id } byProject: updates(filter: { project: $project }) { id }
  byState: updates(filter: { states: [RETURNED] }) { organisation { code } }
  updatePeriods { openCount submittedCount returnedCount validatedCount }
  inbox { totalCount counts { kind count lateCount } items { kind id } } } }`;

interface ToldLists {
  readonly updates: { readonly organisation: { readonly code: Body } }[];
  readonly byBody: unknown[];
  readonly byProject: unknown[];
  readonly byState: { readonly organisation: { readonly code: Body } }[];
  readonly updatePeriods: Readonly<Record<string, number>>[];
  readonly inbox: {
    readonly counts: { readonly kind: string; readonly count: number }[];
    readonly items: { readonly kind: string; readonly id: string }[];
  };
}

describe.each(ACCOUNTS)('%s', (email) => {
  const sees = SEES[email] ?? [];
  const everything = sees.length === BODIES.length;

  it('finds in lists, in filters and in counts the updates that are theirs to see, and no others', async () => {
    const listed = async (other: Body): Promise<ToldLists> => {
      const variables = { other, project: updates[other].code };
      return (await answered<{ programme: ToldLists }>(api, cookieOf(email), LISTS, variables)).programme;
    };
    for (const other of BODIES) {
      const told = await listed(other);
      const codes = told.updates.map(({ organisation }) => organisation.code);
      expect(codes.filter((code) => BODIES.includes(code)).sort()).toEqual([...sees].sort());
      if (!everything) expect(codes).toHaveLength(sees.length);
      const found = sees.includes(other) ? 1 : 0;
      expect([told.byBody.length, told.byProject.length]).toEqual([found, found]);
      expect(told.byState.map(({ organisation }) => organisation.code)).toEqual(
        sees.includes('MI') ? ['MI'] : [],
      );
      const [period] = told.updatePeriods;
      const counted = Object.values(period ?? {}).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(codes.length);
    }
  });

  it('finds in the inbox what awaits a decision only as DPGOV', async () => {
    const { programme } = await answered<{ programme: ToldLists }>(api, cookieOf(email), LISTS, {
      ...{ other: 'MJL', project: updates.MJL.code },
    });
    const waiting = DPGOV.includes(email) ? [updates.MJL.id] : [];
    expect(programme.inbox.items.map(({ id }) => id)).toEqual(waiting);
    expect(programme.inbox.counts.find(({ kind }) => kind === 'UPDATE')?.count).toBe(waiting.length);
  });

  it('is told nothing of the others by relations, history, search, notices or data quality', async () => {
    const ofMi = sees.includes('MI');
    const readings = [
      LISTS,
      `{ programme(code: "EGOV") { dataQuality { lines { projectCode kind } }
        projects(first: 200) { nodes { code declarations { sentence health } } } } }`,
      `{ project(programme: "EGOV", code: "${updates.MI.code}") { declarations { sentence } history { label changes { before after } } } }`,
      `{ search(programme: "EGOV", text: "${WORD}") { totalCount groups { hits { title context } } } }`,
      `{ viewer { notices { nodes { kind updateId title } } } }`,
    ];
    for (const reading of readings) {
      const variables = reading === LISTS ? { other: 'MI', project: updates.MI.code } : {};
      const { text } = await api.ask(reading, variables, { cookie: cookieOf(email) });
      expect(text.includes(WORD)).toBe(ofMi && reading === LISTS);
      for (const body of hidden(email)) expect(text).not.toContain(updates[body].id);
    }
  });

  it('is answered by the id of an update they may not see as by one that does not exist', async () => {
    const ask = `query ($id: ID!) { progressUpdate(id: $id) { id steps { comments } } }`;
    const absent = await api.ask(ask, { id: ABSENT }, { cookie: cookieOf(email) });
    for (const body of BODIES) {
      const answer = await api.ask(ask, { id: updates[body].id }, { cookie: cookieOf(email) });
      if (sees.includes(body)) expect(answer.errors).toEqual([]);
      else expect(answer.text).toBe(absent.text);
    }
  });
});

/** Everything that changes an update, with who may do it to one of their own. */
const CHANGES: Readonly<Record<string, (update: KeptUpdate) => readonly [string, object]>> = {
  edit: ({ id, code, said }) => [EDIT, { id, projectCode: code, version: said, sentence: 'Autre.' }],
  declare: ({ id, code, said }) => [EDIT, { id, projectCode: code, version: said, declaredHealth: 'RED' }],
  submit: ({ id, version }) => [MOVE, { id, version, move: 'SUBMIT' }],
  return: ({ id, version }) => [MOVE, { id, version, move: 'RETURN', comments: 'Revoir.' }],
  validate: ({ id, version }) => [MOVE, { id, version, move: 'VALIDATE' }],
};
const MAY: Readonly<Record<string, readonly string[]>> = {
  'admin@dpgov.example': ['return', 'validate'],
  'officer@dpgov.example': ['return', 'validate'],
  'lead.mi@spgov.example': ['edit', 'declare', 'submit'],
  'contributor.mi@spgov.example': ['edit'],
  'lead.mjl@spgov.example': ['edit', 'declare', 'submit'],
};

describe('what is refused leaves every row where it lay', () => {
  it.each(ACCOUNTS)('to %s, on what they may not change or not see', async (email) => {
    const before = await checksum(api);
    for (const body of BODIES) {
      const seen = SEES[email]?.includes(body) ?? false;
      for (const [name, change] of Object.entries(CHANGES)) {
        if (seen && MAY[email]?.includes(name)) continue;
        const [mutation, input] = change(updates[body]);
        const codes = await refusals(api, cookieOf(email), mutation, { input });
        expect([name, body, ...codes]).toEqual([name, body, seen ? 'FORBIDDEN' : 'NOT_FOUND']);
      }
    }
    expect(await checksum(api)).toBe(before);
  });

  it('to who may, when it is not the time, not the version, or not what can be said', async () => {
    const officer = 'officer@dpgov.example';
    const { MI, MJL } = updates;
    const long = 'x'.repeat(4001);
    const returned = (input: object) => ({ id: MJL.id, version: MJL.version, move: 'RETURN', ...input });
    const tried: readonly (readonly [email: string, mutation: string, input: object, code: string])[] = [
      [officer, MOVE, { id: MI.id, version: MI.version, move: 'VALIDATE' }, 'MOVE_NOT_ALLOWED'],
      [officer, MOVE, { id: MJL.id, version: MJL.version - 1, move: 'VALIDATE' }, 'STALE_VERSION'],
      [officer, MOVE, returned({}), 'INVALID_INPUT'],
      [officer, MOVE, returned({ comments: long }), 'INVALID_INPUT'],
      [
        officer,
        MOVE,
        returned({ projectComments: [{ projectCode: MI.code, comments: 'Ailleurs.' }] }),
        'INVALID_INPUT',
      ],
      ['lead.mjl@spgov.example', ...moved(MJL, 'SUBMIT'), 'MOVE_NOT_ALLOWED'],
      ['lead.mjl@spgov.example', ...edited(MJL, { sentence: 'Tard.' }), 'MOVE_NOT_ALLOWED'],
      ['lead.mi@spgov.example', ...edited({ ...MI, said: 0 }, { sentence: 'Perdu.' }), 'STALE_VERSION'],
      ['contributor.mi@spgov.example', ...edited(MI, { sentence: long }), 'INVALID_INPUT'],
    ];
    const before = await checksum(api);
    for (const [email, mutation, input, code] of tried)
      expect(await refusals(api, cookieOf(email), mutation, { input })).toEqual([code]);
    expect(await checksum(api)).toBe(before);
  });

  it('to nobody signed in, and to who would mark the notices of another', async () => {
    const own = await api.rows<{ id: string; email: string }>(
      'SELECT n.id, p.email FROM notice n JOIN person p ON p.id = n.person_id',
    );
    expect(own.length).toBeGreaterThan(3);
    const before = await checksum(api);
    for (const change of Object.values(CHANGES)) {
      const [mutation, input] = change(updates.MI);
      expect(await refusals(api, null, mutation, { input })).toEqual(['UNAUTHENTICATED']);
    }
    for (const email of ACCOUNTS) {
      const others = own.filter((notice) => notice.email !== email).map(({ id }) => id);
      expect(await refusals(api, cookieOf(email), MARK, { input: others })).toEqual(['NOT_FOUND']);
    }
    expect(await checksum(api)).toBe(before);
  });
});

function moved({ id, version }: KeptUpdate, name: string): readonly [string, object] {
  return [MOVE, { id, version, move: name }];
}

function edited({ id, code, said }: KeptUpdate, words: object): readonly [string, object] {
  return [EDIT, { id, projectCode: code, version: said, ...words }];
}
