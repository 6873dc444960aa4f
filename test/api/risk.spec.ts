import { startApi, type TestApi } from '../support/api.js';
import { answered } from '../support/screens.js';

const RISKS = `query ($filter: RiskFilter) { programme(code: "EGOV") { risks(filter: $filter, first: 500) { totalCount
  nodes { code category status likelihood impact }
  matrix { likelihood impact count } facets { name values { key count } } } } }`;

interface Risks {
  readonly totalCount: number;
  readonly nodes: readonly Risk[];
  readonly matrix: readonly { likelihood: number; impact: number; count: number }[];
  readonly facets: readonly { name: string; values: readonly { key: string; count: number }[] }[];
}
type Risk = Readonly<Record<'code' | 'category' | 'status', string>> & { likelihood: number; impact: number };

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

async function risks(filter: object = {}, cookie = officer): Promise<Risks> {
  return (await answered<{ programme: { risks: Risks } }>(api, cookie, RISKS, { filter })).programme.risks;
}

function counts({ facets }: Risks, name: string): Record<string, number> {
  const values = facets.find((facet) => facet.name === name)?.values ?? [];
  return Object.fromEntries(values.map(({ key, count }) => [key, count]));
}

describe.each(['officer@dpgov.example', 'lead.mi@spgov.example', 'auditor@cdc.example'])(
  'the counts round the risks that %s sees',
  (email) => {
    let cookie: string;
    beforeAll(async () => (cookie = await api.signIn(email)));

    it.each([
      [{}],
      [{ category: ['LEGAL'] }],
      [{ status: ['OPEN'] }],
      [{ category: ['LEGAL'], status: ['OPEN'] }],
    ])('are those of the list in each cell of the matrix: %j', async (filter) => {
      const { nodes, matrix, totalCount } = await risks(filter, cookie);
      const listed = new Map<string, number>();
      for (const { likelihood, impact } of nodes)
        listed.set(`${likelihood}x${impact}`, (listed.get(`${likelihood}x${impact}`) ?? 0) + 1);
      expect(new Map(matrix.map((cell) => [`${cell.likelihood}x${cell.impact}`, cell.count]))).toEqual(
        listed,
      );
      expect(totalCount).toBe(nodes.length);
    });

    it('say for each value how many risks it would bring, its own facet set aside', async () => {
      const narrowed = await risks({ category: ['LEGAL'] }, cookie);
      for (const [status, count] of Object.entries(counts(narrowed, 'status')))
        expect((await risks({ category: ['LEGAL'], status: [status] }, cookie)).totalCount).toBe(count);
      for (const [category, count] of Object.entries(counts(narrowed, 'category')))
        expect((await risks({ category: [category] }, cookie)).totalCount).toBe(count);
    });

    it('leave the choice of a cell out of the matrix and keep it in the facets', async () => {
      const whole = await risks({}, cookie);
      const [cell] = whole.matrix;
      const { likelihood, impact } = cell ?? { likelihood: 1, impact: 1 };
      const narrowed = await risks({ likelihood, impact }, cookie);
      expect(narrowed.matrix).toEqual(whole.matrix);
      const total = Object.values(counts(narrowed, 'status')).reduce((sum, count) => sum + count, 0);
      expect(total).toBe(narrowed.totalCount);
      expect(total).toBe(cell?.count ?? 0);
    });
  },
);

it('whoever may see no risk is told of none, in the matrix and the facets as well', async () => {
  const member = await risks({}, await api.signIn('member@cigov.example'));
  expect(member).toMatchObject({ totalCount: 0, nodes: [], matrix: [] });
  expect(member.facets.flatMap(({ values }) => values)).toEqual([]);
});

describe('a reader whom no risk reaches', () => {
  it.each([
    ['member@cigov.example', false],
    ['chair@cigov.example', false],
    ['lead.mjl@spgov.example', true],
    ['auditor@cdc.example', true],
  ])('is not offered them: %s %s', async (email, offered) => {
    const cookie = await api.signIn(email);
    const { viewer } = await answered<{ viewer: { viewerCan: string[] } }>(
      api,
      cookie,
      '{ viewer { viewerCan } }',
    );
    expect(viewer.viewerCan.includes('RISK_READ')).toBe(offered);
    if (!offered) expect((await risks({}, cookie)).totalCount).toBe(0);
  });
});
