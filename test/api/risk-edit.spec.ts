import { startApi, type TestApi } from '../support/api.js';
import { auditOf, refusedFields, wrongFigures } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

const FIELDS = `id version code title titleText { fr ar en } category likelihood impact exposure status occurred raisedOn
  raisedPrecision owner ratingBasis`;
const RECORD = `mutation ($input: RecordRiskInput!) { recordRisk(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation ($input: EditRiskInput!) { editRisk(input: $input) { ${FIELDS} } }`;
const SHEET = `query ($code: String!) { project(programme: "EGOV", code: $code) { health
  healthReasons { code value risk { title } } risks { code } history { object kind changes { field before after } } } }`;

interface Risk {
  readonly id: string;
  readonly version: number;
  readonly code: string;
}
interface Sheet {
  readonly health: string;
  readonly healthReasons: readonly { code: string; value: number; risk: { title: string } | null }[];
  readonly history: readonly { object: string; kind: string; changes: readonly object[] }[];
}

let api: TestApi;
let lead: string;
let officer: string;
/** Led by the Ministry of Justice, and GREEN. */
let project: { id: string; code: string };
beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead.mjl@spgov.example');
  officer = await api.signIn('officer@dpgov.example');
  const [green] = await api.rows<{ id: string; code: string }>(
    `SELECT id, code FROM project WHERE code = 'EG-031'`,
  );
  project = green ?? { id: '', code: '' };
});
afterAll(() => api.close());

const grave = (): object => ({
  projectId: project.id,
  ...{ title: { fr: ' Défaillance du titulaire ' }, category: 'SUPPLIER', likelihood: 4, impact: 4 },
  ...{ raisedOn: '2013-05-20', owner: ' Chef de projet ' },
});
const recorded = async (input: object): Promise<Risk> =>
  (await answered<{ recordRisk: Risk }>(api, lead, RECORD, { input })).recordRisk;
const edited = async (input: object): Promise<Risk> =>
  (await answered<{ editRisk: Risk }>(api, lead, EDIT, { input })).editRisk;
const sheet = async (): Promise<Sheet> =>
  (await answered<{ project: Sheet }>(api, officer, SHEET, { code: project.code })).project;

describe('a risk', () => {
  it('recorded by the SPGOV of its lead moves the health of its project, and so does its end', async () => {
    const risk = await recorded(grave());
    expect(risk).toMatchObject({
      ...{ version: 1, code: `RK-${project.code}-01`, title: 'Défaillance du titulaire', exposure: 16 },
      ...{
        titleText: { fr: 'Défaillance du titulaire', ar: null, en: null },
        status: 'OPEN',
        occurred: false,
      },
      ...{ raisedOn: '2013-05-20', raisedPrecision: 'DAY', owner: 'Chef de projet', ratingBasis: 'SOURCED' },
    });
    expect(await sheet()).toMatchObject({
      health: 'AMBER',
      healthReasons: [{ code: 'RISK_EXPOSURE', value: 16, risk: { title: 'Défaillance du titulaire' } }],
    });
    const { id } = risk;
    expect(await edited({ id, version: 1, status: 'OCCURRED', title: { ar: 'تعثر' } })).toMatchObject({
      ...{ version: 2, titleText: { fr: 'Défaillance du titulaire', ar: 'تعثر' }, likelihood: 4 },
      ...{ status: 'OCCURRED', occurred: true, owner: 'Chef de projet' },
    });
    expect(await edited({ id, version: 2, status: 'CLOSED', owner: null })).toMatchObject({
      ...{ version: 3, status: 'CLOSED', occurred: true, owner: null },
    });
    const { health, history } = await sheet();
    expect(health).toBe('GREEN');
    expect(history[0]).toMatchObject({
      ...{ object: 'risk', kind: 'CHANGED' },
      changes: [
        { field: 'owner', before: 'Chef de projet', after: null },
        { field: 'status', before: 'OCCURRED', after: 'CLOSED' },
      ],
    });
    const changes = (await auditOf(api, id)).map(({ action, change }) => `${action} ${change}`);
    expect(changes).toEqual(['risk.edit RECORD', 'risk.edit EDIT', 'risk.edit EDIT']);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });

  it('bears the next code of its project, recorded one after the other or at once', async () => {
    const codes = await Promise.all([1, 2, 3].map(async () => (await recorded(grave())).code));
    expect(codes.toSorted()).toEqual(['02', '03', '04'].map((number) => `RK-${project.code}-${number}`));
  });

  it('rated by its source keeps that basis until somebody rates it anew', async () => {
    const [risk] = await api.rows<Risk>(`SELECT id, version FROM risk
      WHERE rating_basis = 'RECONSTRUCTED' AND raised_precision = 'YEAR' AND likelihood < 5 LIMIT 1`);
    const { id, version = 0 } = risk ?? {};
    const edit = async (input: object): Promise<Risk> =>
      (await answered<{ editRisk: Risk }>(api, officer, EDIT, { input: { id, ...input } })).editRisk;
    expect(await edit({ version, owner: 'Wali' })).toMatchObject({
      ...{ ratingBasis: 'RECONSTRUCTED', raisedPrecision: 'YEAR', owner: 'Wali' },
    });
    expect(await edit({ version: version + 1, likelihood: 5 })).toMatchObject({ ratingBasis: 'SOURCED' });
  });

  it('changed meanwhile is told field by field, and nothing is overwritten', async () => {
    const { id } = await recorded(grave());
    await answered(api, officer, EDIT, { input: { id, version: 1, impact: 5, title: { en: 'Failure' } } });
    const before = await checksum(api);
    const { errors } = await api.ask(EDIT, { input: { id, version: 1, impact: 2 } }, { cookie: lead });
    expect(errors[0]?.extensions).toEqual({
      code: 'STALE_VERSION',
      params: { version: 2 },
      fields: [
        { field: 'input.title.en', code: 'STALE_VERSION', params: { after: 'Failure' } },
        { field: 'input.impact', code: 'STALE_VERSION', params: { before: 4, after: 5 } },
      ],
    });
    expect(await checksum(api)).toBe(before);
  });

  it('is refused with the fields that are wrong, to partners, and as unknown to those who may not see it', async () => {
    const { id } = await recorded(grave());
    const before = await checksum(api);
    const wrong = { title: { fr: ' ' }, likelihood: 0, impact: 6, raisedOn: '2013-06-08' };
    expect(await refusedFields(api, lead, RECORD, { ...grave(), ...wrong })).toEqual([
      'input.title.fr REQUIRED',
      'input.likelihood OUT_OF_RANGE',
      'input.impact OUT_OF_RANGE',
      'input.raisedOn DATE_AFTER_STATUS_DATE',
    ]);
    const emptied = { id, version: 1, category: null, status: null, raisedOn: null };
    expect(await refusedFields(api, lead, EDIT, emptied)).toEqual([
      'input.category REQUIRED',
      'input.status REQUIRED',
      'input.raisedOn REQUIRED',
    ]);
    const member = await api.signIn('member@cigov.example');
    expect(await refusals(api, member, EDIT, { input: { id, version: 1, impact: 1 } })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await refusals(api, member, RECORD, { input: grave() })).toEqual(['NOT_FOUND']);
    expect(await checksum(api)).toBe(before);
  });
});
