import { uuidv7 } from '#persistence/uuid.js';
import { startApi, type TestApi } from '../support/api.js';
import { refusedFields } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let officer: string;
let admin: string;
let projectId: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
  admin = await api.signIn('admin@dpgov.example');
  const [project] = await api.rows<{ id: string }>(`SELECT p.id FROM project p WHERE p.code = 'EG-001'`);
  projectId = project?.id ?? '';
});
afterAll(() => api.close());

/** What a creation is sent as, the table it fills, and what it says when it says something else. */
interface Creation {
  readonly mutation: string;
  readonly table: string;
  readonly input: () => object;
  readonly other: object;
}

const CREATIONS: Readonly<Record<string, Creation>> = {
  'a contract': {
    mutation: `mutation ($input: AddContractInput!) { addContract(input: $input) { contracts { id holder } } }`,
    table: 'project_contract',
    input: () => ({
      ...{ projectId, holder: ' Groupement A-B ', amountMad: 1_250_000.5, notifiedOn: '2012-03-01' },
    }),
    other: { amountMad: 1_250_001 },
  },
  'a count of a deployment': {
    mutation: `mutation ($input: RecordDeploymentInput!) { recordDeployment(input: $input) }`,
    table: 'deployment',
    input: () => ({
      ...{
        projectId,
        unit: { fr: 'commune', ar: 'جماعة' },
        countedOn: '2013-05-01',
        deployed: 12,
        target: 40,
      },
    }),
    other: { deployed: 13 },
  },
  'a risk': {
    mutation: `mutation ($input: RecordRiskInput!) { recordRisk(input: $input) { id version code } }`,
    table: 'risk',
    input: () => ({
      ...{ projectId, title: { fr: ' Retard ', ar: 'تأخر' }, category: 'LEGAL', likelihood: 2, impact: 3 },
      ...{ raisedOn: '2013-05-01' },
    }),
    other: { impact: 4 },
  },
  'the value of a year': {
    mutation: `mutation ($input: SaveIndicatorValueInput!) { saveIndicatorValue(input: $input) }`,
    table: 'indicator_value',
    input: () => ({
      programme: 'EGOV',
      indicator: 'EGDI',
      year: 1999,
      value: 0.1234,
      rank: 90,
      countries: 190,
    }),
    other: { rank: 91 },
  },
  'the target of a year': {
    mutation: `mutation ($input: SaveIndicatorTargetInput!) { saveIndicatorTarget(input: $input) }`,
    table: 'indicator_target',
    input: () => ({ programme: 'EGOV', indicator: 'EGDI', year: 2031, value: 0.75, rank: 40 }),
    other: { value: 0.8 },
  },
  'a brief': {
    mutation: `mutation ($input: CreateBriefInput!) { createBrief(input: $input) { id code state } }`,
    table: 'brief',
    input: () => ({
      programme: 'EGOV',
      leadCode: 'MI',
      code: 'EG-901',
      title: { fr: 'Cadastre', ar: 'المسح' },
    }),
    other: { title: { fr: 'Cadastre' } },
  },
};

describe.each(Object.entries(CREATIONS))('%s', (_, { mutation, table, input, other }) => {
  const rows = (): Promise<unknown[]> => api.rows(`SELECT FROM ${table}`);

  it('sent twice, once after the other or at once, is made once', async () => {
    const asked = { ...input(), id: uuidv7() };
    const before = (await rows()).length;
    const [one, two] = await Promise.all([
      answered(api, officer, mutation, { input: asked }),
      answered(api, officer, mutation, { input: asked }),
    ]);
    expect(two).toEqual(one);
    expect(await rows()).toHaveLength(before + 1);
    const made = await checksum(api);
    expect(await answered(api, officer, mutation, { input: asked })).toEqual(one);
    expect(
      await answered(api, officer, mutation, { input: { ...asked, id: asked.id.toUpperCase() } }),
    ).toEqual(one);
    expect(await checksum(api)).toBe(made);
    const traces = await api.rows(
      `SELECT count(*)::int AS periods FROM history WHERE table_name = $1 AND row_id = $2`,
      [table, asked.id],
    );
    expect(traces).toEqual([{ periods: 1 }]);
    expect(await refusals(api, officer, mutation, { input: { ...asked, ...other } })).toEqual([
      'MADE_ALREADY',
    ]);
    expect(await refusals(api, admin, mutation, { input: asked })).toEqual(['MADE_ALREADY']);
    expect(await refusedFields(api, officer, mutation, { ...asked, id: 'seven' })).toEqual([
      'input.id UNKNOWN_VALUE',
    ]);
    expect(await checksum(api)).toBe(made);
  });
});

it('what was removed since is not made again by a late resend', async () => {
  const { mutation, input } = CREATIONS['a contract'] as Creation;
  const asked = { ...input(), id: uuidv7() };
  await answered(api, officer, mutation, { input: asked });
  const remove = `mutation ($id: ID!) { removeContract(id: $id, version: 1) { contracts { id } } }`;
  await answered(api, officer, remove, { id: asked.id });
  const { addContract } = await answered<{ addContract: { contracts: { id: string }[] } }>(
    api,
    officer,
    mutation,
    { input: asked },
  );
  expect(addContract.contracts.map(({ id }) => id)).not.toContain(asked.id);
});
