import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';
import { countStatements } from '../support/statements.js';

let api: TestApi;
const cookies = new Map<string, string>();
beforeAll(async () => {
  api = await startApi();
  for (const email of [OFFICER, MEMBER, LEAD_MI, LEAD_MJL]) cookies.set(email, await api.signIn(email));
});
afterAll(() => api.close());

const OFFICER = 'officer@dpgov.example';
const MEMBER = 'member@cigov.example';
const LEAD_MI = 'lead.mi@spgov.example';
const LEAD_MJL = 'lead.mjl@spgov.example';

interface Found {
  readonly totalCount: number;
  readonly groups: readonly {
    readonly kind: string;
    readonly totalCount: number;
    readonly hits: readonly Readonly<Record<string, unknown>>[];
  }[];
}
type Hit = Found['groups'][number]['hits'][number];

const SEARCH = `query ($text: String!, $first: Int) { search(programme: "EGOV", text: $text, first: $first) {
  totalCount groups { kind totalCount hits { id code title titleLang context projectCode sessionNumber } } } }`;

async function search(text: string, { by = OFFICER, first = 8 } = {}): Promise<Found> {
  const cookie = cookies.get(by) ?? '';
  const { search: found } = await answered<{ search: Found }>(api, cookie, SEARCH, { text, first });
  return found;
}

const hitsOf = (found: Found, kind: string): readonly Hit[] =>
  found.groups.find((group) => group.kind === kind)?.hits ?? [];
const codesOf = (found: Found, kind: string): unknown[] => hitsOf(found, kind).map(({ code }) => code);
const countOf = (found: Found, kind: string): number | undefined =>
  found.groups.find((group) => group.kind === kind)?.totalCount;

describe('a search', () => {
  it('finds « état civil » by "etat civil", in every kind, with a count of each', async () => {
    const found = await search('etat civil');
    expect(found.groups.map(({ kind, totalCount }) => [kind, totalCount])).toEqual([
      ['PROJECT', 2],
      ['ORGANISATION', 0],
      ['MILESTONE', 1],
      ['RISK', 3],
      ['DECISION', 0],
      ['PREREQUISITE', 2],
    ]);
    expect(found.totalCount).toBe(8);
    expect(hitsOf(found, 'PROJECT')[0]).toMatchObject({
      code: 'EG-001',
      title: 'Modernisation de l’état civil',
      titleLang: 'fr',
      context: 'Ministère de l’Intérieur',
      projectCode: 'EG-001',
    });
    expect(hitsOf(found, 'MILESTONE')[0]).toMatchObject({
      code: '5',
      context: 'Modernisation de l’état civil',
      projectCode: 'EG-001',
    });
  });

  it.each([['CIVIL état'], ["l'ETAT civil"], ['l’état   civil']])('finds it by %j as well', async (text) => {
    expect(codesOf(await search(text), 'PROJECT')).toContain('EG-001');
  });

  it.each([['الحالة المدنية'], ['الحَالَة المدنيّة'], ['الحاله المدنيه']])(
    'finds it in Arabic by %s',
    async (text) => {
      expect(codesOf(await search(text), 'PROJECT')).toEqual(['EG-001']);
    },
  );

  it('takes no notice of hamza and alef forms', async () => {
    await api.rows(
      `UPDATE project SET title = title || '{"ar": "إنشاء المقاولات على الأنترنت"}' WHERE code = 'EG-003'`,
    );
    for (const text of ['انشاء المقاولات', 'إنشاء', 'أنشاء علي الانترنت'])
      expect(codesOf(await search(text), 'PROJECT')).toEqual(['EG-003']);
  });

  it('finds bodies, decisions with their session, and texts by their number', async () => {
    expect(codesOf(await search('interieur'), 'ORGANISATION')).toContain('MI');
    const [decision] = hitsOf(await search('elargir les membres'), 'DECISION');
    expect(decision).toMatchObject({ title: 'Élargir les membres du CIGOV', sessionNumber: 10 });
    const [law] = hitsOf(await search('09-08'), 'PREREQUISITE');
    expect(law).toMatchObject({ code: 'LAW-03', context: 'loi 09-08', projectCode: null });
  });

  it('finds what a summary says, and puts the code that was typed first', async () => {
    await api.rows(
      `UPDATE project SET summary = '{"fr": "Suite de EG-070, dite Zanzibar"}' WHERE code = 'EG-005'`,
    );
    expect(codesOf(await search('zanzibar'), 'PROJECT')).toEqual(['EG-005']);
    expect(codesOf(await search('eg-070'), 'PROJECT')).toEqual(['EG-070', 'EG-005']);
  });

  it('follows what is renamed', async () => {
    await api.rows(`UPDATE project SET title = '{"fr": "Guichet Bergamote"}' WHERE code = 'EG-010'`);
    expect(codesOf(await search('bergamote'), 'PROJECT')).toEqual(['EG-010']);
    await api.rows(`UPDATE project SET title = '{"fr": "Guichet"}' WHERE code = 'EG-010'`);
    expect(countOf(await search('bergamote'), 'PROJECT')).toBe(0);
  });

  it.each([['%%'], ['__'], ['\\\\'], ['e%l']])('reads %s literally', async (text) => {
    expect((await search(text)).totalCount).toBe(0);
  });

  it('gives as many of each kind as were asked for, and always all counts', async () => {
    const found = await search('de', { first: 3 });
    expect(countOf(found, 'MILESTONE')).toBeGreaterThan(100);
    expect(hitsOf(found, 'MILESTONE')).toHaveLength(3);
    const counted = await search('de', { first: 0 });
    expect(counted.totalCount).toBe(found.totalCount);
    expect(counted.groups.every(({ hits }) => hits.length === 0)).toBe(true);
  });

  it('is one statement beside the programme', async () => {
    expect(await countStatements(() => search('portail'))).toBeLessThanOrEqual(2);
  });
});

