import { startApi, type TestApi } from '../support/api.js';
import { refusedFields } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let contributorMi: string;
let leadMjl: string;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  const emails = ['contributor.mi@spgov', 'lead.mjl@spgov', 'officer@dpgov'];
  [contributorMi, leadMjl, officer] = (await Promise.all(
    emails.map((email) => api.signIn(`${email}.example`)),
  )) as [string, string, string];
});
afterAll(() => api.close());

interface Standing {
  readonly projectCode: string | null;
  readonly strategyNodeCode: string | null;
  readonly unit: string;
  readonly deployed: number;
  readonly paceNeeded: { units: number; days: number } | null;
  readonly paceKept: { units: number; days: number } | null;
}

const RECORD = 'mutation ($input: RecordDeploymentInput!) { recordDeployment(input: $input) }';
const EDIT = 'mutation ($input: EditDeploymentInput!) { editDeployment(input: $input) }';
const REMOVE = 'mutation ($id: ID!, $version: Int!) { removeDeployment(id: $id, version: $version) }';
const unit = { fr: 'commune', en: 'commune' };

async function standing(code: string, of: string, statusOn = '2013-06-07'): Promise<Standing | undefined> {
  const query = `{ programme(code: "EGOV", asOf: { statusOn: "${statusOn}" }) { deploymentStandings { projectCode
    strategyNodeCode unit countedOn deployed target targetOn paceNeeded { units days } paceKept { units days } } } }`;
  const { programme } = await answered<{ programme: { deploymentStandings: Standing[] } }>(
    api,
    officer,
    query,
  );
  return programme.deploymentStandings.find(
    (each) => (each.projectCode ?? each.strategyNodeCode) === code && each.unit === of,
  );
}
async function idOf(table: 'project' | 'strategy_node', code: string): Promise<string> {
  const [row] = await api.rows<{ id: string }>(
    `SELECT t.id FROM ${table} t JOIN programme g ON g.id = t.programme_id AND g.code = 'EGOV' WHERE t.code = $1`,
    [code],
  );
  return row?.id ?? '';
}

describe('a deployment', () => {
  it('says the pace that its target needs and the pace that its counts keep', async () => {
    expect(await standing('EG-002', 'commune')).toEqual({
      ...{ projectCode: 'EG-002', strategyNodeCode: null, unit: 'commune', countedOn: '2013-06-07' },
      ...{ deployed: 29, target: 127, targetOn: '2013-07-31' },
      ...{ paceNeeded: { units: 98, days: 54 }, paceKept: { units: 28, days: 493 } },
    });
    expect(await standing('EG-002', 'commune', '2012-12-31')).toMatchObject({ deployed: 1, paceKept: null });
  });

  it('is recorded by the SPGOV of its lead, corrected and removed, with history and audit', async () => {
    const projectId = await idOf('project', 'EG-002');
    const count = { unit, countedOn: '2013-05-08', deployed: 20, target: 127, targetOn: '2013-07-31' };
    await answered(api, contributorMi, RECORD, { input: { projectId, ...count } });
    expect(await standing('EG-002', 'commune')).toMatchObject({
      deployed: 29,
      paceKept: { units: 9, days: 30 },
    });
    const [made] = await api.rows<{ id: string; version: number }>(
      `SELECT id, version FROM deployment WHERE project_id = $1 AND counted_on = '2013-05-08'`,
      [projectId],
    );
    await answered(api, contributorMi, EDIT, { input: { ...made, ...count, deployed: 23 } });
    expect(await standing('EG-002', 'commune')).toMatchObject({ paceKept: { units: 6, days: 30 } });
    const stale = await api.ask(EDIT, { input: { ...made, ...count, deployed: 24 } }, { cookie: officer });
    expect(stale.errors[0]?.extensions).toEqual({
      code: 'STALE_VERSION',
      params: { version: 2 },
      fields: [{ field: 'input.deployed', code: 'STALE_VERSION', params: { before: 20, after: 23 } }],
    });
    await answered(api, contributorMi, REMOVE, { id: made?.id, version: 2 });
    expect(await standing('EG-002', 'commune')).toMatchObject({ paceKept: { units: 28, days: 493 } });
    const history = await api.rows(`SELECT FROM history WHERE table_name = 'deployment' AND row_id = $1`, [
      made?.id,
    ]);
    expect(history).toHaveLength(2);
    const audit = await api.rows<{ change: string }>(
      `SELECT detail->>'change' AS change FROM audit_entry WHERE action = 'deployment.edit' ORDER BY at`,
    );
    expect(audit.map(({ change }) => change)).toEqual(['RECORD', 'EDIT', 'REMOVE']);
  });

  it('of a strategy node is recorded by DPGOV alone', async () => {
    const strategyNodeId = await idOf('strategy_node', 'I05');
    const input = { strategyNodeId, unit: { fr: 'guichet' }, countedOn: '2013-06-01', deployed: 3 };
    expect(await refusals(api, contributorMi, RECORD, { input })).toEqual(['FORBIDDEN']);
    expect(await answered(api, officer, RECORD, { input })).toEqual({ recordDeployment: 'EGOV' });
    expect(await standing('I05', 'guichet')).toMatchObject({ deployed: 3, paceNeeded: null, paceKept: null });
  });

  it('is refused with the fields that are wrong, and stays as it was', async () => {
    const projectId = await idOf('project', 'EG-002');
    const before = await checksum(api);
    const refused = (input: object): Promise<string[]> => refusedFields(api, contributorMi, RECORD, input);
    expect(await refused({ projectId, unit: { ar: ' ' }, countedOn: '2013-06-08', deployed: -1 })).toEqual([
      'input.unit.fr REQUIRED',
      'input.countedOn DATE_AFTER_STATUS_DATE',
      'input.deployed OUT_OF_RANGE',
    ]);
    expect(await refused({ projectId, unit, countedOn: '2013-06-01', targetOn: '2013-05-01' })).toEqual([
      'input.deployed REQUIRED',
      'input.target REQUIRED',
      'input.targetOn BEFORE_EARLIER_STEP',
    ]);
    expect(await refused({ unit, countedOn: '2013-06-01', deployed: 1 })).toEqual([
      'input.projectId REQUIRED',
    ]);
    const input = { projectId, unit, countedOn: '2013-06-01', deployed: 1 };
    expect(await refusals(api, leadMjl, RECORD, { input })).toEqual(['FORBIDDEN']);
    expect(await refusals(api, null, RECORD, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await checksum(api)).toBe(before);
  });
});
