import { DEMO_ACCOUNTS } from '#seeds/demo-accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

/** A word that stands nowhere but in what is drafted. */
const WORD = 'Zanzibar';
const CODE = 'ZZ-901';

let api: TestApi;
let cookies: ReadonlyMap<string, string>;
let briefId: string;
let draftId: string;
let draftVersion: number;
beforeAll(async () => {
  api = await startApi();
  // Justice is a partner of the project whose roadmap is drafted: it sees the project's risks and budget, not its drafts.
  await api.rows(`INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
    SELECT gen_random_uuid(), p.programme_id, p.id, o.id FROM project p, organisation o WHERE p.code = 'EG-001' AND o.code = 'MJL'
    ON CONFLICT DO NOTHING`);
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  cookies = new Map(
    await Promise.all(emails.map(async (email) => [email, await api.signIn(email)] as const)),
  );
  const lead = cookieOf('lead.mi@spgov.example');
  const made = <T>(operation: string, input: object): Promise<T> =>
    answered<T>(api, lead, operation, { input });
  const { createBrief } = await made<{ createBrief: { id: string } }>(
    'mutation ($input: CreateBriefInput!) { createBrief(input: $input) { id } }',
    { programme: 'EGOV', leadCode: 'MI', code: CODE, title: { fr: `Guichet de ${WORD}` } },
  );
  const [project] = await api.rows<{ id: string }>(`SELECT id FROM project WHERE code = 'EG-001'`);
  const { startRoadmapDraft } = await made<{ startRoadmapDraft: { id: string; version: number } }>(
    'mutation ($input: StartRoadmapDraftInput!) { startRoadmapDraft(input: $input) { id version } }',
    { projectId: project?.id },
  );
  const { saveRoadmapDraft } = await made<{ saveRoadmapDraft: { id: string; version: number } }>(
    'mutation ($input: SaveRoadmapDraftInput!) { saveRoadmapDraft(input: $input) { id version } }',
    {
      ...{ id: startRoadmapDraft.id, version: startRoadmapDraft.version, reason: `Relais de ${WORD}` },
      milestones: [
        { title: { fr: `Pilote à ${WORD}` }, phase: 'BUILD', weight: 2, baselineEndOn: '2014-05-31' },
      ],
    },
  );
  [briefId, draftId, draftVersion] = [createBrief.id, saveRoadmapDraft.id, saveRoadmapDraft.version];
}, 60_000);
afterAll(() => api.close());

function cookieOf(email: string): string {
  const cookie = cookies.get(email);
  if (cookie === undefined) throw new Error(`${email} is no account of the demo`);
  return cookie;
}

const SEES = [
  'admin@dpgov.example',
  'officer@dpgov.example',
  'lead.mi@spgov.example',
  'contributor.mi@spgov.example',
  'auditor@cdc.example',
];
const SEES_NOT = DEMO_ACCOUNTS.map(({ email }) => email).filter((email) => !SEES.includes(email));

const REASON = 'healthReasons { code milestone { title } }';
const MILESTONE = 'title phase weight baselineEndOn expectedEndOn counted';
/** Everything that is read of the programme and of the project: lists, counts, relations, search and the past. */
const READINGS: Readonly<Record<string, string>> = {
  briefs: `{ programme(code: "EGOV") { briefs { id code title { fr } state steps { move } } } }`,
  roadmaps: `{ project(programme: "EGOV", code: "EG-001") { ${REASON} milestones { ${MILESTONE} }
    roadmaps { number state reason milestones { ${MILESTONE} } } } }`,
  history: `{ project(programme: "EGOV", code: "EG-001") { history { object label changes { field before after } } } }`,
  search: `{ search(programme: "EGOV", text: "${WORD}") { totalCount groups { totalCount hits { code title context } } } }`,
  'search by code': `{ search(programme: "EGOV", text: "${CODE}") { totalCount groups { hits { code title } } } }`,
  projects: `{ programme(code: "EGOV") { projects(first: 200) { totalCount nodes { code title milestones { title } } } } }`,
  'what a filter counts': `{ programme(code: "EGOV") { projects(filter: { text: "${WORD}" }) { totalCount }
    facets(filter: { text: "${WORD}" }) { name values { key count } } rollup(filter: { text: "${WORD}" }) { projectCount } } }`,
};

