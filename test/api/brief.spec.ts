import { startApi, type TestApi } from '../support/api.js';
import type { Answer } from '../support/served.js';
import { refusedFields, wrongFigures } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let leadMi: string;
let contributorMi: string;
let leadMjl: string;
let officer: string;
let chair: string;
beforeAll(async () => {
  api = await startApi();
  const emails = ['lead.mi@spgov', 'contributor.mi@spgov', 'lead.mjl@spgov', 'officer@dpgov', 'chair@cigov'];
  [leadMi, contributorMi, leadMjl, officer, chair] = (await Promise.all(
    emails.map((email) => api.signIn(`${email}.example`)),
  )) as [string, string, string, string, string];
});
afterAll(() => api.close());

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: string;
  readonly projectCode: string | null;
  readonly movesOpen: readonly string[];
}

const FIELDS = `id version code state title { fr ar } summary { fr } leadCode strategyNodeCode usersServed startOn plannedEndOn
  budgetPlannedMad partnerCodes projectCode steps { move steppedOn comments } movesOpen viewerCan`;
const CREATE = `mutation ($input: CreateBriefInput!) { done: createBrief(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation ($input: EditBriefInput!) { done: editBrief(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveBriefInput!) { done: moveBrief(input: $input) { ${FIELDS} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removeBrief(id: $id, version: $version) }`;

const done = async (operation: string, input: object, cookie = leadMi): Promise<Kept> =>
  (await answered<{ done: Kept }>(api, cookie, operation, { input })).done;
const refused = (operation: string, input: object, cookie = leadMi): Promise<string[]> =>
  refusedFields(api, cookie, operation, input);
const begin = (code: string): Promise<Kept> =>
  done(CREATE, {
    programme: 'EGOV',
    leadCode: 'MI',
    code,
    title: { fr: ' Guichet foncier ', ar: 'الشباك العقاري' },
  });
const WHOLE = {
  ...{ summary: { fr: 'Réunir les démarches foncières.' }, usersServed: 'CITIZEN', strategyNodeCode: 'I05' },
  ...{
    startOn: '2013-09-01',
    plannedEndOn: '2014-12-31',
    budgetPlannedMad: 1_500_000,
    partnerCodes: ['TGR', 'CNSS'],
  },
};