describe('what may not be seen', () => {
  it('is not found: a risk is neither hit nor counted', async () => {
    const of = async (by: string): Promise<unknown[]> => {
      const found = await search('etat civil', { by });
      expect(countOf(found, 'RISK')).toBe(hitsOf(found, 'RISK').length);
      expect(found.totalCount).toBe(found.groups.reduce((sum, { totalCount }) => sum + totalCount, 0));
      return codesOf(found, 'RISK');
    };
    expect(await of(OFFICER)).toHaveLength(3);
    expect(await of(LEAD_MI)).toHaveLength(3);
    expect(await of(MEMBER)).toEqual([]);
    const risks = await api.rows<{
      code: string;
    }>(`SELECT k.code FROM risk k JOIN project p ON p.id = k.project_id
      JOIN organisation o ON o.id = p.lead_organisation_id WHERE o.code = 'MI' AND p.code = 'EG-001'`);
    const mjl = await of(LEAD_MJL);
    const helps =
      await api.rows(`SELECT FROM project_partner w JOIN organisation o ON o.id = w.organisation_id
      JOIN project p ON p.id = w.project_id WHERE o.code = 'MJL' AND p.code = 'EG-001'`);
    for (const { code } of risks) expect(mjl.includes(code)).toBe(helps.length > 0);
  });

  it('is not found: a draft milestone, but by its lead, DPGOV and auditors', async () => {
    const [draft] = await api.rows<{ id: string; code: string }>(`
      UPDATE planned_milestone SET title = '{"fr": "Étape Mandragore"}' WHERE id = (
        SELECT l.id FROM planned_milestone l JOIN roadmap_version v ON v.id = l.roadmap_version_id
        JOIN project p ON p.id = l.project_id JOIN organisation o ON o.id = p.lead_organisation_id
        WHERE v.state = 'DRAFT' AND o.code = 'MI' ORDER BY p.code, l.position LIMIT 1)
      RETURNING milestone_id AS id`);
    const of = async (by: string): Promise<unknown[]> =>
      hitsOf(await search('mandragore', { by }), 'MILESTONE').map(({ id }) => id);
    expect(draft).toBeDefined();
    expect(await of(OFFICER)).toEqual([draft?.id]);
    expect(await of(LEAD_MI)).toEqual([draft?.id]);
    expect(await of(MEMBER)).toEqual([]);
    expect(await of(LEAD_MJL)).toEqual([]);
  });

  it('is not found: a risk raised after the status date', async () => {
    await api.rows(
      `UPDATE risk SET title = '{"fr": "Retard Tamaris"}', raised_on = '2013-06-08' WHERE code = 'RK-001'`,
    );
    expect((await search('tamaris')).totalCount).toBe(0);
    await api.rows(`UPDATE risk SET raised_on = '2013-06-07' WHERE code = 'RK-001'`);
    expect((await search('tamaris')).totalCount).toBe(1);
  });
});

describe('a search refused', () => {
  const asked = (programme: string, text: string, first = 8): string =>
    `{ search(programme: "${programme}", text: "${text}", first: ${first}) { totalCount } }`;

  it.each([
    [asked('NO-SUCH', 'etat'), 'NOT_FOUND'],
    [asked('EGOV', 'e'), 'INVALID_INPUT'],
    [asked('EGOV', 'é'.repeat(101)), 'INVALID_INPUT'],
    [asked('EGOV', 'etat', 51), 'PAGE_TOO_LARGE'],
    [asked('EGOV', 'etat', -1), 'OUT_OF_RANGE'],
  ])('%s is %s', async (query, code) => {
    expect(await refusals(api, cookies.get(MEMBER) ?? '', query)).toEqual([code]);
  });

  it('of nobody is UNAUTHENTICATED, whether or not the programme exists', async () => {
    expect(await refusals(api, null, asked('EGOV', 'etat'))).toEqual(['UNAUTHENTICATED']);
    expect(await refusals(api, null, asked('NO-SUCH', 'e'))).toEqual(['UNAUTHENTICATED']);
  });
});
