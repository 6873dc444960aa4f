import { startApi, type TestApi } from '../support/api.js';
import { answered } from '../support/screens.js';

interface Told {
  readonly value: number;
  readonly parts: readonly {
    readonly kind: string;
    readonly key: string;
    readonly label: string;
    readonly project: string | null;
    readonly value: number;
  }[];
}

const TOLD = '{ value parts { kind key label project value } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const asked = async <Answer>(cookie: string, selection: string, filter?: object): Promise<Answer> => {
  const query = `query ${filter ? '($filter: RiskFilter)' : ''} { programme(code: "EGOV") { ${selection} } }`;
  return (await answered<{ programme: Answer }>(api, cookie, query, filter && { filter })).programme;
};

describe.each([
  'officer@dpgov.example',
  'lead.mi@spgov.example',
  'auditor@cdc.example',
  'member@cigov.example',
])('what pages count, opened for %s', (email) => {
  let cookie: string;
  beforeAll(async () => (cookie = await api.signIn(email)));

  it.each([[{}], [{ category: ['LEGAL'] }], [{ likelihood: 4, impact: 5 }]])(
    'the number of risks names those of the list and no other: %j',
    async (filter) => {
      interface Answer {
        readonly explainRisks: Told;
        readonly risks: {
          readonly totalCount: number;
          readonly nodes: readonly { code: string; title: string; projectCode: string; exposure: number }[];
        };
      }
      const { explainRisks, risks } = await asked<Answer>(
        cookie,
        `explainRisks(filter: $filter) ${TOLD}
         risks(filter: $filter, first: 500) { totalCount nodes { code title projectCode exposure } }`,
        filter,
      );
      expect(explainRisks.value).toBe(risks.totalCount);
      expect(explainRisks.parts).toEqual(
        risks.nodes.map(({ code, title, projectCode, exposure }) => ({
          kind: 'RISK',
          key: code,
          label: title,
          project: projectCode,
          value: exposure,
        })),
      );
    },
  );

  it('the number of rows with a basis is the sum of its parts, kind by kind', async () => {
    interface Counts {
      readonly basis: readonly {
        readonly kind: string;
        readonly sourced: number;
        readonly reconstructed: number;
      }[];
    }
    const { basis } = await asked<Counts>(cookie, 'basis { kind sourced reconstructed }');
    for (const { kind, sourced, reconstructed } of basis) {
      const opened = await asked<Record<'sourced' | 'reconstructed', Told>>(
        cookie,
        `sourced: explainBasis(kind: "${kind}", basis: SOURCED) ${TOLD}
         reconstructed: explainBasis(kind: "${kind}", basis: RECONSTRUCTED) ${TOLD}`,
      );
      for (const [told, count] of [
        [opened.sourced, sourced],
        [opened.reconstructed, reconstructed],
      ] as const) {
        expect([kind, told.value]).toEqual([kind, count]);
        expect(told.parts.reduce((sum, part) => sum + part.value, 0)).toBe(count);
        expect(told.parts.every(({ key }) => key !== '')).toBe(true);
      }
    }
  });
});

it('refuses to open a kind that is not counted', async () => {
  const cookie = await api.signIn('officer@dpgov.example');
  const query = '{ programme(code: "EGOV") { explainBasis(kind: "PERSON", basis: SOURCED) { value } } }';
  const { errors } = await api.ask(query, {}, { cookie });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
});