/** What one reads of a draft: its own field, by its id or by its number. */
const ADDRESSED: Readonly<Record<string, () => readonly [query: string, variables: object]>> = {
  'the brief': () => ['query ($id: ID!) { brief(id: $id) { id } }', { id: briefId }],
  'the roadmap': () => ['query ($id: ID!) { roadmapRecord(id: $id) { id } }', { id: draftId }],
  'the comparison': () => [
    '{ roadmapComparison(programme: "EGOV", code: "EG-001", before: 1, after: 2) { milestones { milestoneId } } }',
    {},
  ],
};

/** What would change a draft. */
const CHANGES: Readonly<Record<string, () => readonly [query: string, input: object]>> = {
  editBrief: () => [
    'mutation ($input: EditBriefInput!) { editBrief(input: $input) { id } }',
    { id: briefId, version: 1, code: 'ZZ-902' },
  ],
  moveBrief: () => [
    'mutation ($input: MoveBriefInput!) { moveBrief(input: $input) { id } }',
    { id: briefId, version: 1, move: 'SUBMIT' },
  ],
  saveRoadmapDraft: () => [
    'mutation ($input: SaveRoadmapDraftInput!) { saveRoadmapDraft(input: $input) { id } }',
    { id: draftId, version: draftVersion, milestones: [] },
  ],
  moveRoadmap: () => [
    'mutation ($input: MoveRoadmapInput!) { moveRoadmap(input: $input) { id } }',
    { id: draftId, version: draftVersion, move: 'PRESENT' },
  ],
};

describe('a drafted brief and a drafted roadmap', () => {
  it.each(SEES)('are read by %s, in lists, in relations and by their ids', async (email) => {
    const cookie = cookieOf(email);
    for (const name of ['briefs', 'roadmaps']) {
      const { text } = await api.ask(READINGS[name] ?? '', {}, { cookie });
      expect(text).toContain(WORD);
    }
    for (const asked of Object.values(ADDRESSED)) {
      const { data, errors } = await api.ask(...asked(), { cookie });
      expect(errors).toEqual([]);
      expect(Object.values(data ?? {})[0]).not.toBeNull();
    }
  });

  it.each(SEES_NOT.flatMap((email) => Object.keys(READINGS).map((reading) => [email, reading] as const)))(
    'do not exist for %s in %s',
    async (email, reading) => {
      const { text, errors } = await api.ask(READINGS[reading] ?? '', {}, { cookie: cookieOf(email) });
      const refused = errors.map(({ extensions }) => extensions.code);
      expect(refused.filter((code) => code !== 'FORBIDDEN')).toEqual([]);
      expect(text).not.toContain(WORD);
      expect(text).not.toContain(CODE);
      expect(text).not.toContain(briefId);
      expect(text).not.toContain(draftId);
    },
  );

  it.each(SEES_NOT)('are found by nobody’s filter or search, %s counts nothing', async (email) => {
    const cookie = cookieOf(email);
    const found = await answered<{ search: { totalCount: number } }>(api, cookie, READINGS['search'] ?? '');
    expect(found.search.totalCount).toBe(0);
    const { programme } = await answered<{ programme: { projects: { totalCount: number } } }>(
      api,
      cookie,
      READINGS['what a filter counts'] ?? '',
    );
    expect(programme.projects.totalCount).toBe(0);
  });

  it.each(SEES_NOT)('are answered to %s as what does not exist', async (email) => {
    const cookie = cookieOf(email);
    const unknown = '01980000-0000-7000-8000-000000000000';
    for (const asked of Object.values(ADDRESSED)) {
      const [query, variables] = asked();
      const hidden = await api.ask(query, variables, { cookie });
      const other = 'id' in variables ? { id: unknown } : variables;
      const absent = await api.ask(query.replace('after: 2', 'after: 99'), other, { cookie });
      expect([hidden.data, hidden.errors.map(({ extensions }) => extensions.code)]).toEqual([
        absent.data,
        absent.errors.map(({ extensions }) => extensions.code),
      ]);
      expect(hidden.text).not.toContain(WORD);
    }
    for (const asked of Object.values(CHANGES)) {
      const [mutation, input] = asked();
      expect(await refusals(api, cookie, mutation, { input })).toEqual(['NOT_FOUND']);
    }
  });

  it('stand untouched after all that was refused', async () => {
    const rows = await api.rows(
      `SELECT b.version, b.state, b.code, v.state AS roadmap, v.version AS promised FROM brief b, roadmap_version v
       WHERE b.id = $1 AND v.id = $2`,
      [briefId, draftId],
    );
    expect(rows).toEqual([
      { version: 1, state: 'DRAFT', code: CODE, roadmap: 'DRAFT', promised: draftVersion },
    ]);
  });
});
