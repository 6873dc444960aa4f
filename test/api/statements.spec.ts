import { loadSynthetic } from '#seeds/load-synthetic.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered, SCREENS } from '../support/screens.js';
import { statementsDuring } from '../support/statements.js';

const MOST = 8;
const PROGRAMMES: readonly (readonly [code: string, projects: number])[] = [
  ['EGOV', 89],
  ['SYN-890', 890],
];

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  await loadSynthetic(api.databaseUrl, 890);
  officer = await api.signIn('officer@dpgov.example');
}, 60_000);
afterAll(() => api.close());

async function someProject(code: string): Promise<string> {
  const [row] = await api.rows<{ code: string }>(
    `SELECT p.code FROM project p JOIN programme g ON g.id = p.programme_id WHERE g.code = $1 ORDER BY p.code LIMIT 1`,
    [code],
  );
  return row?.code ?? '';
}

describe('the statements of a screen, BEGIN, COMMIT and the look-up of its caller among them, changes of role aside', () => {
  const cases = PROGRAMMES.flatMap(([code, size]) =>
    Object.keys(SCREENS).flatMap((screen) => [
      [screen, size, 'now', code, null] as const,
      [screen, size, 'at another status date', code, { statusOn: '2012-12-17' }] as const,
    ]),
  );

  it.each(cases)('%s of %i projects %s are at most 8', async (screen, _size, _moment, code, asOf) => {
    const project = await someProject(code);
    const ask = (): Promise<unknown> =>
      answered(api, officer, SCREENS[screen] ?? '', { asOf, code, project });
    await ask();
    const sent = (await statementsDuring(ask)).filter((text) => !text.startsWith('SET LOCAL ROLE'));
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.length > MOST ? sent.map((text) => text.trim().slice(0, 60)) : []).toEqual([]);
  });

  it('do not grow with the page', async () => {
    const page = (
      first: number,
    ): string => `{ programme(code: "SYN-890") { projects(first: ${first}) { nodes { code
      organisation { code } milestones { id finished } risks { code } partners { code } } } } }`;
    const few = await statementsDuring(() => answered(api, officer, page(5)));
    const many = await statementsDuring(() => answered(api, officer, page(200)));
    expect(many.length).toBeLessThanOrEqual(few.length + 1);
  });
});