describe('a project brief', () => {
  it('is written, submitted, returned with comments, submitted again and approved into a project', async () => {
    const begun = await done(
      CREATE,
      {
        ...{ programme: 'EGOV', leadCode: 'MI', code: ' EG-201 ' },
        title: { fr: ' Guichet foncier ', ar: 'الشباك العقاري' },
      },
      contributorMi,
    );
    expect(begun).toMatchObject({
      ...{ version: 1, code: 'EG-201', state: 'DRAFT', leadCode: 'MI', movesOpen: [], projectCode: null },
      ...{ title: { fr: 'Guichet foncier', ar: 'الشباك العقاري' }, viewerCan: ['BRIEF_EDIT'] },
    });
    const { id } = begun;
    const written = await done(EDIT, { id, version: 1, ...WHOLE }, contributorMi);
    expect(written).toMatchObject({ ...WHOLE, version: 2, partnerCodes: ['CNSS', 'TGR'] });
    const step = (move: string, version: number, cookie: string, comments?: string): Promise<Kept> =>
      done(MOVE, { id, version, move, comments }, cookie);
    expect(await step('SUBMIT', 2, leadMi)).toMatchObject({ state: 'SUBMITTED', movesOpen: [] });
    expect(await refused(MOVE, { id, version: 3, move: 'RETURN' }, chair)).toEqual([
      'input.comments REQUIRED',
    ]);
    expect(await refusals(api, officer, MOVE, { input: { id, version: 3, move: 'APPROVE' } })).toEqual([
      'FORBIDDEN',
    ]);
    const returned = await step('RETURN', 3, chair, 'Préciser le budget');
    expect(returned).toMatchObject({ state: 'RETURNED', version: 4 });
    const edited = await done(EDIT, { id, version: 4, budgetPlannedMad: 2_000_000 });
    expect(edited).toMatchObject({ state: 'RETURNED', budgetPlannedMad: 2_000_000, movesOpen: ['SUBMIT'] });
    await step('SUBMIT', 5, leadMi);
    expect(await step('APPROVE', 6, chair)).toMatchObject({ state: 'APPROVED', projectCode: 'EG-201' });
    const query = `query ($id: ID!) { brief(id: $id) { ${FIELDS} } }`;
    const { brief } = await answered<{ brief: Kept }>(api, officer, query, { id });
    expect(brief).toMatchObject({
      ...{ state: 'APPROVED', projectCode: 'EG-201', movesOpen: [] },
      steps: [
        { move: 'SUBMIT', steppedOn: '2013-06-07', comments: null },
        { move: 'RETURN', comments: 'Préciser le budget' },
        ...[{ move: 'SUBMIT' }, { move: 'APPROVE' }],
      ],
    });

    const sheet = `{ project(programme: "EGOV", code: "EG-201") { title lifecycle health organisation { code }
      partners { code } startOn plannedEndOn budget { plannedMad } strategyNode { code } } }`;
    expect((await answered<{ project: object }>(api, leadMi, sheet)).project).toEqual({
      ...{
        title: 'Guichet foncier',
        lifecycle: 'FRAMING',
        health: 'NOT_ASSESSED',
        organisation: { code: 'MI' },
      },
      ...{ partners: [{ code: 'CNSS' }, { code: 'TGR' }], startOn: '2013-09-01', plannedEndOn: '2014-12-31' },
      ...{ budget: { plannedMad: 2_000_000 }, strategyNode: { code: 'I05' } },
    });
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    const audit = await api.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at`,
      [id],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      ...['brief.create', 'brief.edit', 'brief.submit', 'brief.approve', 'brief.edit', 'brief.submit'],
      'brief.approve',
    ]);
  });

  it('is seen while it is written by those who write it and by DPGOV alone, once submitted by the chair', async () => {
    const { id } = await begin('EG-202');
    const query = `query ($id: ID!) { brief(id: $id) { id } }`;
    const listed = async (cookie: string): Promise<boolean> => {
      const list = '{ programme(code: "EGOV") { briefs { code } } }';
      const { programme } = await answered<{ programme: { briefs: { code: string }[] } }>(api, cookie, list);
      return programme.briefs.some(({ code }) => code === 'EG-202');
    };
    for (const cookie of [contributorMi, officer]) expect(await listed(cookie)).toBe(true);
    for (const cookie of [leadMjl, chair]) {
      expect(await listed(cookie)).toBe(false);
      expect(await refusals(api, cookie, query, { id })).toEqual(['NOT_FOUND']);
    }
    expect(await refusals(api, null, query, { id })).toEqual(['UNAUTHENTICATED']);
    await done(EDIT, { id, version: 1, ...WHOLE });
    await done(MOVE, { id, version: 2, move: 'SUBMIT' });
    expect([await listed(chair), await listed(leadMjl)]).toEqual([true, false]);
  });

  it('is refused with the fields that are wrong, and stays as it was', async () => {
    const { id } = await begin('EG-203');
    const before = await checksum(api);
    const creation = { programme: 'EGOV', leadCode: 'MI', code: 'EG-001', title: { ar: 'مشروع' } };
    expect(await refused(CREATE, creation)).toEqual(['input.title.fr REQUIRED', 'input.code ALREADY_EXISTS']);
    expect(await refused(CREATE, { ...creation, code: 'EG-203', title: { fr: 'X' } })).toEqual([
      'input.code ALREADY_EXISTS',
    ]);
    expect(await refused(CREATE, { ...creation, leadCode: 'NO-SUCH' }, officer)).toEqual([
      'input.leadCode REFERENCE_NOT_FOUND',
    ]);
    expect(await refused(CREATE, { ...creation, leadCode: 'MJL' })).toEqual(['FORBIDDEN']);
    const wrong = {
      startOn: '2014-01-01',
      plannedEndOn: '2013-01-01',
      partnerCodes: ['MI'],
      strategyNodeCode: 'NO-SUCH',
    };
    expect(await refused(EDIT, { id, version: 1, ...wrong })).toEqual([
      'input.plannedEndOn BEFORE_EARLIER_STEP',
      'input.partnerCodes LEAD_AS_PARTNER',
      'input.strategyNodeCode REFERENCE_NOT_FOUND',
    ]);
    expect(await refused(MOVE, { id, version: 1, move: 'SUBMIT' })).toEqual([
      'input.summary.fr REQUIRED',
      ...['usersServed', 'strategyNodeCode', 'startOn', 'plannedEndOn'].map(
        (field) => `input.${field} REQUIRED`,
      ),
    ]);
    expect(await refused(MOVE, { id, version: 1, move: 'SUBMIT' }, contributorMi)).toEqual(['FORBIDDEN']);
    expect(await checksum(api)).toBe(before);
  });

  it('changed meanwhile is refused with both versions, and one that was submitted is not written any more', async () => {
    const { id } = await begin('EG-204');
    await done(EDIT, { id, version: 1, ...WHOLE });
    const stale: Answer = await api.ask(
      EDIT,
      { input: { id, version: 1, usersServed: 'BUSINESS' } },
      { cookie: officer },
    );
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', params: { version: 2 } });
    const told = new Map(stale.errors[0]?.extensions.fields?.map(({ field, params }) => [field, params]));
    expect(told.get('input.partnerCodes')).toEqual({ after: 'CNSS; TGR' });
    expect(told.get('input.strategyNodeCode')).toEqual({ after: 'I05' });
    expect(told.get('input.budgetPlannedMad')).toEqual({ after: 1_500_000 });
    expect(told.has('input.title.fr')).toBe(false);
    await done(MOVE, { id, version: 2, move: 'SUBMIT' });
    expect(await refused(EDIT, { id, version: 3, usersServed: 'BUSINESS' })).toEqual(['MOVE_NOT_ALLOWED']);
    expect(await refusals(api, leadMi, REMOVE, { id, version: 3 })).toEqual(['MOVE_NOT_ALLOWED']);
  });

  it('that was never submitted is really removed; its history stays', async () => {
    const { id } = await begin('EG-205');
    await done(EDIT, { id, version: 1, partnerCodes: ['TGR'] });
    expect(await answered(api, contributorMi, REMOVE, { id, version: 2 })).toEqual({ removeBrief: 'EG-205' });
    expect(await api.rows('SELECT FROM brief WHERE id = $1', [id])).toEqual([]);
    const history = await api.rows(`SELECT FROM history WHERE table_name = 'brief' AND row_id = $1`, [id]);
    expect(history).toHaveLength(2);
  });
});
